import type { Gate, ModelGates } from '@/lib/contracts/models'
import type { StartTrainingBody, TrainingRunRow } from '@/lib/contracts/training-runs'
import { systemActor } from './actor'
import { failTraining, performTraining } from './perform-training'
import { prisma } from './prisma'
import { lower } from './training-child'
import { cancelAttempt, NotOurTraining } from './training-progress'
import { getTrainingRun, startTraining } from './training-runs'

const lookMilliseconds = 1000

/**
 * Trains in this process, at the lowest priority, as a run that the screens show too. `say`: each stage with its share.
 * @throws AppError where it cannot begin; what went wrong later is the run's reason
 */
export async function trainHere(
  wanted: StartTrainingBody,
  say: (line: string) => void,
): Promise<{ run: TrainingRunRow; gates: readonly Gate[] }> {
  lower()
  const { id } = await startTraining(systemActor, { ...wanted, trigger: 'shell', here: true })
  const attempt = { runId: id, attempt: 1 }
  let told = ''
  const timer = setInterval(async () => {
    const { stage, share, cancelling } = await getTrainingRun(id)
    if (cancelling) await cancelAttempt(attempt)
    const line = `${Math.floor(100 * share)} %  ${stage ?? ''}`
    if (line !== told) say(line)
    told = line
  }, lookMilliseconds)
  try {
    await performTraining(attempt)
  } catch (error) {
    if (error instanceof NotOurTraining) return { run: await getTrainingRun(id), gates: [] }
    await failTraining(attempt, `It ended unexpectedly: ${error instanceof Error ? error.message : error}`)
    throw error
  } finally {
    clearInterval(timer)
  }
  const run = await getTrainingRun(id)
  return { run, gates: await gatesOf(run.model?.number) }
}

async function gatesOf(number: number | undefined): Promise<readonly Gate[]> {
  if (number === undefined) return []
  const { gates } = await prisma.modelVersion.findUniqueOrThrow({ where: { number }, select: { gates: true } })
  return (gates as unknown as ModelGates).gates
}
