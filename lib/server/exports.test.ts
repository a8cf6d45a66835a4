import { fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createExportBody } from '@/lib/contracts/exports'
import { exportRequest } from '@/lib/export/export-request'
import type { UserActor } from './actor'
import { exportByShell } from './export-by-shell'
import { exportFile, exportsFolder } from './export-place'
import {
  countExport,
  createExport,
  exportFormats,
  findExportFile,
  getExport,
  listExports,
  removeExport,
} from './exports'
import { prisma } from './prisma'
import { prepareQueue, withQueue } from './queue'
import { runExport } from './run-export'
import { sweepExports } from './sweep-exports'
import { approve } from './testing/vendor-document'
import { waitingDocument } from './testing/waiting-document'

const anna: UserActor = { type: 'user', id: 'anna', name: 'Anna', role: 'admin' }
const never = new AbortController().signal
const body = (format: string, filter: object = {}) => createExportBody.parse({ format, filter })
const run = (exportId: string) => runExport({ exportId }, never)
const actionsOf = async () =>
  (await prisma.auditEvent.findMany({ where: { action: { startsWith: 'export.' } }, orderBy: { id: 'asc' } })).map(
    ({ action, actorName }) => `${actorName}: ${action}`,
  )
const filesThere = () => readdir(exportsFolder())

beforeAll(async () => {
  await prepareQueue()
  await mkdir(exportsFolder(), { recursive: true })
  await approve(await waitingDocument(), { invoice_number: { value: 'RE-1' } })
  await approve(await waitingDocument(), {})
  await waitingDocument({ change: { status: 'completed', vendorName: 'Unseen Ltd' } })
})
beforeEach(async () => {
  await prisma.export.deleteMany()
  await prisma.auditEvent.deleteMany()
  await withQueue(async (queue) => {
    const jobs = await prisma.$queryRaw<{ id: string }[]>`select id::text from graphile_worker.jobs`
    await queue.completeJobs(jobs.map(({ id }) => id))
  })
})

test('an archive that was asked for is written, and the history says who, what and how much', async () => {
  const { id, state, documents } = await createExport(anna, body('csv'))
  expect([state, documents]).toEqual(['queued', 2])
  await expect(findExportFile(id)).rejects.toMatchObject({ code: 'not_found' })
  await run(id)
  const row = await getExport(id)
  expect(row).toMatchObject({ state: 'ready', actorName: 'Anna', format: 'csv', documents: 2, done: 2, downloads: 0 })
  const { path: file, sha256, fileName } = await findExportFile(id)
  expect((await readFile(file)).length).toBe(row.byteSize)
  expect([sha256, fileName]).toEqual([row.sha256, expect.stringMatching(/^countersign-\d{4}-\d\d-\d\d-csv\.zip$/)])
  expect(await filesThere()).toContain(`${id}.zip`)
  expect(await actionsOf()).toEqual(['Anna: export.requested'])
})

test('the count is that of the export, and unseen documents are in it only when asked for', async () => {
  expect(await countExport({ reviewedOnly: 'true' })).toBe(2)
  expect(await countExport({ reviewedOnly: 'false' })).toBe(3)
  expect(await countExport({ reviewedOnly: 'false', vendor: 'unseen' })).toBe(1)
})

test('each format says what it is for, and holds nothing that cannot be sent', () => {
  const rows = exportFormats()
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  expect(rows.filter(({ purpose }) => !/^(To|For) .+\.$/.test(purpose))).toEqual([])
  expect(rows.filter(({ tables }) => tables).map(({ name }) => name)).toEqual(['csv'])
})

test('a format that there is not, and days in the wrong order, are refused in a sentence', async () => {
  await expect(createExport(anna, body('xls'))).rejects.toThrow('There is no such format; there are jsonl, csv')
  const days = { from: '2026-11-02', to: '2026-11-01' }
  await expect(createExport(anna, body('csv', days))).rejects.toThrow('The last day lies before the first.')
  expect(await prisma.export.count()).toBe(0)
})

