import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { importsFolder, removeImportFolder } from './label-import-place'
import { isId } from './lock-document'
import { log } from './log'
import { prisma } from './prisma'
import { filesFolder, incomingFolder } from './storage'

/** Longer than any upload or its transaction takes; an upload under way is written to all the time. */
const oldAfterMilliseconds = 60 * 60 * 1000

/** More than crashes leave: an empty or a foreign database (a dump not loaded yet) must not cost the documents. */
const fewFolders = 10

interface Swept {
  uploads: number
  folders: number
  imports: number
}

/**
 * Removes what a crash left: uploads that never ended, files whose row was never written (or is deleted), and the files of
 * imports that nobody is at any more.
 */
export async function sweepFiles(now: Date = new Date()): Promise<Swept> {
  const isOld = async (file: string) => {
    const found = await stat(file).catch(ignoreMissing)
    return found !== undefined && now.getTime() - found.mtimeMs > oldAfterMilliseconds
  }
  const swept: Swept = { uploads: 0, folders: 0, imports: await sweepImports(isOld) }
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
  if (swept.uploads + swept.folders + swept.imports > 0) log.info(swept, 'Removed files that a crash left behind')
  return swept
}

async function sweepImports(isOld: (file: string) => Promise<boolean>): Promise<number> {
  const ids = (await list(importsFolder())).filter(isId)
  const open = await prisma.labelImport.findMany({
    where: { id: { in: ids }, state: { in: ['queued', 'running'] } },
    select: { id: true },
  })
  let swept = 0
  for (const id of ids) {
    const folder = path.join(importsFolder(), id)
    // An upload under way writes to one file after the other, and the folder is as old as its latest one began to be.
    const files = [folder, ...(await list(folder)).map((name) => path.join(folder, name))]
    const old = (await Promise.all(files.map(isOld))).every(Boolean)
    if (!old || open.some((one) => one.id === id)) continue
    await removeImportFolder(id)
    swept++
  }
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
  const rows = await prisma.document.findMany({ where: { id: { in: names.filter(isId) } }, select: { id: true } })
  return new Set(rows.map((row) => row.id))
}

function list(folder: string): Promise<string[]> {
  return readdir(folder).catch((error) => ignoreMissing(error) ?? [])
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
