import type { JobHelpers } from 'graphile-worker'
import { systemActor } from './actor'
import { checkDrift, driftTask } from './drift'
import { exportTask } from './exports'
import { labelImportTask } from './label-imports'
import { studyTask, trainTask } from './queue-training'
import { runExport } from './run-export'
import { runLabelImport } from './run-label-import'
import { runStudy } from './run-study'
import { runTraining } from './run-training'
import { watchChallenger, watchTask } from './serving-watch'
import { runSnapshot, snapshotTask } from './snapshots'
import { sweepExports } from './sweep-exports'
import { beginDueTrainings } from './training-due'

/**
 * Work of minutes that no document waits for, by name: it has places of its own in the worker (`background-worker.ts`), so
 * that reading goes on beside it. Each may be killed and run again at any point; `signal` says that the worker stops.
 */
export type BackgroundTask = (payload: unknown, signal: AbortSignal) => Promise<void>

export const backgroundTasks: Readonly<Record<string, BackgroundTask>> = {
  [watchTask]: watchChallenger,
  [driftTask]: async () => checkDrift(systemActor),
  [exportTask]: runExport,
  [labelImportTask]: runLabelImport,
  [snapshotTask]: runSnapshot,
  [trainTask]: runTraining,
  [studyTask]: runStudy,
  'begin-trainings': async () => beginDueTrainings(),
  'sweep-exports': async () => void (await sweepExports()),
}

/** When a task begins by itself: five cron fields in UTC, then its name. */
export const backgroundSchedule: readonly { readonly cron: string; readonly task: string }[] = [
  { cron: '23 * * * *', task: watchTask },
  { cron: '17 3 * * 1', task: driftTask },
  { cron: '*/10 * * * *', task: 'sweep-exports' },
  { cron: '* * * * *', task: 'begin-trainings' },
]

/** As the queue calls them. */
export function queueTasks(
  givenBack: string[],
): Record<string, (payload: unknown, helpers: JobHelpers) => Promise<void>> {
  const entries = Object.entries(backgroundTasks).map(([name, task]) => {
    async function run(payload: unknown, { job, abortSignal }: JobHelpers): Promise<void> {
      const signal = abortSignal ?? new AbortController().signal
      try {
        await task(payload, signal)
      } catch (error) {
        if (signal.aborted) givenBack.push(job.id)
        throw error
      }
    }
    return [name, run] as const
  })
  return Object.fromEntries(entries)
}
