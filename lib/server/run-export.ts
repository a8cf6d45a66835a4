import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '@/lib/errors'
import { type ExportRequest, exportRequest } from '@/lib/export/export-request'
import type { Export, Prisma } from '@/prisma/generated/client'
import { explainFileError } from './data-dir'
import { env } from './env'
import { exportAttemptFolder, exportFile } from './export-place'
import { exportToFile, type WrittenExport } from './export-to-file'
import { keptDays } from './exports'
import { log } from './log'
import { isOutage } from './outage'
import { prisma } from './prisma'

const payloadSchema = z.object({ exportId: z.uuid() })
/** How often progress is written, and it is asked whether somebody cancelled. */
const lookMilliseconds = 500
const dayMilliseconds = 24 * 60 * 60 * 1000

/** Somebody cancelled the export, or it was begun again elsewhere. */
class NotOurs extends Error {
  override readonly name = 'NotOurs'
}

/**
 * Writes the archive that was asked for, from the beginning whenever it is called: it is offered only once it is whole.
 * What is wrong with the export itself ends in state `failed`, with a reason.
 * @throws for the queue to begin it again: the worker stops, the database is away
 */
export async function runExport(payload: unknown, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const { exportId } = payloadSchema.parse(payload)
  const begun = await begin(exportId)
  if (!begun) return
  const folder = await exportAttemptFolder(exportId, begun.revision)
  try {
    await write(begun, folder, signal)
  } catch (error) {
    if (signal.aborted || isOutage(error)) throw error
    if (!(error instanceof NotOurs)) await fail(begun, error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Takes it over; null where it is over already. Who was at it before finds out with its next look. */
async function begin(id: string): Promise<Export | null> {
  const [row] = await prisma.export.updateManyAndReturn({
    where: { id, state: { in: ['queued', 'running'] } },
    data: { state: 'running', done: 0, revision: { increment: 1 } },
  })
  return row ?? null
}

async function write(begun: Export, folder: string, signal: AbortSignal): Promise<void> {
  const request: ExportRequest = exportRequest.parse(begun.request)
  const watch = watchOver(begun)
  try {
    await exportToFile(exportFile(begun.id), request, {
      folder,
      show: watch.show,
      signal: AbortSignal.any([signal, watch.signal]),
      place: (written, move) => finish(begun, written, move),
    })
  } finally {
    await watch.end()
  }
}

/** Ours while we are at it. */
const current = ({ id, revision }: Export) => ({ id, revision, state: 'running' })

/** Writes how far it is, and stops once it is not ours any more. */
function watchOver(begun: Export) {
  const stopped = new AbortController()
  let [done, documents] = [0, begun.documents]
  let looking = Promise.resolve()
  const look = async () => {
    const { count } = await prisma.export.updateMany({ where: current(begun), data: { done, documents } })
    if (count === 0) stopped.abort(new NotOurs('Cancelled, or begun again elsewhere.'))
  }
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error) => stopped.abort(error))
  }, lookMilliseconds)
  return {
    signal: stopped.signal,
    show(written: number, all: number) {
      ;[done, documents] = [written, all]
    },
    async end() {
      clearInterval(timer)
      await looking
    },
  }
}

/** Whoever cancels meanwhile waits for this row, or was before us: then the file goes nowhere. */
async function finish(begun: Export, { manifest, sha256, bytes }: WrittenExport, move: () => Promise<void>) {
  const { files, ...rest } = manifest
  const { documents } = manifest.counts
  const endedAt = new Date()
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.export.updateMany({
      where: current(begun),
      data: {
        ...{ state: 'ready', documents, done: documents, sha256, byteSize: bytes, endedAt },
        manifest: { ...rest, files: files.length } as unknown as Prisma.InputJsonValue,
        expiresAt: new Date(endedAt.getTime() + keptDays * dayMilliseconds),
      },
    })
    if (count === 0) throw new NotOurs('Cancelled, or begun again elsewhere.')
    // Nobody is offered a file in this place before the row is ready, and a row that is ready has its file.
    await move()
  })
}

async function fail(begun: Export, error: unknown): Promise<void> {
  const known = error instanceof AppError ? error : explainFileError(error, env.DATA_DIR)
  if (!(known instanceof AppError)) log.error({ err: error, exportId: begun.id }, 'An export failed')
  const failureReason =
    known instanceof AppError ? known.message : 'Something went wrong here. Try again, or look into the log.'
  await prisma.export.updateMany({
    where: current(begun),
    data: { state: 'failed', failureReason, endedAt: new Date() },
  })
}
