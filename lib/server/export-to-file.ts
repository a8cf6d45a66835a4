import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { AppError } from '@/lib/errors'
import type { ExportRequest } from '@/lib/export/export-request'
import type { ExportManifest } from '@/lib/export/manifest'
import { exportArchive } from './export-archive'

/**
 * Writes an archive aside and moves it to its place once it is whole; a file that is there already is replaced.
 * @throws AppError bad_request where it cannot be written there
 */
export async function exportToFile(
  target: string,
  request: ExportRequest,
  show?: (documents: number, all: number) => void,
): Promise<ExportManifest> {
  const aside = `${target}.${randomUUID()}.part`
  const file = await open(aside, 'wx').catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('bad_request', `The file ${target} cannot be written (${cause.code}).`, { cause })
  })
  try {
    const output = createWriteStream(aside, { fd: file, autoClose: true, flush: true })
    const manifest = await exportArchive(output, request, { show })
    await rename(aside, target)
    return manifest
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}
