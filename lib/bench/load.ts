import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import { type LoadServer, startLoadServer } from './load-server'
import { listProcesses, megabytesOf } from './speed-memory'

export const loadUsage = `npm run bench -- load [--data DIR] [--documents N] [--json FILE]

  --data       folder that holds invoices/doc and facturx/pdf (default ../shared/data)
  --documents  how many are imported at once; the files are sent again with other bytes (default 200)
  --json       write the figures to FILE`

export interface LoadReport {
  readonly startSeconds: number
  /** One at a time on an idle system, until the fields could be fetched. */
  readonly textPdfSeconds: { readonly median: number; readonly worst: number }
  readonly scanSeconds: { readonly median: number; readonly worst: number }
  readonly documents: number
  readonly failed: number
  readonly importSeconds: number
  /** `GET /api/v1/documents` while the import ran. */
  readonly webMilliseconds: { readonly median: number; readonly p95: number }
  /** At their largest; the worker with its readers, the web server with what looks at uploads. */
  readonly webMegabytes: number
  readonly workerMegabytes: number
}

interface BenchFile {
  readonly name: string
  readonly bytes: Buffer
}

/** Starts Countersign on an empty folder and imports into it as a clerk does, over the API. Prints a table. */
export async function benchLoad(args: readonly string[]): Promise<void> {
  const { data, documents, json } = parse(args)
  const files = listFiles(data)
  if (files.length === 0) throw new AppError('not_found', `There are no invoices in ${data}.\n${loadUsage}`)
  const server = await startLoadServer()
  try {
    const report = await measure(server, files, documents)
    console.log(loadTable(report))
    if (json) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`)
  } finally {
    await server.stop()
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args: [...args], options: { data: text, documents: text, json: text } })
    const documents = Number(values.documents ?? 200)
    if (!(Number.isInteger(documents) && documents > 0)) throw new Error('--documents is a whole number above 0.')
    return { data: values.data ?? '../shared/data', documents, json: values.json }
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${loadUsage}`, { cause })
  }
}

