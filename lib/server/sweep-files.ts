import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { log } from './log'
import { prisma } from './prisma'
import { filesFolder, incomingFolder } from './storage'

/** Longer than any upload or its transaction takes; an upload under way is written to all the time. */
const oldAfterMilliseconds = 60 * 60 * 1000

/** More than crashes leave: an empty or a foreign database (a dump not loaded yet) must not cost the documents. */
const fewFolders = 10

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
  const { known, nobodys } = await sortFolders(isOld)
  if (nobodys.length > fewFolders && nobodys.length > known) {
    log.error(
      { nobodys: nobodys.length, known, folder: filesFolder() },
      'Most files here belong to no document of this database. Is it the right one? Nothing was removed',
    )
    return swept
  }
  for (const folder of nobodys) {
    await rm(folder, { recursive: true, force: true })
    swept.folders++
  }
  if (swept.uploads + swept.folders > 0) log.info(swept, 'Removed files that a crash left behind')
  return swept
}

/** How many folders belong to a document, and which old ones belong to none. */
async function sortFolders(isOld: (file: string) => Promise<boolean>): Promise<{ known: number; nobodys: string[] }> {
  const found = { known: 0, nobodys: [] as string[] }
  for (const shard of await list(filesFolder())) {
    const ids = await list(path.join(filesFolder(), shard))
    const known = await knownIds(ids)
    found.known += known.size
    for (const id of ids) {
      const folder = path.join(filesFolder(), shard, id)
      if (!known.has(id) && (await isOld(folder))) found.nobodys.push(folder)
    }
  }
  return found
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
