import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { log } from './log'
import { prisma } from './prisma'
import { queueStudy } from './queue-training'
import { startTrainingChild } from './training-child'

const payloadSchema = z.object({ modelVersionId: z.uuid() })
const lookMilliseconds = 1000

/**
 * Has a process complete the report of a stored version (`study-version.ts`). It makes room for a training that somebody waits
 * for, and goes on after it.
 * @throws for the queue to begin it again
 */
export async function runStudy(payload: unknown, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const { modelVersionId } = payloadSchema.parse(payload)
  const child = startTrainingChild(['--study', modelVersionId])
  const onAbort = () => child.kill()
  signal.addEventListener('abort', onAbort)
  try {
    if ((await endOrTraining(child.ended)) === 'training') {
      child.kill()
      await child.ended
      return await queueStudy(prisma, modelVersionId)
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    child.kill()
  }
  signal.throwIfAborted()
  const end = await child.ended
  if (end.code === 0) return
  log.error({ modelVersionId, ...end }, 'The report of a version could not be completed')
  throw new Error(`Completing a report ended unexpectedly (${end.signal ?? `exit code ${end.code}`}).`)
}

/** What comes first. */
async function endOrTraining(ended: Promise<unknown>): Promise<'end' | 'training'> {
  for (;;) {
    const over = await Promise.race([ended.then(() => true), sleep(lookMilliseconds, false)])
    if (over) return 'end'
    if (await prisma.trainingRun.findFirst({ where: { state: 'queued' }, select: { id: true } })) return 'training'
  }
}
