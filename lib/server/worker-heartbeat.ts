import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import type { WorkerUtils } from 'graphile-worker'
import { log } from './log'
import { prisma } from './prisma'

export const beatSeconds = 3
/** After this long without a beat a worker counts as dead. Its reading runs in threads, so a living one is never that late. */
const silentSeconds = 10

export interface Heart {
  readonly id: string
  /** The names under which it locks jobs in the queue. */
  readonly lockNames: readonly string[]
}

export async function beat({ id, lockNames }: Heart): Promise<void> {
  await prisma.$executeRaw`
    insert into worker_heartbeats (id, host_name, pid, lock_names)
    values (${id}, ${machineName()}, ${process.pid}, ${[...lockNames]}::text[])
    on conflict (id) do update set beat_at = now(), lock_names = excluded.lock_names`
}

export async function stopBeating(id: string): Promise<void> {
  await prisma.workerHeartbeat.deleteMany({ where: { id } })
}

/** How many workers live, by the database's clock. */
export async function countWorkers(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from worker_heartbeats where beat_at > now() - ${silentSeconds} * interval '1 second'`
  return row?.count ?? 0
}

/**
 * Gives the jobs of dead workers back to the queue. The queue itself would keep them locked for four hours.
 * Should a worker only have looked dead, its document is guarded by the revision it began with.
 */
export async function unlockJobsOfDeadWorkers(queue: WorkerUtils): Promise<number> {
  const dead = (await prisma.workerHeartbeat.findMany({ where: { id: { in: await findDead() } } })) ?? []
  for (const { id, pid, hostName, lockNames } of dead) {
    await queue.forceUnlockWorkers(lockNames)
    await stopBeating(id)
    log.warn({ worker: id, pid, hostName }, 'A worker died; its jobs go back to the queue')
  }
  return dead.length
}

async function findDead(): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string; hostName: string; pid: number; silent: boolean }[]>`
    select id, host_name as "hostName", pid, beat_at < now() - ${silentSeconds} * interval '1 second' as silent
    from worker_heartbeats`
  return rows
    .filter(({ silent, hostName, pid }) => silent || (hostName === machineName() && !isRunning(pid)))
    .map(({ id }) => id)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

let name: string | undefined

/** Process ids mean something only within one machine and, there, within one namespace (a container). */
function machineName(): string {
  name ??= `${hostname()} ${pidNamespace()}`.trim()
  return name
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    // Only Linux has it.
    return ''
  }
}
