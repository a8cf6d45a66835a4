import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { log } from './log'
import { prisma } from './prisma'
import { filesFolder, incomingFolder } from './storage'

/** Longer than any upload or its transaction takes; an upload under way is written to all the time. */
const oldAfterMilliseconds = 60 * 60 * 1000

/** Removes what a crash left: uploads that never ended, and files whose row was never written (or is deleted). */
export async function sweepFiles(now: Date = new Date()): Promise<{ uploads: number; folders: number }> {
  const isOld = async (file: string) => {
    const found = await stat(file).catch(ignoreMissing)
    return found !== undefined && now.getTime() - found.mtimeMs > oldAfterMilliseconds
  }
  const swept = { uploads: 0, folders: 0 }
  for (const name of await list(incomingFolder())) {
    const file = path.join(incomingFolder(), name)
    if (!(await isOld(file))) continue
    await rm(file, { force: true })
    swept.uploads++
  }
  for (const shard of await list(filesFolder())) {
    const ids = await list(path.join(filesFolder(), shard))
    const known = await knownIds(ids)
    for (const id of ids) {
      const folder = path.join(filesFolder(), shard, id)
      if (known.has(id) || !(await isOld(folder))) continue
      await rm(folder, { recursive: true, force: true })
      swept.folders++
    }
  }
  if (swept.uploads + swept.folders > 0) log.info(swept, 'Removed files that a crash left behind')
  return swept
}

async function knownIds(names: readonly string[]): Promise<Set<string>> {
  const ids = names.filter((name) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(name))
  const rows = await prisma.document.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(rows.map((row) => row.id))
}

function list(folder: string): Promise<string[]> {
  return readdir(folder).catch((error) => ignoreMissing(error) ?? [])
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
