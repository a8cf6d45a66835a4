import { parentPort, workerData } from 'node:worker_threads'
import type { Example } from '@/lib/learn/example'
import { prepareExamples } from '@/lib/learn/prepare-examples'
import { type TrainedPart, type TrainingPart, type TrainOptions, trainPart } from '@/lib/learn/train-model'

export interface ThreadTask {
  readonly examples: readonly Example[]
  readonly options: Omit<TrainOptions, 'onProgress'>
}

/** Sent once when the examples are prepared, then with each part asked for. */
export interface ThreadMessage {
  readonly part: TrainedPart | null
}

const { examples, options } = workerData as ThreadTask
const preparation = prepareExamples(examples, options.seed)
const send = (message: ThreadMessage) => parentPort?.postMessage(message)

parentPort?.on('message', (part: TrainingPart) => send({ part: trainPart(preparation, part, options) }))
send({ part: null })
