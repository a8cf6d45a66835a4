import { Logger, makeWorkerUtils, type Logger as QueueLogger, type WorkerUtils } from 'graphile-worker'
import { Client } from 'pg'
import type { Prisma } from '@/prisma/generated/client'
import { databaseUrl } from './database-url'
import { log } from './log'

export const processingTask = 'process-document'
/** Work that may wait; at least one place in each worker stays free of it. */
export const bulkFlag = 'bulk'

/** `bulk` lets everything that somebody waits for at a screen go first. */
export type Urgency = 'interactive' | 'bulk'

let prepared: Promise<void> | undefined

/** Makes the queue's tables where they are missing. Call it before a transaction that queues; it costs nothing twice. */
export function prepareQueue(): Promise<void> {
  prepared ??= migrateQueue()
  prepared.catch(() => {
    prepared = undefined
  })
  return prepared
}

/** Two processes that start together on a new database would make the queue's schema twice, and one of them fail. */
export async function migrateQueue(): Promise<void> {
  const client = new Client({ connectionString: requireDatabaseUrl() })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('countersign.queue'))")
    await withQueue((queue) => queue.migrate())
  } finally {
    await client.end()
  }
}

export async function withQueue<T>(work: (queue: WorkerUtils) => Promise<T>): Promise<T> {
  const queue = await makeWorkerUtils({ connectionString: requireDatabaseUrl(), maxPoolSize: 1, logger: queueLogger() })
  try {
    return await work(queue)
  } finally {
    await queue.release()
  }
}

/** One job per document; it appears when the transaction commits, and a waiting one is replaced. */
export async function queueProcessing(
  tx: Prisma.TransactionClient,
  documentId: string,
  urgency: Urgency,
): Promise<void> {
  const bulk = urgency === 'bulk'
  // process-document.ts counts attempts and ends them; the queue's own limit only has to be out of the way.
  await tx.$executeRaw`
    select graphile_worker.add_job(
      identifier => ${processingTask},
      payload => ${JSON.stringify({ documentId })}::json,
      job_key => ${jobKey(documentId)},
      max_attempts => 50,
      priority => ${bulk ? 10 : 0}::int,
      flags => ${bulk ? [bulkFlag] : []}::text[]
    )`
}

export async function dropProcessing(tx: Prisma.TransactionClient, documentId: string): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(${jobKey(documentId)})`
}

function jobKey(documentId: string): string {
  return `${processingTask}:${documentId}`
}

export function requireDatabaseUrl(): string {
  const url = databaseUrl()
  if (!url) throw new Error('There is no database: set DATABASE_URL, or start the embedded one with npm start.')
  return url
}

/** The queue tells of every job it looks for; only what needs attention goes to our log at its level. */
export function queueLogger(): QueueLogger {
  return new Logger(() => (level, message) => {
    const ours = level === 'error' ? 'warn' : level === 'warning' ? 'warn' : 'debug'
    log[ours]({ part: 'queue' }, message)
  })
}
