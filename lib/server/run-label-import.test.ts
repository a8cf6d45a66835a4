import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { snapshotFilter } from '@/lib/contracts/snapshots'
import { createOcrPool } from '@/lib/ocr/ocr-pool'
import { systemActor, type UserActor } from './actor'
import { importFolder } from './label-import-place'
import { cancelLabelImport, createLabelImport, getLabelImport } from './label-imports'
import { makeSnapshot } from './make-snapshot'
import { prisma } from './prisma'
import { processDocument } from './process-document'
import { receiveDocument } from './receive-documents'
import { runLabelImport } from './run-label-import'
import { incoming, invoicePdf } from './testing/uploads'

const pool = createOcrPool({ size: 1 })
const admin: UserActor = { type: 'user', id: 'admin', name: 'Ada', role: 'admin' }

beforeAll(() => prisma.user.create({ data: { id: admin.id, name: admin.name, email: 'ada@example.com' } }))
afterAll(() => pool.close())

function receipt(name: string, company: string, total: string) {
  const texts = [company, '12 JALAN SAGU, 81100 JOHOR', `DATE: 25/12/2018`, 'ITEM ONE 1.00', `TOTAL ${total}`]
  const lines = texts.map((text, at) => ({ text, box: [40, 40 + at * 60, 40 + text.length * 14, 64 + at * 60] }))
  const fields = { vendor_name: company, invoice_date: '2018-12-25', total: Number(total) }
  return { id: name, width: 500, height: 800, fields, lines }
}

async function stage(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const { id } = await createLabelImport({
    actor: admin,
    name: 'test set',
    async fill(place) {
      for (const [name, content] of Object.entries(files)) await place.add(name, Readable.from([Buffer.from(content)]))
    },
  })
  return id
}

/** As the worker: what is received is read while the import waits for it. */
async function run(id: string, signal = new AbortController().signal): Promise<void> {
  let over = false
  const running = runLabelImport({ importId: id }, signal).finally(() => {
    over = true
  })
  running.catch(() => undefined)
  while (!over) {
    const waiting = await prisma.document.findMany({ where: { status: 'received' }, select: { id: true } })
    for (const document of waiting) await processDocument(document.id, { pool, signal: new AbortController().signal })
    await sleep(50)
  }
  await running
}

const truth = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n')

test('rows become completed documents with labels on their words, and can be learnt from', async () => {
  const id = await stage({
    'truth.jsonl': truth([
      receipt('000', 'BOOK CORNER SDN BHD', '9.00'),
      { ...receipt('001', 'MEGA MART SDN BHD', '5.50'), printed: { invoice_date: false } },
      { file: 'doc/invoice.pdf', fields: { invoice_number: 'INV03051', total: 77.77 } },
      { file: 'doc/missing.pdf', fields: { total: 1 } },
      ['not a row'],
    ]),
    'doc/invoice.pdf': invoicePdf(71),
  })
  await run(id)
  expect(await getLabelImport(id)).toMatchObject({
    state: 'done',
    documents: 5,
    done: 5,
    outcome: {
      labelled: 3,
      nowhere: 1,
      refusedCount: 2,
      refused: [
        { number: 4, name: 'doc/missing.pdf', reason: 'There is no file “doc/missing.pdf” among the documents.' },
        { number: 5, reason: expect.any(String) },
      ],
    },
  })
  const annotations = await prisma.annotation.findMany({ where: { labelImportId: id }, include: { document: true } })
  const of = (name: string) => annotations.filter(({ document }) => document.fileName === name)
  expect(of('000.pdf').map(({ field, value }) => [field, value])).toEqual(
    expect.arrayContaining([
      ['vendor_name', 'BOOK CORNER SDN BHD'],
      ['invoice_date', '2018-12-25'],
      ['total', '9.00'],
      ['invoice_number', null],
    ]),
  )
  expect(of('000.pdf').find(({ field }) => field === 'total')).toMatchObject({ raw: '9.00', page: 1, origin: 'import' })
  expect(of('001.pdf').map(({ field }) => field)).not.toContain('invoice_date')
  expect(of('invoice.pdf').find(({ field }) => field === 'total')).toMatchObject({ value: '77.77', spans: [] })
  expect(new Set(annotations.map(({ document }) => document.status))).toEqual(new Set(['completed']))
  const vendors = await prisma.vendor.findMany({ select: { name: true } })
  expect(vendors.map(({ name }) => name).sort()).toEqual(['BOOK CORNER SDN BHD', 'MEGA MART SDN BHD'])
  expect(existsSync(importFolder(id))).toBe(false)
  const snapshot = await makeSnapshot({ actor: systemActor, trigger: 'hand', filter: snapshotFilter.parse({}) })
  expect(snapshot.documents).toBe(3)
})

