import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { AppError } from '@/lib/errors'
import { brokenOff, type IncomingFile } from '@/lib/server/receive-documents'

const maxFiles = 1000
/** What is left of a refused file is read and dropped, so that the sender hears why; but not without end. */
const maxDroppedBytes = 64_000_000

/**
 * The `file` parts of a multipart form, one after the other, each streamed as it comes: the next one waits for this one.
 * @throws AppError bad_request when it is not such a form, has no file, or breaks off
 */
export async function* multipartFiles(request: Request): AsyncGenerator<IncomingFile> {
  const parser = createParser(request)
  const files = arrivals(parser)
  const body = Readable.fromWeb(request.body as ReadableStream)
  const whole = pipeline(body, parser).then(
    () => files.end(),
    (cause) => files.end(brokenOff(cause)),
  )
  let count = 0
  try {
    for (let file = await files.next(); file; file = await files.next()) {
      count++
      yield { fileName: file.fileName, content: file.content }
      await drop(file.content)
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : brokenOff(cause)
  } finally {
    // Ended early by an error: nothing more is read.
    body.destroy()
    await whole
  }
  if (count === 0) throw new AppError('bad_request', 'There is no file in this request. Send one or more as “file”.')
}

function createParser(request: Request): busboy.Busboy {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(contentType) || !request.body) {
    throw new AppError('bad_request', 'Send files as multipart/form-data, in one or more parts named “file”.')
  }
  try {
    const limits = { files: maxFiles, fields: 100, fieldSize: 10_000, headerPairs: 100 }
    return busboy({ headers: { 'content-type': contentType }, limits, defParamCharset: 'utf8' })
  } catch (cause) {
    throw new AppError('bad_request', 'This multipart form has no boundary.', { cause })
  }
}

/** busboy calls back; this turns its calls into something to wait for. */
function arrivals(parser: busboy.Busboy) {
  const waiting: IncomingFile[] = []
  let ended = false
  let failure: Error | undefined
  let wake = () => {}
  parser.on('file', (part, content, { filename }) => {
    // Its own reader sees an error; should there be none yet, it must not end the process.
    content.on('error', () => {})
    if (part === 'file') waiting.push({ fileName: filename ?? '', content })
    else content.resume()
    wake()
  })
  let tooMany = false
  parser.on('filesLimit', () => {
    tooMany = true
  })
  return {
    end(error?: AppError): void {
      ended = true
      failure = error
      wake()
    },
    async next(): Promise<IncomingFile | undefined> {
      for (;;) {
        const file = waiting.shift()
        if (file) return file
        if (failure) throw failure
        if (tooMany) throw new AppError('bad_request', `Only the first ${maxFiles} files of this form were taken.`)
        if (ended) return undefined
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

async function drop(content: Readable): Promise<void> {
  if (content.readableEnded) return
  if (content.errored) throw content.errored
  let dropped = 0
  content.on('data', (chunk: Buffer) => {
    dropped += chunk.length
    if (dropped > maxDroppedBytes) content.destroy(new AppError('file_too_large', 'This file is far too large.'))
  })
  await once(content, 'end')
}
