import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type JobHelpers, makeWorkerUtils, run, type WorkerEvents, type WorkerUtils } from 'graphile-worker'
import { z } from 'zod'
import { createOcrPool, type OcrPool } from '@/lib/ocr/ocr-pool'
import { startBackgroundWorker } from './background-worker'
import { extractVendorAgain } from './extract-vendor-again'
import { log } from './log'
import { prisma } from './prisma'
import { processDocument } from './process-document'
import { bulkFlag, prepareQueue, processingTask, queueLogger, requireDatabaseUrl } from './queue'
import { queueLostDocuments, unlockForgottenJobs } from './queue-repair'
import { vendorPayload, vendorTask } from './queue-vendor-extraction'
import { sweepFiles } from './sweep-files'
import { createTurns } from './turns'
import { urgentFirst } from './urgent-first'
import { beat, beatSeconds, stopBeating, unlockJobsOfDeadWorkers } from './worker-heartbeat'

/** A document under way gets this long to end when the worker is told to stop; then it is given back. */
const stopPatienceMilliseconds = 3000
const repairSeconds = 60

const payloadSchema = z.object({ documentId: z.uuid() })

export interface RunningWorker {
  readonly id: string
  /** Rejects when the worker cannot go on; a new process then should. */
  readonly failed: Promise<never>
  /** Ends or gives back what is under way. */
  stop(): Promise<void>
}

/** Takes documents from the queue until stopped. One per process. */
export async function startWorker(): Promise<RunningWorker> {
  await prepareQueue()
  const heart = { id: randomUUID(), lockNames: [] as string[] }
  const stopping = new AbortController()
  const connectionString = requireDatabaseUrl()
  const queue = await makeWorkerUtils({ connectionString, maxPoolSize: 2, logger: queueLogger() })
  const pool = createOcrPool()
  const work = createWork(pool)
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => heart.lockNames.push(worker.workerId))
  const failed = new Promise<never>((_, reject) => {
    events.on('worker:fatalError', ({ error }) => stopping.signal.aborted || reject(error))
  })
  failed.catch(() => undefined)

  const runner = await run({
    connectionString,
    taskList: { [processingTask]: work.task, [vendorTask]: work.vendorTask },
    concurrency: places + 1,
    maxPoolSize: places + 4,
    forbiddenFlags: () => (work.bulkIsFull() ? [bulkFlag] : null),
    gracefulShutdownAbortTimeout: stopPatienceMilliseconds,
    noHandleSignals: true,
    events,
    logger: queueLogger(),
  })
  const background = await startBackgroundWorker({ events, patienceMilliseconds: stopPatienceMilliseconds })
  pool.warm()
  await beat(heart)
  const loops = [
    repeat(beatSeconds, stopping.signal, async () => {
      await beat(heart)
      await unlockJobsOfDeadWorkers(queue)
    }),
    repeat(repairSeconds, stopping.signal, async () => {
      await unlockForgottenJobs(queue)
      await queueLostDocuments()
    }),
  ]
  void sweepFiles().catch((error) => log.error({ err: error }, 'Could not remove left-over files'))
  log.info({ worker: heart.id, places }, 'The worker is waiting for documents')

  async function stop(): Promise<void> {
    await Promise.all([runner.stop(), background.stop(queue)])
    stopping.abort()
    await Promise.all(loops)
    await work.giveBack(queue)
    await stopBeating(heart.id)
    await pool.close()
    await queue.release()
    await prisma.$disconnect()
  }
  return { id: heart.id, failed, stop }
}

/** So many documents at a time, and one more that somebody waits for: bulk work never takes the last place. */
const places = Math.max(1, availableParallelism())

/** What a worker does with a job, and what it remembers of its jobs. */
function createWork(pool: OcrPool) {
  const pools = urgentFirst(pool)
  const turns = createTurns()
  const givenBack: string[] = []
  let bulkRunning = 0

  async function task(payload: unknown, { job, abortSignal }: JobHelpers): Promise<void> {
    const { documentId } = payloadSchema.parse(payload)
    const signal = abortSignal ?? new AbortController().signal
    const urgency = job.flags?.[bulkFlag] ? 'bulk' : 'interactive'
    const reading = { pool: pools[urgency], signal }
    if (urgency === 'bulk') bulkRunning++
    try {
      await turns.run(await kindOfTurn(documentId), () => processDocument(documentId, reading))
    } catch (error) {
      if (signal.aborted) givenBack.push(job.id)
      throw error
    } finally {
      if (urgency === 'bulk') bulkRunning--
    }
  }

  /** Takes no reader, so it waits for no turn; but thousands may wait of one vendor, and a new document must not. */
  async function extractAgain(payload: unknown, { job, abortSignal }: JobHelpers): Promise<void> {
    const signal = abortSignal ?? new AbortController().signal
    bulkRunning++
    try {
      await extractVendorAgain(vendorPayload.parse(payload), signal)
    } catch (error) {
      if (signal.aborted) givenBack.push(job.id)
      throw error
    } finally {
      bulkRunning--
    }
  }

  return {
    task,
    vendorTask: extractAgain,
    bulkIsFull: () => bulkRunning >= places,
    /** The queue took the end of these for a failure and would wait before the next try. */
    giveBack: async (queue: WorkerUtils) => {
      await queue.rescheduleJobs(givenBack, { runAt: new Date(), attempts: 0 })
    },
  }
}

/**
 * A document that was begun twice without an end may have killed the process, or have been beside the one that did.
 * Alone, it can only harm itself: the innocent one ends, the other uses up its attempts.
 */
async function kindOfTurn(documentId: string): Promise<'shared' | 'alone'> {
  const document = await prisma.document.findUnique({ where: { id: documentId }, select: { attempts: true } })
  return document && document.attempts >= 2 ? 'alone' : 'shared'
}

/** At once, and again after each pause. An outage of the database is waited out. */
async function repeat(seconds: number, signal: AbortSignal, act: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await act().catch((error) => log.error({ err: error }, 'The worker could not tend to its queue; it will try again'))
    await sleep(seconds * 1000, undefined, { signal }).catch(() => undefined)
  }
}