test('cancelled while it waits or is written, it leaves no file, and is not begun again', async () => {
  const waiting = await createExport(anna, body('csv'))
  await removeExport(anna, waiting.id)
  expect(await prisma.$queryRaw`select 1 from graphile_worker.jobs`).toEqual([])
  await run(waiting.id)
  const running = await createExport(anna, body('csv'))
  const writing = whileWriting(running.id, () => removeExport(anna, running.id))
  await Promise.all([run(running.id), writing])
  for (const { id } of [waiting, running]) {
    expect((await getExport(id)).state).toBe('cancelled')
    expect((await filesThere()).filter((name) => name.startsWith(id))).toEqual([])
  }
  expect(await actionsOf()).toContain('Anna: export.cancelled')
})

test('begun again while an old try still runs, the old one neither ends nor harms it', async () => {
  const { id } = await createExport(anna, body('jsonl'))
  const second = whileWriting(id, () => run(id))
  await run(id)
  await second
  expect(await getExport(id)).toMatchObject({ state: 'ready', documents: 2 })
  const stored = await prisma.export.findUniqueOrThrow({ where: { id } })
  expect(stored.revision).toBe(2)
  expect((await filesThere()).filter((name) => name.startsWith(id))).toEqual([`${id}.zip`])
})

test('killed in the middle, nothing is offered; the next try begins from the beginning and is whole', async () => {
  const { id } = await createExport(anna, body('jsonl'))
  const unlock = await holdPages()
  const child = fork(path.join(import.meta.dirname, 'testing/run-one-export.ts'), [id], {
    execArgv: ['--import', 'tsx'],
  })
  await until(async () => (await getExport(id)).state === 'running')
  await until(async () => (await filesThere()).includes(`${id}-1`))
  child.kill('SIGKILL')
  await once(child, 'exit')
  await unlock()
  await expect(findExportFile(id)).rejects.toThrow('not ready yet')
  expect((await filesThere()).filter((name) => name.startsWith(id))).toEqual([`${id}-1`])
  await run(id)
  expect(await getExport(id)).toMatchObject({ state: 'ready', documents: 2, done: 2 })
  await makeOld(path.join(exportsFolder(), `${id}-1`))
  expect(await sweepExports()).toMatchObject({ files: 1 })
  expect((await filesThere()).filter((name) => name.startsWith(id))).toEqual([`${id}.zip`])
})