function listFiles(data: string): BenchFile[] {
  return ['invoices/doc', 'facturx/pdf']
    .map((folder) => path.join(data, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .map((file) => ({ name: path.basename(file), bytes: readFileSync(file) }))
}

async function measure(server: LoadServer, files: readonly BenchFile[], documents: number): Promise<LoadReport> {
  // Each reader starts with its first page.
  for (const file of files.slice(0, 4)) await sendAndWait(server, file, 'warm')
  const [texts, scans]: [number[], number[]] = [[], []]
  for (const [index, file] of files.entries()) {
    if (Math.min(texts.length, scans.length) >= 10 || index >= 45) break
    const { seconds, source, pages } = await sendAndWait(server, file, 'single')
    if (pages === 1 && source === 'text_layer') texts.push(seconds)
    if (pages === 1 && source === 'ocr') scans.push(seconds)
  }
  const watch = watchLoad(server)
  const begun = performance.now()
  const ids = await sendAll(server, files, documents)
  await untilIdle(server)
  const importSeconds = (performance.now() - begun) / 1000
  const watched = await watch.stop()
  const { counts } = await counted(server)
  return {
    startSeconds: server.startSeconds,
    textPdfSeconds: { median: quantile(texts, 0.5), worst: Math.max(...texts) },
    scanSeconds: { median: quantile(scans, 0.5), worst: Math.max(...scans) },
    documents: ids,
    failed: counts.failed ?? 0,
    importSeconds,
    ...watched,
  }
}

/** The same page in other bytes, so that it is no duplicate. */
function varied({ name, bytes }: BenchFile, mark: string): BenchFile {
  return { name: `${mark} ${name}`, bytes: Buffer.concat([bytes, Buffer.from(`\n% ${mark} ${name}\n`)]) }
}

async function send(server: LoadServer, file: BenchFile): Promise<string> {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  const reply = await server.request('/api/v1/documents', { method: 'POST', body })
  if (reply.status !== 201) throw new AppError('bad_request', `${file.name} was refused: ${await reply.text()}`)
  return (await reply.json()).documents[0].id
}

async function sendAndWait(server: LoadServer, file: BenchFile, mark: string) {
  const begun = performance.now()
  const id = await send(server, varied(file, mark))
  for (;;) {
    const document = await (await server.request(`/api/v1/documents/${id}`)).json()
    if (!['received', 'processing'].includes(document.status)) {
      const seconds = (performance.now() - begun) / 1000
      return { seconds, source: document.pages[0]?.source as string, pages: document.pageCount as number }
    }
    await sleep(20)
  }
}

/** Three at a time, as the browser sends them. @returns how many. */
async function sendAll(server: LoadServer, files: readonly BenchFile[], documents: number): Promise<number> {
  let next = 0
  const sender = async () => {
    while (next < documents) {
      const index = next++
      await send(server, varied(files[index % files.length] as BenchFile, `copy ${index}`))
    }
  }
  await Promise.all([sender(), sender(), sender()])
  return documents
}

async function counted(server: LoadServer): Promise<{ counts: Record<string, number> }> {
  return (await server.request('/api/v1/documents/counts')).json()
}

async function untilIdle(server: LoadServer): Promise<void> {
  for (;;) {
    const { counts } = await counted(server)
    if ((counts.received ?? 0) + (counts.processing ?? 0) === 0) return
    await sleep(500)
  }
}

/** Asks for the list four times a second, and looks at the memory of web and worker. */
function watchLoad(server: LoadServer) {
  const milliseconds: number[] = []
  let [webMegabytes, workerMegabytes, going] = [0, 0, true]
  const watching = (async () => {
    while (going) {
      const begun = performance.now()
      await (await server.request('/api/v1/documents')).text()
      milliseconds.push(performance.now() - begun)
      const memory = memoryOf(server.pid)
      webMegabytes = Math.max(webMegabytes, memory.web)
      workerMegabytes = Math.max(workerMegabytes, memory.worker)
      await sleep(250)
    }
  })()
  return {
    async stop() {
      going = false
      await watching
      const webMilliseconds = { median: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95) }
      return { webMilliseconds, webMegabytes, workerMegabytes }
    },
  }
}

/** Of the parts that the start with this process id runs, each with its children. */
function memoryOf(start: number): { web: number; worker: number } {
  const all = listProcesses()
  const family = (pid: number): number =>
    all.filter((each) => each.parent === pid).reduce((sum, child) => sum + family(child.pid), megabytesOf(pid))
  const part = (script: string) =>
    all.filter(({ pid, parent }) => parent === start && commandOf(pid).includes(script)).map(({ pid }) => family(pid))
  return { web: sum(part('lib/cli/web.ts')), worker: sum(part('programs/worker.mjs')) }
}

function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

function loadTable(report: LoadReport): string {
  const seconds = (value: number) => `${value.toFixed(2)} s`
  const rows: readonly (readonly [string, string])[] = [
    ['Start until healthy', seconds(report.startSeconds)],
    [
      'Text PDF, one page, upload to fields',
      `${seconds(report.textPdfSeconds.median)} (worst ${seconds(report.textPdfSeconds.worst)})`,
    ],
    [
      'Scan, one page, upload to fields',
      `${seconds(report.scanSeconds.median)} (worst ${seconds(report.scanSeconds.worst)})`,
    ],
    [`Import of ${report.documents} documents`, `${seconds(report.importSeconds)}, ${report.failed} failed`],
    [
      'Web server meanwhile, median / p95',
      `${report.webMilliseconds.median.toFixed(0)} / ${report.webMilliseconds.p95.toFixed(0)} ms`,
    ],
    ['Web memory, peak', `${report.webMegabytes.toFixed(0)} MB`],
    ['Worker memory with readers, peak', `${report.workerMegabytes.toFixed(0)} MB`],
  ]
  return rows.map(([name, value]) => name.padEnd(40) + value).join('\n')
}
