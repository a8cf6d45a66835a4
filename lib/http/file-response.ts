import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AppError } from '@/lib/errors'

interface FileAnswer {
  readonly path: string
  readonly mediaType: string
  /** Given: the browser saves it under this name rather than showing it. */
  readonly saveAs?: string
}

/**
 * A stored file, which the browser keeps but asks for each time: a new reading may turn a page, and who has signed out or
 * deleted a document sees nothing of it any more. security-headers.ts keeps it from being run as a page of ours.
 * @throws AppError not_found
 */
export async function fileResponse(request: Request, { path, mediaType, saveAs }: FileAnswer): Promise<Response> {
  const { mtimeMs, size } = await stat(path).catch((cause) => {
    if (cause.code !== 'ENOENT') throw cause
    throw new AppError('not_found', 'This file is not there (yet).', { cause })
  })
  const tag = `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`
  const headers = new Headers({
    etag: tag,
    'cache-control': 'private, no-cache',
  })
  if (request.headers.get('if-none-match')?.split(/,\s*/).includes(tag)) {
    return new Response(null, { status: 304, headers })
  }
  headers.set('content-type', mediaType)
  headers.set('content-length', String(size))
  if (saveAs !== undefined) headers.set('content-disposition', attachment(saveAs))
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream as BodyInit, { headers })
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
