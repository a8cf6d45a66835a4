import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openPromise, type ZipFile } from 'yauzl'
import { AppError } from '@/lib/errors'
import type { ImportStage } from './label-import-place'
import { incomingPath } from './storage'

/** Of the archive as it is sent. */
const maxZipBytes = 2_000_000_000
/** What systems put into archives beside people's files. */
const notTheirs = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i

/**
 * Puts the files of a ZIP on the stage. Their names stay names and are never a path, and what they unpack to is counted as
 * it comes: neither a name nor a size that the archive tells is believed.
 * @throws AppError bad_request where it is no ZIP, is encrypted or broken; file_too_large where it is too much
 */
export async function unpackZip(name: string, content: Readable, stage: ImportStage): Promise<void> {
  const aside = await incomingPath()
  try {
    await pipeline(content, limited(name), createWriteStream(aside, { flags: 'wx' }))
    await addEntries(aside, stage).catch((cause) => {
      if (cause instanceof AppError || cause.code === 'ENOSPC') throw cause
      throw new AppError('bad_request', `${name} cannot be unpacked: ${cause.message}.`, { cause })
    })
  } finally {
    await rm(aside, { force: true })
  }
}

async function addEntries(path: string, stage: ImportStage): Promise<void> {
  const zip: ZipFile = await openPromise(path)
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || notTheirs.test(entry.fileName)) continue
      await stage.add(entry.fileName, await zip.openReadStreamPromise(entry))
    }
  } finally {
    zip.close()
  }
}

function limited(name: string): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size <= maxZipBytes) done(null, chunk)
      else done(new AppError('file_too_large', `${name} is larger than ${maxZipBytes / 1e9} GB: send it in parts.`))
    },
  })
}
