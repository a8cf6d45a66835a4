import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import { formatNames } from '@/lib/export/formats'
import { startEmbeddedDatabase } from '@/lib/server/embedded-database'
import { prepareDatabase } from '@/lib/server/prepare-database'

export const exportUsage = `npm run bench -- export [--documents N] [--format NAME …] [--dir DIR]

  Fills a database of its own with reviewed documents and takes them out by npm run export; prints seconds and the peak of
  resident memory of that process.
  --documents  how many (default 50000)
  --format     one or more of ${formatNames.join(', ')}
               (default jsonl and ubl)
  --dir        where database and archives lie while it runs: some 40 KB a document (default: the folder for temporary files)`

/** Fills, exports, prints a row a format. */
export async function benchExport(args: readonly string[]): Promise<void> {
  const { documents, formats, dir } = parse(args)
  const folder = mkdtempSync(path.join(dir, 'countersign-export-bench-'))
  const database = await startEmbeddedDatabase(folder, { holder: 'npm run bench', settings: { fsync: 'off' } })
  process.env.DATABASE_URL = database.url
  try {
    await prepareDatabase(database.url)
    const begun = performance.now()
    // Prisma reads where the database is when it is loaded.
    const { makeReviewedDocuments } = await import('./export-rows')
    await makeReviewedDocuments(documents)
    console.log(`${documents} documents in ${secondsSince(begun)} s`)
    console.log('format                 seconds   peak MB   archive MB')
    for (const format of formats) console.log(await measure(format, folder))
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { documents: text, format: { ...text, multiple: true }, dir: text } as const
    const { values } = parseArgs({ args: [...args], options })
    const documents = Number(values.documents ?? 50_000)
    if (!(Number.isInteger(documents) && documents > 0)) throw new Error('--documents is a whole number above 0.')
    const formats = values.format ?? ['jsonl', 'ubl']
    const unknown = formats.find((name) => !formatNames.includes(name))
    if (unknown) throw new Error(`There is no format ${unknown}.`)
    return { documents, formats, dir: values.dir ?? tmpdir() }
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${exportUsage}`, { cause })
  }
}

async function measure(format: string, folder: string): Promise<string> {
  const out = path.join(folder, `${format}.zip`)
  const begun = performance.now()
  const command = spawn('npm', ['run', '--silent', 'export', '--', '--format', format, '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATA_DIR: folder },
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, ...familyOf(command.pid ?? 0).map(peakMegabytes))
  }, 100)
  const [code] = await once(command, 'exit')
  clearInterval(watch)
  if (code !== 0) throw new AppError('internal', `npm run export ended with ${code}.`)
  const megabytes = statSync(out).size / 1e6
  rmSync(out)
  return `${format.padEnd(20)} ${secondsSince(begun).padStart(9)} ${peak.toFixed(0).padStart(9)} ${megabytes.toFixed(0).padStart(12)}`
}

/** npm starts a shell, which starts node. */
function familyOf(pid: number): number[] {
  const children = readOrNothing(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)
  return [pid, ...children.flatMap(familyOf)]
}

/** The most that it ever held, as the system counted it (`VmHWM`); 0 where there is no /proc. */
function peakMegabytes(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0
  return (Number(kilobytes) * 1024) / 1e6
}

/** A process may end while it is looked at. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(0)
}
