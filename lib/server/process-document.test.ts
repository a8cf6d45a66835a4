import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { documentReply, pageReply } from '@/lib/contracts/documents'
import { createOcrPool } from '@/lib/ocr/ocr-pool'
import { systemActor, type UserActor } from './actor'
import { deleteDocument, getDocument, getPage, processAgain } from './documents'
import { countDocuments, listDocuments } from './list-documents'
import { prisma } from './prisma'
import { maxAttempts, processDocument } from './process-document'
import { receiveDocument } from './receive-documents'
import { originalPath, pageImagePath } from './storage'
import { incoming, invoicePdf, scannedPdf } from './testing/uploads'

const pool = createOcrPool({ size: 1 })
const reading = { pool, signal: new AbortController().signal }
const admin: UserActor = { type: 'user', id: 'admin', name: 'Ada', role: 'admin' }

afterAll(() => pool.close())

async function receive(bytes: Buffer, fileName?: string): Promise<string> {
  return (await receiveDocument(incoming(bytes, fileName), { actor: systemActor, urgency: 'interactive' })).id
}

test('an invoice is read, its fields are extracted, and all of it is told over the API', async () => {
  const id = await receive(invoicePdf(), 'heating.pdf')
  expect(documentReply.parse(await getDocument(id))).toMatchObject({ status: 'received', pages: [], fields: {} })
  await processDocument(id, reading)

  const document = documentReply.parse(await getDocument(id))
  expect(['needs_review', 'completed']).toContain(document.status)
  expect(document).toMatchObject({ fileName: 'heating.pdf', failure: null, pageCount: 1, uploadedBy: null })
  expect(document.pages).toMatchObject([{ number: 1, source: 'text_layer', rotation: 0 }])
  expect(Object.keys(document.fields)).toHaveLength(18)
  expect(document.fields.total).toMatchObject({ value: 1536.52, page: 1 })
  expect(document.fields.invoice_number?.value).toBe('INV03051')
  expect(document.history.map((event) => event.action)).toEqual(['document.received', 'document.processed'])

  const page = pageReply.parse(await getPage(id, 1))
  expect(page.words).toHaveLength(page.wordCount)
  expect(page.words.map((word) => word.text).join('')).toContain('INV03051')
  expect(existsSync(pageImagePath(id, 1, 'full')) && existsSync(pageImagePath(id, 1, 'thumbnail'))).toBe(true)

  const query = { sort: 'received', order: 'desc', limit: 50 } as const
  for (const q of ['stanford', 'inv03051', 'heating.pdf', '1,536.52', '1536.52']) {
    expect((await listDocuments({ ...query, q })).documents.map((row) => row.id)).toEqual([id])
  }
  expect((await countDocuments('stanford nobody')).total).toBe(0)
})

test('an invoice is checked against the day it is read on', async () => {
  const id = await receive(invoicePdf(5))
  await processDocument(id, reading)
  const { findings } = await getDocument(id)
  expect(findings.map(({ code }) => code)).toContain('invoice_date_plausible')
})

test('a second run of the same job changes nothing', async () => {
  const id = await receive(invoicePdf(1))
  await processDocument(id, reading)
  const before = await prisma.document.findUniqueOrThrow({ where: { id } })
  await processDocument(id, reading)
  expect(await prisma.document.findUniqueOrThrow({ where: { id } })).toEqual(before)
  expect(await prisma.extraction.count({ where: { documentId: id } })).toBe(1)
})

test('two workers on one document at the same time write one result', async () => {
  const id = await receive(invoicePdf(2))
  await Promise.all([processDocument(id, reading), processDocument(id, reading)])
  expect(await prisma.extraction.count({ where: { documentId: id } })).toBe(1)
  expect(await actions(id)).toEqual(['document.received', 'document.processed'])
})

test('the same invoice in other bytes is found to be a duplicate, and goes to a person', async () => {
  const [first, second] = [await receive(invoicePdf(3), 'first.pdf'), await receive(invoicePdf(4), 'second.pdf')]
  await prisma.document.deleteMany({ where: { id: { notIn: [first, second] } } })
  await Promise.all([processDocument(first, reading), processDocument(second, reading)])
  const documents = await Promise.all([getDocument(first), getDocument(second)])
  const findings = documents.map(({ findings }) => findings.filter(({ code }) => code === 'duplicate'))
  const [marked] = findings.flat()
  expect(findings.flat()).toHaveLength(1)
  const [copy, original] = findings[0]?.length ? documents : documents.reverse()
  expect(copy).toMatchObject({ status: 'needs_review', route: 'review' })
  expect(marked).toMatchObject({ passed: false, blocking: true, documentId: original?.id })
  expect(copy?.reasons[0]?.message).toContain(`INV03051`)
})

test('a file that turns out to be unreadable fails once, with a sentence, and can be tried again', async () => {
  const id = await receive(invoicePdf(5))
  writeFileSync(originalPath(id), '%PDF-1.7 and then nothing')
  await processDocument(id, reading)
  expect(await getDocument(id)).toMatchObject({ status: 'failed', failure: { code: 'broken_file' } })
  writeFileSync(originalPath(id), invoicePdf(5))
  await processAgain(admin, id)
  expect(await getDocument(id)).toMatchObject({ status: 'received', failure: null })
  await processDocument(id, reading)
  expect((await getDocument(id)).failure).toBeNull()
  expect(await actions(id)).toEqual([
    'document.received',
    'document.failed',
    'document.processing_requested',
    'document.processed',
  ])
})

test('an error of ours is thrown for the queue to try again, and after the last try a person is told', async () => {
  const id = await receive(invoicePdf(6))
  await prisma.$executeRawUnsafe(`alter table pages add constraint no_${id.slice(0, 8)} check (document_id <> '${id}')`)
  for (let attempt = 1; attempt < maxAttempts; attempt++) {
    await expect(processDocument(id, reading)).rejects.toThrow()
    expect(await getDocument(id)).toMatchObject({ status: 'processing', failure: null })
  }
  await processDocument(id, reading)
  const { status, failure } = await getDocument(id)
  expect({ status, code: failure?.code }).toEqual({ status: 'failed', code: 'internal' })
  expect(failure?.message).not.toMatch(/constraint|prisma/i)
})

test('a document that was begun too often without an end is given up without another try', async () => {
  const id = await receive(invoicePdf(7))
  await prisma.document.update({ where: { id }, data: { status: 'processing', attempts: maxAttempts } })
  await processDocument(id, reading)
  expect(await getDocument(id)).toMatchObject({ status: 'failed', failure: { code: 'internal' }, pages: [] })
})

test('told to stop, it gives the document back without counting the attempt', async () => {
  const id = await receive(scannedPdf())
  const stopping = new AbortController()
  const work = processDocument(id, { pool, signal: stopping.signal })
  setTimeout(() => stopping.abort(new Error('stopping')), 300)
  await expect(work).rejects.toThrow()
  expect(await prisma.document.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'processing',
    attempts: 0,
  })
})

test('a document that is deleted while it is read leaves no row, no file and no unrest', async () => {
  const id = await receive(invoicePdf(8))
  const work = processDocument(id, reading).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 20))
  await deleteDocument(admin, id)
  await work
  await processDocument(id, reading) // what the queue would do after an error
  expect(await prisma.page.count({ where: { documentId: id } })).toBe(0)
  await expect(getDocument(id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a document that never was is no work', async () => {
  await expect(processDocument(randomUUID(), reading)).resolves.toBeUndefined()
})

async function actions(documentId: string): Promise<string[]> {
  const events = await prisma.auditEvent.findMany({ where: { documentId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return events.map((event) => event.action)
}
