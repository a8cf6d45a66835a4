import { parentPort } from 'node:worker_threads'
import { trainingWork, type WorkKind } from '@/lib/learn/training-work'

export interface ThreadTask {
  readonly kind: WorkKind
  readonly task: unknown
}

parentPort?.on('message', ({ kind, task }: ThreadTask) => {
  const work = trainingWork[kind] as (given: unknown) => unknown
  parentPort?.postMessage(work(task))
})
