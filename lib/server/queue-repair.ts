import type { WorkerUtils } from 'graphile-worker'
import { log } from './log'
import { prisma } from './prisma'
import { processingTask, queueProcessing } from './queue'

/** Jobs locked under names that no known worker has: it died before its first heartbeat. */
export async function unlockForgottenJobs(queue: WorkerUtils): Promise<void> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    select distinct locked_by as name from graphile_worker.jobs
    where locked_at < now() - interval '1 minute'
      and locked_by not in (select unnest(lock_names) from worker_heartbeats)`
  if (rows.length === 0) return
  log.warn({ lockNames: rows.map((row) => row.name) }, 'Jobs of a forgotten worker go back to the queue')
  await queue.forceUnlockWorkers(rows.map((row) => row.name))
}

/**
 * Documents that wait for a job which is not there any more, or will never run again: whatever happened to the queue,
 * none is forgotten. Their own count of attempts still ends them.
 */
export async function queueLostDocuments(): Promise<number> {
  const lost = await prisma.$queryRaw<{ id: string }[]>`
    select id::text from documents
    where status in ('received', 'processing') and not exists (
      select from graphile_worker.jobs
      where key = ${`${processingTask}:`} || documents.id and (locked_at is not null or attempts < max_attempts)
    )`
  for (const { id } of lost) await queueProcessing(prisma, id, 'bulk')
  if (lost.length > 0) log.warn({ documents: lost.length }, 'Documents that had lost their job were queued again')
  return lost.length
}
