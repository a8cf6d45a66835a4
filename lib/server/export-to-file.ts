import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '@/lib/errors'
import type { ExportRequest } from '@/lib/export/export-request'
import type { ExportManifest } from '@/lib/export/manifest'
import { exportArchive, type Watching } from './export-archive'

/** A whole archive. */
export interface WrittenExport {
  readonly manifest: ExportManifest
  readonly sha256: string
  readonly bytes: number
}

interface Writing extends Watching {
  /** Records the whole archive; what it throws leaves no file. `move` puts the file in its place. */
  readonly place?: (written: WrittenExport, move: () => Promise<void>) => Promise<void>
}

/**
 * Writes an archive aside and moves it to its place once it is whole; a file that is there already is replaced.
 * @throws AppError bad_request where it cannot be written there
 */
export async function exportToFile(
  target: string,
  request: ExportRequest,
  writing: Writing = {},
): Promise<WrittenExport> {
  const { folder = path.dirname(target), place } = writing
  const aside = path.join(folder, `${path.basename(target)}.${randomUUID()}.part`)
  const file = await open(aside, 'wx').catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('bad_request', `The file ${target} cannot be written (${cause.code}).`, { cause })
  })
  try {
    const hash = createHash('sha256')
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk)
        bytes += chunk.length
        done(null, chunk)
      },
    })
    const stored = pipeline(counted, createWriteStream(aside, { fd: file, autoClose: true, flush: true }))
    const archived = exportArchive(counted, request, { ...writing, folder })
    // Each takes the other down with it; what the archive says of it is the cause.
    await Promise.allSettled([archived, stored])
    const manifest = await archived
    await stored
    const written = { manifest, sha256: hash.digest('hex'), bytes }
    const move = () => rename(aside, target)
    await (place ? place(written, move) : move())
    return written
  } finally {
    // Gone already where all went well.
    await rm(aside, { force: true })
  }
}
