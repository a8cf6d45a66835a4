import type { SnapshotFilter, SnapshotRow } from '@/lib/contracts/snapshots'
import { AppError } from '@/lib/errors'
import { Prisma, type Snapshot } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { audit } from './audit'
import { explainFileError } from './data-dir'
import { env } from './env'
import { log } from './log'
import { isOutage } from './outage'
import { prisma } from './prisma'
import { type WrittenSnapshot, writeSnapshot } from './write-snapshot'

export interface SnapshotRequest {
  readonly actor: Actor
  readonly trigger: SnapshotRow['trigger']
  readonly filter: SnapshotFilter
}

/**
 * Makes a snapshot here and now. Where one has the same content already, that one is the answer.
 * @throws whatever kept it from being written; the snapshot is `failed` then
 */
export async function makeSnapshot(request: SnapshotRequest, signal?: AbortSignal): Promise<Snapshot> {
  const { id } = await prisma.$transaction((tx) => insertSnapshot(tx, request))
  return completeSnapshot(id, signal)
}

/** One that is not written yet, with the next number. */
export async function insertSnapshot(
  tx: Prisma.TransactionClient,
  { actor, trigger, filter }: SnapshotRequest,
): Promise<Snapshot> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign.snapshot-numbers'))`
  // Whoever asked for these has been led to the one they equal; their numbers are free again.
  await tx.snapshot.deleteMany({ where: { state: 'same', runs: { none: {} } } })
  const { _max } = await tx.snapshot.aggregate({ _max: { number: true } })
  const who = { actorType: actor.type, actorId: actor.id, actorName: actor.name }
  return tx.snapshot.create({ data: { number: (_max.number ?? 0) + 1, ...who, trigger, filter } })
}

/**
 * Writes a snapshot that was inserted; a second time, after an end in the middle, from the beginning. Gives the one that
 * has the content: itself, or an earlier one that has the very same.
 */
export async function completeSnapshot(id: string, signal?: AbortSignal): Promise<Snapshot> {
  const snapshot = await prisma.snapshot.findUniqueOrThrow({ where: { id } })
  if (snapshot.state !== 'making') return (await withContent(snapshot.contentHash)) ?? snapshot
  const previous = await latestSnapshot()
  const since = previous?.contentHash ? { number: previous.number, contentHash: previous.contentHash } : null
  const filter = snapshot.filter as unknown as SnapshotFilter
  try {
    const written = await writeSnapshot({ id, filter, previous: since, signal })
    const same = await withContent(written.contentHash)
    return same ? await endAsSame(snapshot, same) : await endReady(snapshot, written)
  } catch (error) {
    if (!signal?.aborted && !isOutage(error)) await endFailed(id, error)
    throw error
  }
}

export function latestSnapshot(): Promise<Snapshot | null> {
  return prisma.snapshot.findFirst({ where: { state: 'ready' }, orderBy: { number: 'desc' } })
}

/** The one that is ready with this content, of which there is at most one. */
export async function withContent(contentHash: string | null): Promise<Snapshot | null> {
  return contentHash === null ? null : prisma.snapshot.findFirst({ where: { state: 'ready', contentHash } })
}

async function endReady(snapshot: Snapshot, { contentHash, bytes, manifest }: WrittenSnapshot): Promise<Snapshot> {
  const { id, number, actorType, actorId, actorName } = snapshot
  const { train, test } = manifest.documents
  return prisma.$transaction(async (tx) => {
    const actor = { type: actorType, id: actorId, name: actorName } as Actor
    await audit(tx, { actor, action: 'snapshot.made', data: { number, contentHash, documents: train + test } })
    const counts = { documents: train + test, testDocuments: test, byteSize: BigInt(bytes) }
    return tx.snapshot.update({ where: { id }, data: { state: 'ready', contentHash, manifest, ...counts } })
  })
}

async function endAsSame({ id }: Snapshot, same: Snapshot): Promise<Snapshot> {
  const data = { state: 'same', contentHash: same.contentHash, failureReason: null }
  await prisma.snapshot.update({ where: { id }, data })
  return same
}

async function endFailed(id: string, error: unknown): Promise<void> {
  const explained = explainFileError(error, env.DATA_DIR)
  const known = explained instanceof AppError
  if (!known) log.error({ err: error, snapshotId: id }, 'A data set could not be made')
  const reason = known ? explained.message : 'Something went wrong while it was written; the log says what.'
  const data = { state: 'failed', failureReason: reason, manifest: Prisma.DbNull }
  await prisma.snapshot.updateMany({ where: { id, state: 'making' }, data })
}
