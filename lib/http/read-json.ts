import { AppError } from '@/lib/errors'

const maxBytes = 1024 * 1024

/** The request's JSON. Stops reading as soon as there is more than 1 MB of it. */
export async function readJson(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') {
    throw new AppError('unsupported_type', 'Send the body as JSON, with the header content-type: application/json.')
  }
  const text = await readText(request)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('bad_request', 'The body is not valid JSON.', { cause })
  }
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > maxBytes) throw new AppError('file_too_large', 'The body is larger than 1 MB.')
      chunks.push(chunk)
    }
  }
  return Buffer.concat(chunks).toString('utf8')
}
