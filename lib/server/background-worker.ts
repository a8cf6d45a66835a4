import type { EventEmitter } from 'node:events'
import { type Runner, run, type WorkerUtils } from 'graphile-worker'
import { backgroundSchedule, queueTasks } from './background-tasks'
import { queueLogger, requireDatabaseUrl } from './queue'

/** A long one, as training is, must not hold up a short one, as an export is. */
const places = 2

export interface BackgroundWorker {
  /** Ends or gives back what is under way. */
  stop(queue: WorkerUtils): Promise<void>
}

/** Takes background tasks from the queue, beside the documents, and begins those that have their hour. */
export async function startBackgroundWorker(options: {
  readonly events: EventEmitter
  readonly patienceMilliseconds: number
}): Promise<BackgroundWorker> {
  const givenBack: string[] = []
  const runner: Runner = await run({
    connectionString: requireDatabaseUrl(),
    taskList: queueTasks(givenBack),
    crontab: backgroundSchedule.map(({ cron, task }) => `${cron} ${task} ?max=5`).join('\n'),
    concurrency: places,
    maxPoolSize: places + 2,
    gracefulShutdownAbortTimeout: options.patienceMilliseconds,
    noHandleSignals: true,
    events: options.events,
    logger: queueLogger(),
  })
  return {
    async stop(queue) {
      await runner.stop()
      // The queue took the end of these for a failure and would wait before the next try.
      await queue.rescheduleJobs(givenBack, { runAt: new Date(), attempts: 0 })
    },
  }
}
