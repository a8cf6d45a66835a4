import { beforeEach, expect, test } from 'vitest'
import { systemActor } from './actor'
import { prisma } from './prisma'
import { prepareQueue, withQueue } from './queue'
import { unlockForgottenJobs } from './queue-repair'
import { receiveDocument } from './receive-documents'
import { incoming, invoicePdf } from './testing/uploads'
import { beat, countWorkers, unlockJobsOfDeadWorkers } from './worker-heartbeat'

beforeEach(async () => {
  await prepareQueue()
  await prisma.document.deleteMany()
  await prisma.$executeRaw`delete from graphile_worker._private_jobs`
  await prisma.workerHeartbeat.deleteMany()
})

/** A document whose job a worker on another machine has locked, and when that worker was last heard of. */
async function lockedElsewhere(number: number, secondsSilent: number): Promise<string> {
  const file = incoming(invoicePdf(number))
  const { id } = await receiveDocument(file, { actor: systemActor, urgency: 'interactive' })
  const lockName = `worker-${number}`
  await prisma.$executeRaw`
    insert into worker_heartbeats (id, host_name, pid, lock_names, beat_at)
    values (${lockName}, 'another machine', 1, ${[lockName]}::text[], now() - ${secondsSilent} * interval '1 second')`
  await lock(id, lockName, 0)
  return id
}

async function lock(documentId: string, lockName: string, secondsAgo: number): Promise<void> {
  await prisma.$executeRaw`
    update graphile_worker._private_jobs
    set locked_by = ${lockName}, locked_at = now() - ${secondsAgo} * interval '1 second', attempts = 1
    where key = ${`process-document:${documentId}`}`
}

async function lockOf(documentId: string): Promise<string | null | undefined> {
  const [job] = await prisma.$queryRaw<{ lockedBy: string | null }[]>`
    select locked_by as "lockedBy" from graphile_worker.jobs where key = ${`process-document:${documentId}`}`
  return job?.lockedBy
}

test('the jobs of a worker that fell silent go back to the queue, those of a living one do not', async () => {
  const [silent, living] = [await lockedElsewhere(1, 11), await lockedElsewhere(2, 5)]
  expect(await countWorkers()).toBe(1)
  expect(await withQueue(unlockJobsOfDeadWorkers)).toBe(1)
  expect(await lockOf(silent)).toBeNull()
  expect(await lockOf(living)).toBe('worker-2')
  expect(await withQueue(unlockJobsOfDeadWorkers)).toBe(0)
})

test('on this machine a process that is gone counts as dead at once', async () => {
  await beat({ id: 'here', lockNames: ['worker-here'] })
  expect(await withQueue(unlockJobsOfDeadWorkers)).toBe(0)
  // No system gives out a process id as high as this.
  await prisma.workerHeartbeat.update({ where: { id: 'here' }, data: { pid: 2 ** 30 } })
  expect(await withQueue(unlockJobsOfDeadWorkers)).toBe(1)
  expect(await countWorkers()).toBe(0)
})

test('a job locked by a worker that nobody ever heard of is freed after a minute', async () => {
  const { id } = await receiveDocument(incoming(invoicePdf(3)), { actor: systemActor, urgency: 'interactive' })
  await lock(id, 'stranger', 30)
  await withQueue(unlockForgottenJobs)
  expect(await lockOf(id)).toBe('stranger')
  await lock(id, 'stranger', 61)
  await withQueue(unlockForgottenJobs)
  expect(await lockOf(id)).toBeNull()
})
