import { trainingOptions } from '@/lib/contracts/training-runs'
import { AppError } from '@/lib/errors'
import type { TrainingRun } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { audit } from './audit'
import { log } from './log'
import { completeSnapshot } from './make-snapshot'
import { prisma } from './prisma'
import { promote } from './promotions'
import { getSettings } from './settings'
import { openSnapshot } from './snapshot-examples'
import { type StoredVersion, storeVersion } from './store-version'
import { trainVersion, versionName } from './train-version'
import { requireTrainable } from './training-checks'
import { currentAttempt, openProgress, type TrainingAttempt, type TrainingProgress } from './training-progress'

/**
 * Trains, tests, gates and stores what a run asks for, in this process, from the beginning whenever it is called. What is wrong
 * with the run itself (its data set, say) ends it as failed.
 * @returns whether it succeeded
 * @throws anything else, for whoever called to try again
 */
export async function performTraining(attempt: TrainingAttempt, threads?: number): Promise<boolean> {
  const lost = rejection()
  const progress = openProgress(attempt, lost.reject)
  try {
    const run = await prisma.trainingRun.findUniqueOrThrow({ where: { id: attempt.runId } })
    const modelVersionId = await Promise.race([versionFor({ ...run, threads }, progress), lost.promise])
    await progress.end()
    await end(attempt, { state: 'succeeded', modelVersionId, share: 1, stage: null })
    return true
  } catch (error) {
    await progress.end().catch(() => undefined) // The first error counts.
    if (!(error instanceof AppError)) throw error
    await failTraining(attempt, error.message)
    return false
  }
}

type Run = TrainingRun & { readonly threads: number | undefined }

async function versionFor(run: Run, progress: TrainingProgress): Promise<string> {
  const { seed, threads } = run
  progress.stage('Making the data set', 0)
  const snapshot = await completeSnapshot(run.snapshotId)
  // It may equal an earlier one, which then is the data set of this run.
  if (snapshot.id !== run.snapshotId)
    await prisma.trainingRun.update({ where: { id: run.id }, data: { snapshotId: snapshot.id } })
  requireTrainable(snapshot)
  progress.stage('Opening the data set', 0.01)
  const open = await openSnapshot(snapshot.id)
  try {
    const wanted = { open, seed, options: trainingOptions.parse(run.options), threads }
    const known = run.trigger === 'hand' || run.trigger === 'shell' ? null : await versionNamed(versionName(wanted))
    if (known) {
      progress.log(`Nothing new was reviewed since version ${known.number}, which this data set made.`)
      return known.id
    }
    const trained = await trainVersion(wanted, progress)
    for (const { passed, sentence } of trained.gates.gates) progress.log(`${passed ? 'Passed' : 'FAILED'}: ${sentence}`)
    progress.stage('Storing the version', 0.98)
    const stored = await storeVersion(trained, { snapshotId: snapshot.id, seed })
    progress.log(
      stored.made
        ? `Stored as version ${stored.number}, SHA-256 ${trained.artefactSha256}.`
        : `It is version ${stored.number} again, byte for byte: SHA-256 ${trained.artefactSha256}.`,
    )
    await promoteByItself(stored, progress)
    return stored.id
  } finally {
    open.close()
  }
}

async function versionNamed(version: string): Promise<{ id: string; number: number } | null> {
  return prisma.modelVersion.findUnique({ where: { version }, select: { id: true, number: true } })
}

/** Where the admins want it, once in a version's life: what somebody rolled back does not come back by itself. */
async function promoteByItself({ id, number, gatesPassed }: StoredVersion, progress: TrainingProgress): Promise<void> {
  const { training } = await getSettings()
  if (!training.promoteByItself) return
  if (!gatesPassed) return progress.log(`Version ${number} does not serve by itself: it failed a gate.`)
  if (await prisma.promotion.findFirst({ where: { modelVersionId: id }, select: { id: true } })) return
  await promote(systemActor, { modelVersionId: id, kind: 'champion', reason: 'It passed every gate.' })
  progress.log(`Version ${number} passed every gate and serves now.`)
}

/** Ends a run that is still ours; whoever began it again meanwhile ends it instead. */
async function end(
  attempt: TrainingAttempt,
  ending: {
    readonly state: 'succeeded' | 'failed'
    readonly modelVersionId?: string
    readonly failureReason?: string
    readonly share?: number
    readonly stage?: null
  },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const [run] = await tx.trainingRun.updateManyAndReturn({
      where: currentAttempt(attempt),
      data: { ...ending, endedAt: new Date() },
    })
    if (!run) return
    const { number, state, failureReason, modelVersionId } = run
    const data = { run: number, modelVersionId, reason: failureReason }
    await audit(tx, { actor: systemActor, action: `training.${state}`, data })
  })
}

export async function failTraining(attempt: TrainingAttempt, reason: string): Promise<void> {
  log.warn({ ...attempt, reason }, 'A training failed')
  await end(attempt, { state: 'failed', failureReason: reason })
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function rejection(): { readonly promise: Promise<never>; readonly reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  promise.catch(() => undefined)
  return { promise, reject }
}
