import type { Example } from '@/lib/learn/example'
import { type Trained, type TrainOptions, trainModel } from '@/lib/learn/train-model'
import { openTrainingThreads } from './training-threads'

/**
 * `trainModel` in threads of its own, so that this one stays free; the same model, whatever their number. Rejects where a
 * thread fails.
 */
export async function trainInThreads(
  examples: readonly Example[],
  options: TrainOptions,
  count?: number,
): Promise<Trained> {
  const threads = openTrainingThreads(count)
  try {
    return await trainModel(examples, options, threads.doWork)
  } finally {
    await threads.close()
  }
}
