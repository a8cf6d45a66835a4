import type { TrainingRunRow, TrainingTrigger } from '@/lib/contracts/training-runs'
import { AppError } from '@/lib/errors'
import { systemActor } from './actor'
import { log } from './log'
import { prisma } from './prisma'
import { startTraining, stillGoing } from './training-runs'

/** What starts a training without a person. */
export type TrainingCause = Exclude<TrainingTrigger, 'hand' | 'shell'>

/**
 * Has a version trained from a new snapshot of all that is reviewed by now. Null where a training is under way already: what
 * came since is for the next one.
 */
export async function requestTraining({
  trigger,
}: {
  readonly trigger: TrainingCause
}): Promise<TrainingRunRow | null> {
  const going = await prisma.trainingRun.findFirst({ where: { state: { in: stillGoing } }, select: { number: true } })
  if (going) {
    log.info({ trigger, run: going.number }, 'No training was begun, as one is under way')
    return null
  }
  try {
    return await startTraining(systemActor, { trigger, snapshot: 'new', seed: 1 })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error
    log.info({ trigger, reason: error.message }, 'No training was begun')
    return null
  }
}
