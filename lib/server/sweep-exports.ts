import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { exportFile, exportsFolder } from './export-place'
import { exportTask } from './exports'
import { prisma } from './prisma'

/** Longer than a file is in its place before its row says so. */
const oldAfterMilliseconds = 60 * 60 * 1000

/**
 * Removes archives whose days are over, and what killed workers left; says of exports that the queue has given up that
 * they failed. Who took what stays known.
 */
export async function sweepExports(now: Date = new Date()): Promise<{ expired: number; lost: number; files: number }> {
  const expired = await prisma.export.updateManyAndReturn({
    where: { state: 'ready', expiresAt: { lte: now } },
    data: { state: 'removed' },
  })
  for (const { id } of expired) await rm(exportFile(id), { force: true })
  const lost = await failLost()
  return { expired: expired.length, lost, files: await removeLeftOver(now) }
}

/** A job that was begun too often stays in the queue without a place in it; one that is gone is not begun again either. */
async function failLost(): Promise<number> {
  return prisma.$executeRaw`
    update exports e set state = 'failed', ended_at = now(),
      failure_reason = 'Writing it stopped the worker several times, so it was given up. Ask for fewer documents, or try again.'
    where e.state in ('queued', 'running') and not exists (
      select from graphile_worker.jobs j
      where j.task_identifier = ${exportTask} and j.key = ${`${exportTask}:`} || e.id::text
        and (j.attempts < j.max_attempts or j.locked_at is not null))`
}

/** What belongs to no archive that is ready and to no try that is under way. */
async function removeLeftOver(now: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(exportsFolder()).catch(ignoreMissing)) {
    const [, id, revision] = /^([\da-f-]{36})(?:\.zip|-(\d+))$/.exec(name) ?? []
    if (!id) continue
    const state = revision === undefined ? 'ready' : 'running'
    const where = { id, state, ...(revision === undefined ? {} : { revision: Number(revision) }) }
    const file = path.join(exportsFolder(), name)
    if ((await prisma.export.count({ where })) > 0 || !(await isOld(file, now))) continue
    await rm(file, { recursive: true, force: true })
    removed++
  }
  return removed
}

async function isOld(file: string, now: Date): Promise<boolean> {
  return now.getTime() - (await stat(file)).mtimeMs > oldAfterMilliseconds
}

function ignoreMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code !== 'ENOENT') throw error
  return []
}