test('what cannot be written says why, and a worker that stops gives it back', async () => {
  const { id } = await createExport(anna, body('csv'))
  await expect(runExport({ exportId: id }, AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping')
  expect((await getExport(id)).state).toBe('queued')
  const stopping = new AbortController()
  const stopped = whileWriting(id, async () => stopping.abort(new Error('stopping')))
  await expect(runExport({ exportId: id }, stopping.signal)).rejects.toThrow('stopping')
  await stopped
  expect((await getExport(id)).state).toBe('running')
  await prisma.export.update({ where: { id }, data: { request: { format: 'gone', filter: {}, options: {} } } })
  await run(id)
  const { state, failureReason } = await getExport(id)
  expect([state, failureReason]).toEqual(['failed', expect.stringContaining('Try again')])
})

test('a file goes when its days are over, or when somebody removes it; the history stays', async () => {
  const [old, removed] = [await createExport(anna, body('csv')), await createExport(anna, body('csv'))]
  await run(old.id)
  await run(removed.id)
  await removeExport(anna, removed.id)
  await removeExport(anna, removed.id)
  expect(await sweepExports()).toMatchObject({ expired: 0 })
  expect(existsSync(exportFile(old.id))).toBe(true)
  const inFifteenDays = new Date(Date.now() + 15 * 24 * 60 * 60 * 1000)
  expect(await sweepExports(inFifteenDays)).toMatchObject({ expired: 1 })
  expect([existsSync(exportFile(old.id)), existsSync(exportFile(removed.id))]).toEqual([false, false])
  const { exports } = await listExports()
  expect(exports.map(({ id, state, expiresAt }) => [id, state, expiresAt !== null])).toEqual([
    [removed.id, 'removed', false],
    [old.id, 'removed', true],
  ])
  await expect(findExportFile(old.id)).rejects.toThrow('no file any more')
  expect((await actionsOf()).filter((action) => action === 'Anna: export.removed')).toHaveLength(1)
})

test('an export that the queue has given up says so', async () => {
  const [lost, fine] = [await createExport(anna, body('csv')), await createExport(anna, body('csv'))]
  await prisma.$executeRaw`
    update graphile_worker._private_jobs set attempts = max_attempts where key = ${`export:${lost.id}`}`
  expect(await sweepExports()).toMatchObject({ lost: 1 })
  expect((await getExport(lost.id)).failureReason).toContain('was given up')
  expect((await getExport(fine.id)).state).toBe('queued')
})

test('a sweep leaves alone what is written or ready, and what is not ours', async () => {
  const { id } = await createExport(anna, body('csv'))
  await run(id)
  await writeFile(path.join(exportsFolder(), 'notes.txt'), 'mine')
  await makeOld(exportFile(id))
  await makeOld(path.join(exportsFolder(), 'notes.txt'))
  expect(await sweepExports()).toMatchObject({ expired: 0, files: 0 })
  expect(await filesThere()).toEqual(expect.arrayContaining([`${id}.zip`, 'notes.txt']))
})

test('older exports come page by page', async () => {
  const rows = Array.from({ length: 60 }, () => ({
    actorType: 'user',
    actorName: 'Anna',
    request: body('csv'),
    state: 'failed',
  }))
  await prisma.export.createMany({ data: rows })
  const first = await listExports()
  const second = await listExports(first.next ?? undefined)
  expect([first.exports.length, second.exports.length, second.next]).toEqual([50, 10, null])
  expect(new Set([...first.exports, ...second.exports].map(({ id }) => id)).size).toBe(60)
})

test('what a shell takes is in the history too, and only what was written', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-out-'))
  const request = exportRequest.parse({ format: 'jsonl' })
  const manifest = await exportByShell(path.join(folder, 'out.zip'), request, () => undefined)
  expect(manifest.counts.documents).toBe(2)
  const { exports } = await listExports()
  expect(exports).toMatchObject([{ state: 'taken', documents: 2, downloads: 1, format: 'jsonl' }])
  expect(exports[0]?.actorName).toContain('in a shell')
  await expect(exportByShell(path.join(folder, 'no', 'out.zip'), request, () => undefined)).rejects.toThrow('written')
  expect(await prisma.export.count()).toBe(1)
  expect((await actionsOf()).map((action) => action.split(': ')[1])).toEqual([
    'export.requested',
    'export.downloaded',
    'export.requested',
  ])
})

/** Acts while the export waits for a page of its first document. */
async function whileWriting(id: string, act: () => Promise<unknown>): Promise<void> {
  const unlock = await holdPages()
  await until(
    async () => (await getExport(id)).state === 'running' && (await filesThere()).some((name) => name.startsWith(id)),
  )
  const acted = act()
  await sleep(1200)
  await unlock()
  await acted
}

/** Nobody reads a page until the answer is called. */
async function holdPages(): Promise<() => Promise<void>> {
  const [locked, released] = [new EventEmitter(), new EventEmitter()]
  const holding = prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`lock table pages in access exclusive mode`
      locked.emit('now')
      await once(released, 'now')
    },
    { timeout: 30_000 },
  )
  await once(locked, 'now')
  return async () => {
    released.emit('now')
    await holding
  }
}

async function makeOld(file: string): Promise<void> {
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000)
  await utimes(file, old, old)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20)
}
