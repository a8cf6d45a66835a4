import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Example } from '@/lib/learn/example'
import { assembleModel, partsOf, type Trained, type TrainedPart, type TrainOptions } from '@/lib/learn/train-model'
import type { ThreadMessage, ThreadTask } from './training-thread'

/**
 * `trainModel` in threads of its own, so that this one stays free; the same model, whatever their number. Each thread
 * prepares all examples, and takes the next part when it is done with one. Rejects where a thread fails.
 */
export async function trainInThreads(
  examples: readonly Example[],
  { onProgress, ...options }: TrainOptions,
  threads = availableParallelism(),
): Promise<Trained> {
  const waiting = partsOf(options)
  const total = waiting.length
  const done: TrainedPart[] = []
  const report = () => onProgress?.('Training', done.length / total)
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const task: ThreadTask = { examples, options }
      const thread = new Worker(new URL('./training-thread.mjs', import.meta.url), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: 2048 },
      })
      const next = () => {
        const part = waiting.shift()
        if (part === undefined) void thread.terminate().then(() => resolve())
        else thread.postMessage(part)
      }
      thread.on('message', (message: ThreadMessage) => {
        if (message.part) done.push(message.part)
        report()
        next()
      })
      thread.on('error', reject)
    })
  await Promise.all(Array.from({ length: Math.min(threads, total) }, run))
  return assembleModel(examples, done, options)
}
