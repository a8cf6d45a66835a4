import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import { snapshotRows } from './snapshot-rows'
import { megabytesOf } from './speed-memory'

const usage = `npm run bench -- snapshot [--documents N]

  --documents  annotated documents of one page with 200 words and eight labels (default 50000)`

/** Fills an empty database of its own with generated documents, makes a data set of them, and prints how long that took. */
export async function benchSnapshot(args: readonly string[]): Promise<void> {
  const documents = parse(args)
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-bench-'))
  // Before anything of the server is loaded, which reads then where its data lies.
  process.env.DATA_DIR = folder
  process.env.DATABASE_URL = ''
  const { startEmbeddedDatabase } = await import('@/lib/server/embedded-database')
  const database = await startEmbeddedDatabase(folder, { holder: 'npm run bench -- snapshot' })
  try {
    const { prepareDatabase } = await import('@/lib/server/prepare-database')
    await prepareDatabase(database.url)
    const { prisma } = await import('@/lib/server/prisma')
    console.log(`Writing ${documents} documents into a database in ${folder} …`)
    for (const statement of snapshotRows(documents)) await prisma.$executeRawUnsafe(statement)
    await measure('first')
    await measure('the same again')
    await prisma.$disconnect()
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(name: string): Promise<void> {
  const { makeSnapshot } = await import('@/lib/server/make-snapshot')
  const { systemActor } = await import('@/lib/server/actor')
  const { snapshotFilter } = await import('@/lib/contracts/snapshots')
  const { openSnapshot } = await import('@/lib/server/snapshot-examples')
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytesOf(process.pid))
  }, 100)
  const [began, used] = [performance.now(), process.cpuUsage()]
  const snapshot = await makeSnapshot({ actor: systemActor, trigger: 'shell', filter: snapshotFilter.parse({}) })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  clearInterval(watch)
  const opening = performance.now()
  const open = await openSnapshot(snapshot.id)
  const opened = (performance.now() - opening) / 1000
  open.close()
  const { documents, testDocuments, byteSize, number } = snapshot
  console.log(
    `${name}: data set ${number}, ${documents} documents (${testDocuments} tested on), ${(Number(byteSize) / 1e6).toFixed(0)} MB in ` +
      `${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU and at most ${peak.toFixed(0)} MB here; opened in ${opened.toFixed(1)} s`,
  )
}

function parse(args: readonly string[]): number {
  try {
    const { values } = parseArgs({ args: [...args], options: { documents: { type: 'string' } } })
    const documents = Number(values.documents ?? 50_000)
    if (!(Number.isInteger(documents) && documents > 0)) throw new Error('--documents is a whole number above 0.')
    return documents
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}
