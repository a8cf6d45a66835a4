import { prisma } from './prisma'

/** One beginning of a training run: whoever holds its current `attempt` may write to it, nobody else. */
export interface TrainingAttempt {
  readonly runId: string
  readonly attempt: number
}

export interface TrainingProgress {
  /** What is being done, and how much of all is done, 0 to 1. */
  stage(name: string, share: number): void
  log(text: string): void
  /** Everything is written. */
  end(): Promise<void>
}

/** The run was cancelled, or begun again elsewhere: whoever finds out stops. */
export class NotOurTraining extends Error {
  override readonly name = 'NotOurTraining'
}

/** Ends an attempt that somebody asked to stop. */
export async function cancelAttempt(attempt: TrainingAttempt): Promise<void> {
  const data = { state: 'cancelled', endedAt: new Date(), stage: null }
  await prisma.trainingRun.updateMany({ where: currentAttempt(attempt), data })
}

const writeMilliseconds = 700
/** Beyond that many a log is no longer read. */
const mostLines = 400

export const currentAttempt = ({ runId, attempt }: TrainingAttempt) =>
  ({ id: runId, attempts: attempt, state: 'running' }) as const

/** Writes how far a run is, a little later; `onLost` once it is not ours any more. */
export function openProgress(attempt: TrainingAttempt, onLost: (error: Error) => void): TrainingProgress {
  let now = { stage: 'Starting', share: 0 }
  let lines: { at: string; text: string }[] = []
  let writing = Promise.resolve()
  const write = async () => {
    const fresh = lines
    lines = []
    if (fresh.length > 0) await appendLog(attempt, fresh)
    const data = { ...now, beatAt: new Date() }
    const { count } = await prisma.trainingRun.updateMany({ where: currentAttempt(attempt), data })
    if (count === 0) onLost(new NotOurTraining('Cancelled, or begun again elsewhere.'))
  }
  const queueWrite = () => {
    writing = writing.then(write).catch(onLost)
    return writing
  }
  const timer = setInterval(queueWrite, writeMilliseconds)
  return {
    stage(name, share) {
      if (name !== now.stage) lines.push({ at: new Date().toISOString(), text: name })
      now = { stage: name, share: Math.max(now.share, Math.min(1, share)) }
    },
    log: (text) => void lines.push({ at: new Date().toISOString(), text }),
    async end() {
      clearInterval(timer)
      await queueWrite()
    },
  }
}

async function appendLog({ runId, attempt }: TrainingAttempt, lines: readonly object[]): Promise<void> {
  await prisma.$executeRaw`
    update training_runs set log = log || ${JSON.stringify(lines)}::jsonb
    where id = ${runId}::uuid and attempts = ${attempt} and jsonb_array_length(log) < ${mostLines}`
}