test('labels without one row that can be used are a failure that says why', async () => {
  const id = await stage({ 'truth.jsonl': 'Dear Ada,\nplease find the labels attached.' })
  await run(id)
  const { state, failureReason, outcome } = await getLabelImport(id)
  expect({ state, refused: outcome.refusedCount }).toEqual({ state: 'failed', refused: 2 })
  expect(failureReason).toBe(`No row could be used. ${outcome.refused[0]?.reason}`)
})

test('stopped in the middle and begun again, nothing is doubled', async () => {
  const rows = [1, 2, 3, 4].map((number) => receipt(`again-${number}`, `SHOP ${number} SDN BHD`, `${number}.50`))
  const id = await stage({ 'truth.jsonl': truth(rows) })
  const stop = new AbortController()
  const first = run(id, stop.signal)
  while ((await prisma.annotation.count({ where: { labelImportId: id } })) === 0) await sleep(20)
  stop.abort(new Error('The worker stops'))
  await expect(first).rejects.toThrow()
  expect((await getLabelImport(id)).state).toBe('running')
  await run(id)
  const { outcome } = await getLabelImport(id)
  expect(outcome).toMatchObject({ labelled: 4, refusedCount: 0 })
  const perField = await prisma.annotation.groupBy({
    by: ['documentId', 'field'],
    where: { labelImportId: id },
    _count: true,
  })
  expect(perField.every(({ _count }) => _count === 1)).toBe(true)
  expect(await prisma.document.count({ where: { fileName: { startsWith: 'again-' } } })).toBe(4)
  // The same set once more: its documents are known, and nothing is new about them.
  const again = await stage({ 'truth.jsonl': truth(rows) })
  await run(again)
  expect((await getLabelImport(again)).outcome).toMatchObject({ labelled: 4, known: 4, annotations: 0 })
})

test('what a person decided on stays', async () => {
  const { id: documentId } = await receiveDocument(incoming(invoicePdf(72)), { actor: admin, urgency: 'bulk' })
  await processDocument(documentId, { pool, signal: new AbortController().signal })
  const said = { documentId, actorType: 'user', actorName: 'Anna', field: 'total', state: 'corrected', value: '5.00' }
  await prisma.annotation.create({ data: said })
  const id = await stage({ 'labels.csv': 'file,total,invoice_number\na.pdf,77.77,INV03051', 'a.pdf': invoicePdf(72) })
  await run(id)
  expect((await getLabelImport(id)).outcome).toMatchObject({ labelled: 1, known: 1, kept: 1, annotations: 1 })
})

test('a cancelled import stops; what is labelled stays', async () => {
  const id = await stage({ 'truth.jsonl': truth([receipt('late', 'LATE SDN BHD', '3.00')]) })
  expect(await cancelLabelImport(admin, id)).toMatchObject({ state: 'cancelled' })
  await run(id)
  expect(await getLabelImport(id)).toMatchObject({ state: 'cancelled', done: 0 })
  expect(existsSync(importFolder(id))).toBe(false)
})

test('files without labels, or with two of them, are refused', async () => {
  await expect(stage({ 'a.pdf': 'x' })).rejects.toThrow('There is no file of labels')
  await expect(stage({ 'a.csv': 'x', 'b.jsonl': 'x' })).rejects.toThrow('send one file of them')
})
