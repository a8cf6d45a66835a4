import type { z } from 'zod'
import { snapshotFilter } from '@/lib/contracts/snapshots'
import {
  type StartTrainingBody,
  type TrainingTrigger,
  trainingOptions,
  type trainingRunReply,
  type trainingRunRow,
} from '@/lib/contracts/training-runs'
import { AppError } from '@/lib/errors'
import type { ModelVersion, Prisma, Snapshot, TrainingRun } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { audit } from './audit'
import { insertSnapshot, latestSnapshot } from './make-snapshot'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { dropTrainingRun, queueTrainingRun } from './queue-training'
import { getSettings } from './settings'

type Row = z.input<typeof trainingRunRow>
const listed = 20
export const stillGoing = ['queued', 'running']

export interface TrainingWanted extends StartTrainingBody {
  readonly trigger: TrainingTrigger
  /** Who queues it trains it at once, in its own process: no job. */
  readonly here?: boolean
}

/**
 * Has a version trained in the background, from a snapshot that is there or a new one of all that is reviewed.
 * @throws AppError not_found where there is no (such) snapshot, conflict where the very same is under way
 */
export async function startTraining(actor: Actor, wanted: TrainingWanted): Promise<Row> {
  const { training } = await getSettings()
  const options = trainingOptions.parse({
    syntheticDocuments: wanted.syntheticDocuments ?? training.syntheticDocuments,
  })
  await prepareQueue()
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign.training-runs'))`
    const snapshot = await snapshotFor(tx, actor, wanted)
    const { seed, trigger } = wanted
    await refuseSame(tx, { snapshotId: snapshot.id, seed, options: { equals: options } })
    const who = { actorType: actor.type, actorId: actor.id, actorName: actor.name }
    const begun = wanted.here ? { state: 'running', attempts: 1, startedAt: new Date(), beatAt: new Date() } : {}
    const run = await tx.trainingRun.create({
      data: { snapshotId: snapshot.id, seed, options, trigger, ...who, ...begun },
      include: shownWith,
    })
    if (!wanted.here) await queueTrainingRun(tx, run.id)
    const data = { run: run.number, snapshot: snapshot.number, seed, ...options, trigger }
    await audit(tx, { actor, action: 'training.requested', data })
    return rowOf(run)
  })
}

async function snapshotFor(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { snapshot, trigger }: TrainingWanted,
): Promise<Snapshot> {
  if (snapshot === 'new') {
    const by = trigger === 'schedule' ? 'schedule' : 'training'
    return insertSnapshot(tx, { actor, trigger: by, filter: snapshotFilter.parse({}) })
  }
  if (snapshot === 'latest') {
    const latest = await latestSnapshot()
    if (latest) return latest
    throw new AppError('not_found', 'There is no data set yet: train from a new one.')
  }
  const found = await tx.snapshot.findFirst({ where: { number: snapshot } })
  if (found?.state === 'ready') return found
  if (!found) throw new AppError('not_found', `There is no data set ${snapshot}.`)
  throw new AppError('conflict', `Data set ${snapshot} is not ready.`)
}

async function refuseSame(tx: Prisma.TransactionClient, same: Prisma.TrainingRunWhereInput): Promise<void> {
  const going = await tx.trainingRun.findFirst({ where: { ...same, state: { in: stillGoing } } })
  if (going) throw new AppError('conflict', `Training ${going.number} does the very same and is under way.`)
}

/** The latest first. */
export async function listTrainingRuns(): Promise<{ runs: Row[] }> {
  const runs = await prisma.trainingRun.findMany({
    orderBy: { number: 'desc' },
    take: listed,
    include: shownWith,
    omit: { log: true },
  })
  return { runs: runs.map(rowOf) }
}

/** @throws AppError not_found */
export async function getTrainingRun(id: string): Promise<z.input<typeof trainingRunReply>> {
  const run = await prisma.trainingRun.findUnique({ where: { id }, include: shownWith })
  if (!run) throw notFound()
  return { ...rowOf(run), log: run.log as z.input<typeof trainingRunReply>['log'] }
}

/**
 * Asks a run to stop. One that waits is cancelled at once, one under way within a second or so; one that is over stays as it is.
 * @throws AppError not_found
 */
export async function cancelTrainingRun(actor: Actor, id: string): Promise<Row> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select id from training_runs where id = ${id}::uuid for update`
    const run = await tx.trainingRun.findUnique({ where: { id }, include: shownWith })
    if (!run) throw notFound()
    if (!stillGoing.includes(run.state) || run.cancelRequestedAt) return rowOf(run)
    const now = new Date()
    const waiting = run.state === 'queued'
    if (waiting) await dropTrainingRun(tx, id)
    await audit(tx, { actor, action: 'training.cancelled', data: { run: run.number } })
    return rowOf(
      await tx.trainingRun.update({
        where: { id },
        data: { cancelRequestedAt: now, ...(waiting ? { state: 'cancelled', endedAt: now } : {}) },
        include: shownWith,
      }),
    )
  })
}

function notFound(): AppError {
  return new AppError('not_found', 'There is no such training.')
}

const shownWith = {
  snapshot: { select: { number: true } },
  modelVersion: { select: { number: true, artefactSha256: true } },
} as const

type Shown = Omit<TrainingRun, 'log'> & {
  readonly snapshot: Pick<Snapshot, 'number'>
  readonly modelVersion: Pick<ModelVersion, 'number' | 'artefactSha256'> | null
}

function rowOf({ snapshot, modelVersion, ...run }: Shown): Row {
  return {
    ...run,
    snapshotNumber: snapshot.number,
    options: trainingOptions.parse(run.options),
    trigger: run.trigger as Row['trigger'],
    state: run.state as Row['state'],
    cancelling: run.cancelRequestedAt !== null && stillGoing.includes(run.state),
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    endedAt: run.endedAt?.toISOString() ?? null,
    secondsLeft: secondsLeftOf(run),
    model: modelVersion,
  }
}

/** As it went so far; too early nobody knows. */
function secondsLeftOf({ state, share, startedAt }: Pick<TrainingRun, 'state' | 'share' | 'startedAt'>): number | null {
  if (state !== 'running' || share < 0.05 || !startedAt) return null
  const seconds = (Date.now() - startedAt.getTime()) / 1000
  return Math.max(1, Math.round((seconds * (1 - share)) / share))
}
