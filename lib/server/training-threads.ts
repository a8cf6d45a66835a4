import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type DoWork, doWorkHere, type WorkResult } from '@/lib/learn/training-work'
import type { ThreadTask } from './training-thread'

export interface TrainingThreads {
  readonly doWork: DoWork
  close(): Promise<void>
}

/** Threads that do the parts of training and testing; tables of numbers are shared with them, not copied. 0: this one does. */
export function openTrainingThreads(count = availableParallelism()): TrainingThreads {
  if (count === 0) return { doWork: doWorkHere, close: async () => undefined }
  const threads = Array.from({ length: count }, openThread)
  // Every thread takes the next task when it is done with one.
  const doWork: DoWork = async (kind, tasks, onDone) => {
    const results: WorkResult<typeof kind>[] = []
    const waiting = numbered(tasks)
    const workThrough = async (thread: Thread) => {
      for (const { at, task } of waiting) {
        results[at] = (await thread.answer({ kind, task })) as WorkResult<typeof kind>
        onDone?.()
      }
    }
    await Promise.all(threads.map(workThrough))
    return results
  }
  return { doWork, close: async () => void (await Promise.all(threads.map(({ close }) => close()))) }
}

function* numbered<T>(tasks: Iterable<T>): Generator<{ at: number; task: T }> {
  let at = 0
  for (const task of tasks) yield { at: at++, task }
}

type Thread = ReturnType<typeof openThread>

/** A thread answers in the order in which it is asked. */
function openThread() {
  // Beside this file, where it is built too (lib/cli/build-programs.ts).
  const worker = new Worker(new URL('./training-thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
    // It loads what it needs itself; what this process preloads may be for processes alone.
    execArgv: [],
  })
  const asked: { resolve: (result: unknown) => void; reject: (error: unknown) => void }[] = []
  worker.on('message', (result) => asked.shift()?.resolve(result))
  const fail = (error: unknown) => {
    for (const { reject } of asked.splice(0)) reject(error)
  }
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`A thread of the training ended (exit code ${code}).`)))
  return {
    answer: (task: ThreadTask) =>
      new Promise<unknown>((resolve, reject) => {
        asked.push({ resolve, reject })
        worker.postMessage(task)
      }),
    close: () => worker.terminate(),
  }
}
