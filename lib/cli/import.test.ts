import { type ChildProcess, execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/server/prisma'
import { prepareQueue } from '@/lib/server/queue'
import { program } from '@/lib/server/testing/program'
import { startWorkerProcess } from '@/lib/server/testing/start-worker'
import { invoicePdf } from '@/lib/server/testing/uploads'
import { progressLine } from './progress-line'

let folder: string
let worker: ChildProcess

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-import-'))
  await prepareQueue()
  worker = startWorkerProcess()
})

afterAll(async () => {
  worker.kill('SIGTERM')
  await once(worker, 'exit')
  await rm(folder, { recursive: true })
})

function runImport(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env } }
    const child = execFile(process.execPath, [program('import'), ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

test('a folder is imported, what was refused is named, and a second time nothing is new', async () => {
  await mkdir(path.join(folder, 'more/.hidden'), { recursive: true })
  await writeFile(path.join(folder, 'a.pdf'), invoicePdf(1))
  await writeFile(path.join(folder, 'b.pdf'), invoicePdf(1))
  await writeFile(path.join(folder, 'notes.txt'), 'call the plumber')
  await writeFile(path.join(folder, '.DS_Store'), 'x')
  await writeFile(path.join(folder, 'more/c.pdf'), invoicePdf(2))
  await writeFile(path.join(folder, 'more/.hidden/d.pdf'), invoicePdf(3))

  const flat = await runImport([folder])
  expect(flat.stdout).toMatch(/^3 files in [\d.]+ s: 1 imported, 1 already here, 1 refused\.$/m)
  expect(flat.stdout).toMatch(/refused {2}.*notes\.txt: \S.*\.$/m)
  expect(flat.code).toBe(1)

  await rm(path.join(folder, 'notes.txt'))
  const deep = await runImport([folder, '--recursive'])
  expect(deep.stdout).toMatch(/^3 files in [\d.]+ s: 1 imported, 2 already here, 0 refused\.$/m)
  expect(deep.stdout).toMatch(/^Straight through \d, to review \d, failed 0\.$/m)
  expect(deep.code).toBe(0)
  const documents = await prisma.document.findMany({ orderBy: { fileName: 'asc' } })
  expect(documents.map((document) => document.fileName)).toEqual(['a.pdf', 'c.pdf'])
  expect(documents.every((document) => document.processedAt !== null)).toBe(true)
}, 240_000)

test.each([
  ['without a folder', [], /Usage: npm run import/],
  ['with a folder that is not there', ['/nowhere'], /folder \/nowhere cannot be read/],
])(
  '%s it says what it needs',
  async (_, args, sentence) => {
    const { code, stderr } = await runImport(args)
    expect(stderr).toMatch(sentence)
    expect(code).toBe(2)
  },
  60_000,
)

test('where nothing runs it says what to start', async () => {
  const { code, stderr } = await runImport([folder], { DATABASE_URL: '', DATA_DIR: folder })
  expect(stderr).toMatch(/npm start/)
  expect(code).toBe(2)
}, 60_000)

test('progress is one line on a terminal, and a few lines in a file', () => {
  const written: string[] = []
  const write = (text: string) => written.push(text) > 0
  const terminal = progressLine({ isTTY: true, columns: 60, write } as never)
  terminal.show({ received: 5, processed: 1, files: 10 })
  terminal.end()
  expect(written).toEqual(['\r\u001b[K[#######.................] 5 received, 1 processed, of 10', '\r\u001b[K'])
  written.length = 0
  const file = progressLine({ isTTY: false, columns: 80, write } as never)
  for (let received = 0; received <= 10; received++) file.show({ received, processed: received, files: 10 })
  expect(written).toHaveLength(11)
})

test('a folder with a truth.jsonl comes in with its labels, and again without doing anything twice', async () => {
  const set = path.join(folder, 'labelled')
  await mkdir(set)
  const lines = [
    { text: 'BOOK CORNER SDN BHD', box: [40, 40, 300, 64] },
    { text: 'TOTAL 9.00', box: [40, 100, 180, 124] },
  ]
  const row = { id: 'r1', fields: { vendor_name: 'BOOK CORNER SDN BHD', total: 9 }, width: 500, height: 800, lines }
  const climbing = { file: '../a.pdf', fields: { total: 1 } }
  await writeFile(path.join(set, 'truth.jsonl'), `${JSON.stringify(row)}\n${JSON.stringify(climbing)}\n`)
  const first = await runImport(['--truth', `${set}=receipt`])
  expect(first.stdout).toMatch(/^2 rows in [\d.]+ s: 1 documents labelled \(0 were here already\), 1 refused\.$/m)
  expect(first.stdout).toMatch(/refused {2}row 2, \.\.\/a\.pdf: There is no file/)
  expect(first.code).toBe(1)
  const stored = await prisma.annotation.findMany({ where: { origin: 'import' }, orderBy: { field: 'asc' } })
  expect(stored.map(({ field, value }) => [field, value])).toEqual([
    ['document_type', 'receipt'],
    ['total', '9.00'],
    ['vendor_name', 'BOOK CORNER SDN BHD'],
  ])
  expect((await runImport(['--truth', set])).stdout).toMatch(/^0 annotations;/m)
  expect((await runImport(['--truth', `${folder}/nowhere`])).code).toBe(2)
})
