import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { log } from './log'
import { failTraining } from './perform-training'
import { prisma } from './prisma'
import { type ChildEnd, startTrainingChild, type TrainingChild } from './training-child'
import { cancelAttempt, currentAttempt, type TrainingAttempt } from './training-progress'

const payloadSchema = z.object({ runId: z.uuid() })
/** Beginnings without an end, after which a person has to look. */
const mostAttempts = 3
const lookMilliseconds = 500

/**
 * Has a process train what a run asks for, from the beginning whenever it is called, and stops it where somebody cancels.
 * @throws for the queue to begin it again: the worker stops, the process was killed, the database is away
 */
export async function runTraining(payload: unknown, signal: AbortSignal, priority?: number): Promise<void> {
  signal.throwIfAborted()
  const { runId } = payloadSchema.parse(payload)
  const attempt = await begin(runId)
  if (!attempt) return
  const child = startTrainingChild(['--run', runId, '--attempt', String(attempt.attempt)], priority)
  const onAbort = () => child.kill()
  signal.addEventListener('abort', onAbort)
  try {
    const end = await watched(child, attempt)
    if (signal.aborted) await giveBack(attempt)
    else if (end !== 'cancelled' && end.code !== 0) await afterCrash(attempt, end)
  } finally {
    signal.removeEventListener('abort', onAbort)
    child.kill()
  }
  signal.throwIfAborted()
}

/** Takes it over; null where there is nothing to do. Who was at it before finds out with its next word. */
async function begin(runId: string): Promise<TrainingAttempt | null> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select id from training_runs where id = ${runId}::uuid for update`
    const run = await tx.trainingRun.findUnique({ where: { id: runId } })
    if (!run || (run.state !== 'queued' && run.state !== 'running')) return null
    const now = new Date()
    if (run.cancelRequestedAt) {
      await tx.trainingRun.update({ where: { id: runId }, data: { state: 'cancelled', endedAt: now } })
      return null
    }
    const again =
      run.attempts > 0 ? [{ at: now.toISOString(), text: 'Started again: it was stopped in the middle.' }] : []
    const { attempts } = await tx.trainingRun.update({
      where: { id: runId },
      data: {
        state: 'running',
        attempts: { increment: 1 },
        startedAt: now,
        beatAt: now,
        stage: 'Starting',
        share: 0,
        log: [...(run.log as object[]), ...again],
      },
    })
    return { runId, attempt: attempts }
  })
}

async function watched(child: TrainingChild, attempt: TrainingAttempt): Promise<ChildEnd | 'cancelled'> {
  let over = false
  const ended = child.ended.finally(() => {
    over = true
  })
  while (!over) {
    await Promise.race([ended, sleep(lookMilliseconds)])
    if (over || !(await isCancelled(attempt))) continue
    child.kill()
    await ended
    await cancelAttempt(attempt)
    return 'cancelled'
  }
  return ended
}

async function isCancelled(attempt: TrainingAttempt): Promise<boolean> {
  const run = await prisma.trainingRun.findFirst({
    where: currentAttempt(attempt),
    select: { cancelRequestedAt: true },
  })
  return run?.cancelRequestedAt !== undefined && run.cancelRequestedAt !== null
}

/** Nothing was wrong, so this attempt does not count. Its number stays taken: whoever has it may not write any more. */
async function giveBack(attempt: TrainingAttempt): Promise<void> {
  await prisma.trainingRun.updateMany({
    where: currentAttempt(attempt),
    data: { state: 'queued', attempts: attempt.attempt - 1, stage: null, share: 0 },
  })
}

async function afterCrash(attempt: TrainingAttempt, end: ChildEnd): Promise<void> {
  log.error({ ...attempt, ...end }, 'A training ended unexpectedly')
  if (attempt.attempt >= mostAttempts) return failTraining(attempt, reasonOf(end))
  throw new Error(`The training ended unexpectedly (${end.signal ?? `exit code ${end.code}`}).`)
}

function reasonOf({ signal, said }: ChildEnd): string {
  const tried = `It was begun ${mostAttempts} times and never came to its end.`
  if (signal === 'SIGKILL' || signal === 'SIGABRT' || /heap|memory/i.test(said))
    return `${tried} The machine ended it, mostly because memory ran out: train with fewer made documents, or on a machine with more memory.`
  return `${tried} The log of the worker says why; nothing was changed, and the champion goes on serving.`
}
