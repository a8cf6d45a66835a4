import { z } from 'zod'
import type { SnapshotFilter, SnapshotReply, SnapshotRow } from '@/lib/contracts/snapshots'
import { snapshotFilter, snapshotManifest } from '@/lib/contracts/snapshots'
import { AppError } from '@/lib/errors'
import { checkSnapshot } from '@/lib/learn/check-snapshot'
import type { Snapshot } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { completeSnapshot, insertSnapshot, withContent } from './make-snapshot'
import { prisma } from './prisma'
import { prepareQueue } from './queue'

export const snapshotTask = 'make-snapshot'
const payloadSchema = z.object({ snapshotId: z.uuid() })
/** The queue begins a killed one again so often. */
const maxBeginnings = 10

/**
 * Has the worker make one.
 * @throws AppError bad_request for days in the wrong order
 */
export async function requestSnapshot(actor: Actor, filter: SnapshotFilter): Promise<SnapshotReply> {
  if (filter.from && filter.to && filter.from > filter.to)
    throw new AppError('bad_request', 'The last day lies before the first.')
  await prepareQueue()
  const snapshot = await prisma.$transaction(async (tx) => {
    const row = await insertSnapshot(tx, { actor, trigger: 'hand', filter })
    await tx.$executeRaw`
      select graphile_worker.add_job(
        identifier => ${snapshotTask},
        payload => ${JSON.stringify({ snapshotId: row.id })}::json,
        job_key => ${`${snapshotTask}:${row.id}`},
        max_attempts => ${maxBeginnings}::int
      )`
    return row
  })
  return replyOf(snapshot)
}

/** The background task. What is wrong with the data set itself is told by its row, and not tried again. */
export async function runSnapshot(payload: unknown, signal: AbortSignal): Promise<void> {
  const { snapshotId } = payloadSchema.parse(payload)
  try {
    await completeSnapshot(snapshotId, signal)
  } catch (error) {
    if (signal.aborted || !(error instanceof AppError)) throw error
  }
}

/** The newest first; those that turned out to be an earlier one are left out. */
export async function listSnapshots(): Promise<SnapshotRow[]> {
  const rows = await prisma.snapshot.findMany({
    where: { state: { not: 'same' } },
    orderBy: { number: 'desc' },
    omit: { manifest: true },
  })
  return Promise.all(rows.map((row) => rowOf(row)))
}

/** @throws AppError not_found */
export async function getSnapshot(number: number): Promise<SnapshotReply> {
  return replyOf(await requireSnapshot(number))
}

/** @throws AppError not_found, where it is not ready too */
export async function snapshotManifestText(number: number): Promise<string> {
  const { manifest, createdAt, filter, actorName } = await requireSnapshot(number)
  if (!manifest) throw new AppError('not_found', `Data set ${number} is not ready.`)
  return `${JSON.stringify({ number, createdAt, actor: actorName, filter, ...(manifest as object) }, null, 2)}\n`
}

async function requireSnapshot(number: number): Promise<Snapshot> {
  const row = await prisma.snapshot.findUnique({ where: { number } })
  if (!row) throw new AppError('not_found', 'There is no such data set.')
  return row
}

async function replyOf(row: Snapshot): Promise<SnapshotReply> {
  const manifest = row.manifest === null ? null : snapshotManifest.parse(row.manifest)
  const checks = manifest ? checkSnapshot(manifest) : []
  return {
    ...(await rowOf(row)),
    manifest,
    checks,
    trainable: manifest !== null && checks.every(({ result }) => result !== 'failed'),
  }
}

async function rowOf(row: Omit<Snapshot, 'manifest'>): Promise<SnapshotRow> {
  const same = row.state === 'same' ? await withContent(row.contentHash) : null
  const { id, number, failureReason, contentHash, documents, testDocuments } = row
  return {
    id,
    number,
    createdAt: row.createdAt.toISOString(),
    actor: row.actorName,
    trigger: row.trigger as SnapshotRow['trigger'],
    state: row.state as SnapshotRow['state'],
    sameAs: same?.number ?? null,
    failureReason,
    filter: snapshotFilter.parse(row.filter),
    contentHash,
    documents,
    testDocuments,
    byteSize: Number(row.byteSize),
  }
}
