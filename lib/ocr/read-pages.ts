import type { MediaType } from './media-type'
import type { OcrPool } from './ocr-pool'
import type { FileLimits, PageReading } from './reader-request'

export type ReadPage = PageReading

/**
 * Reads a file that `inspectFile` has passed, page by page and in order, several at a time where the pool has room.
 * Throws AppError where the file is at fault, and the signal's reason when it is aborted.
 */
export async function* readPages(
  path: string,
  mediaType: string,
  { pool, limits, signal }: { pool: OcrPool; limits: FileLimits; signal?: AbortSignal },
): AsyncGenerator<ReadPage> {
  const { pageCount } = await pool.inspect(path, limits, signal)
  const inFlight: Promise<PageReading>[] = []
  for (let index = 0, next = 0; index < pageCount; index++) {
    for (; next < pageCount && inFlight.length <= pool.size; next++) {
      const reading = pool.read({ path, mediaType: mediaType as MediaType, index: next, limits }, signal)
      reading.catch(() => {}) // It is awaited in its turn, or the reading has ended with an earlier page's error.
      inFlight.push(reading)
    }
    yield await (inFlight.shift() as Promise<PageReading>)
  }
}
