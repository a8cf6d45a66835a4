import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { AppError } from '@/lib/errors'
import { type ExportDocument, exportSchemaVersion, imagePath, onlyDecided } from '@/lib/export/export-document'
import type { ExportRequest } from '@/lib/export/export-request'
import { formatNamed } from '@/lib/export/formats'
import {
  countDocument,
  type ExportManifest,
  exportManifest,
  labelMap,
  type ManifestFile,
  manifestTags,
  noCounts,
} from '@/lib/export/manifest'
import { countExportDocuments, exportDocuments } from './export-documents'
import { ExportFiles } from './export-files'
import { pageImagePath } from './storage'

export interface Watching {
  /** Called after each document; `all` was counted at the beginning. */
  readonly show?: (documents: number, all: number) => void
  /** Ends the export; the archive is then not whole. */
  readonly signal?: AbortSignal
  /** Where files grow that all documents add to: as large as the archive unpacked, so on a disk that has room for it. */
  readonly folder?: string
}

/**
 * Writes a ZIP of the documents in one form, its manifest last, while it reads them: files of one document go out at once,
 * files that all documents add to are kept on disk until the end. Memory does not grow with documents, but by a
 * line of the manifest a file.
 * @throws AppError bad_request for an unknown format; what the output throws
 */
export async function exportArchive(
  output: Writable,
  request: ExportRequest,
  { show, signal, folder: place = tmpdir() }: Watching = {},
): Promise<ExportManifest> {
  const folder = await mkdtemp(path.join(place, 'countersign-export-'))
  const zip = new ZipFile()
  const stopped = new AbortController()
  const signals = AbortSignal.any([stopped.signal, ...(signal ? [signal] : [])])
  const files = new ExportFiles(zip, folder, signals)
  try {
    // Whoever takes the archive may go away: then nothing more is read for it, and the other way round.
    const stop = (error: unknown) => stopped.abort(error)
    zip.on('error', stop)
    const sent = pipeline(zip.outputStream, output, { signal: signals })
    const filled = fill(files, request, show)
    sent.catch(stop)
    filled.catch(stop)
    await Promise.allSettled([filled, sent])
    // The first error, rather than those that it brought about.
    signals.throwIfAborted()
    return await filled
  } finally {
    await files.discard()
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(files: ExportFiles, request: ExportRequest, show?: Watching['show']): Promise<ExportManifest> {
  const format = formatNamed(request.format)
  if (!format) throw new AppError('bad_request', `There is no export format ${request.format}.`)
  const { filter, options } = request
  const [counts, models] = [noCounts(), new Set<string>()]
  const all = show ? await countExportDocuments(filter) : 0
  await files.open(format.joined, options.byteOrderMark)
  for await (const whole of exportDocuments(filter)) {
    const document = options.decidedOnly ? onlyDecided(whole) : whole
    const pieces = format.write(document, counts)
    if (pieces.length === 0) counts.leftOut++
    for (const piece of pieces) await files.add(piece)
    if (options.images) await addImages(files, document)
    countDocument(counts, document, format)
    models.add(document.modelVersion)
    show?.(counts.documents, all)
  }
  await files.close()
  const head = exportManifest.omit({ files: true }).parse({
    schemaVersion: exportSchemaVersion,
    format: format.name,
    layout: format.layout,
    createdAt: new Date().toISOString(),
    filter,
    options,
    modelVersions: [...models].sort(),
    counts,
    labels: labelMap,
    tags: manifestTags,
  })
  const written = [...files.written]
  await files.end('manifest.json', manifestText(head, written))
  return { ...head, files: written }
}

/** Piece by piece: with a file a document, as one text it would be the largest thing in memory. */
function* manifestText(head: Omit<ExportManifest, 'files'>, files: readonly ManifestFile[]): Generator<Buffer> {
  yield Buffer.from(`${JSON.stringify(head, null, 1).replace(/\n}$/, '')},\n "files": [`)
  for (const [at, file] of files.entries()) yield Buffer.from(`${at > 0 ? ',' : ''}\n  ${JSON.stringify(file)}`)
  yield Buffer.from('\n ]\n}\n')
}

/** Pages whose image is gone are left out; the manifest shows which are there. */
async function addImages(files: ExportFiles, { id, pages }: ExportDocument): Promise<void> {
  for (const { number } of pages) {
    const image = createReadStream(pageImagePath(id, number, 'full'))
    try {
      await once(image, 'open')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue
      throw error
    }
    await files.addStream(imagePath(id, number), image, false)
  }
}
