import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AppError } from '@/lib/errors'
import { type ByteRange, byteRange } from './byte-range'

interface FileAnswer {
  readonly path: string
  readonly mediaType: string
  /** Given: the browser saves it under this name rather than showing it. */
  readonly saveAs?: string
  /** What tells this file from every other, such as its hash; else its time and size do. */
  readonly tag?: string
  /** Called before bytes go out; what it throws is answered instead. */
  readonly beforeSending?: (sent: ByteRange) => Promise<void>
}

/**
 * A stored file, or the part of it that is asked for. The browser keeps it but asks for each time: a new reading may turn a
 * page, and who has signed out or deleted a document sees nothing of it any more. security-headers.ts keeps it from being
 * run as a page of ours.
 * @throws AppError not_found
 */
export async function fileResponse(request: Request, answer: FileAnswer): Promise<Response> {
  const { path, mediaType, saveAs, beforeSending } = answer
  const { mtimeMs, size } = await stat(path).catch((cause) => {
    if (cause.code !== 'ENOENT') throw cause
    throw new AppError('not_found', 'This file is not there (yet).', { cause })
  })
  const tag = `"${answer.tag ?? `${Math.round(mtimeMs).toString(36)}-${size.toString(36)}`}"`
  const headers = new Headers({ etag: tag, 'cache-control': 'private, no-cache', 'accept-ranges': 'bytes' })
  if (request.headers.get('if-none-match')?.split(/,\s*/).includes(tag)) {
    return new Response(null, { status: 304, headers })
  }
  const range = byteRange(request.headers, { size, tag })
  if (range === 'none') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const sent = range ?? { from: 0, to: size - 1 }
  headers.set('content-type', mediaType)
  headers.set('content-length', String(sent.to - sent.from + 1))
  if (range) headers.set('content-range', `bytes ${sent.from}-${sent.to}/${size}`)
  if (saveAs !== undefined) headers.set('content-disposition', attachment(saveAs))
  if (request.method !== 'HEAD') await beforeSending?.(sent)
  const stream = createReadStream(path, range ? { start: sent.from, end: sent.to } : {})
  return new Response(Readable.toWeb(stream) as ReadableStream as BodyInit, { status: range ? 206 : 200, headers })
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
