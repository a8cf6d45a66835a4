import { afterAll, afterEach, expect, test } from 'vitest'
import type { Draft, DraftField } from '@/lib/contracts/review'
import type { Extraction } from '@/lib/extract/extraction'
import { createOcrPool } from '@/lib/ocr/ocr-pool'
import { systemActor, type UserActor } from './actor'
import { approveReview } from './approve-review'
import { getDocument, processAgain } from './documents'
import { outcomeOf } from './extraction-outcome'
import { listDocuments } from './list-documents'
import { prisma } from './prisma'
import { processDocument } from './process-document'
import { receiveDocument } from './receive-documents'
import { rejectReview } from './reject-review'
import { takeReview } from './reviews'
import { updateSettings } from './settings'
import { incoming, invoicePdf } from './testing/uploads'
import { waitingDocument } from './testing/waiting-document'
import { undoReview } from './undo-review'

const pool = createOcrPool({ size: 1 })
const reading = { pool, signal: new AbortController().signal }
const admin: UserActor = { type: 'user', id: 'admin', name: 'Ada', role: 'admin' }
const tab = 'tab-of-ada-1'

afterEach(() => prisma.document.deleteMany())
afterAll(() => pool.close())

async function processed(number: number): Promise<string> {
  const { id } = await receiveDocument(incoming(invoicePdf(number)), { actor: systemActor, urgency: 'interactive' })
  await processDocument(id, reading)
  return id
}

function entry(state: DraftField['state'], value: string | null): DraftField {
  return { state, value, raw: value, page: null, spans: [], box: null, cause: null, seconds: 1 }
}

test('what people decided wins over another reading, and the history says so', async () => {
  const id = await processed(1)
  const { attention, findings, document } = await takeReview(admin, id, { tab, steal: false, adopt: false })
  const asked = attention.map((key) => {
    const value = document.fields[key]?.value ?? null
    const text = typeof value === 'number' ? value.toFixed(2) : value
    return [key, text === null ? entry('absent', null) : entry('confirmed', text)] as const
  })
  const fields = { ...Object.fromEntries(asked), invoice_number: entry('corrected', 'INV99999') }
  const overrules = findings
    .filter(({ passed, blocking }) => blocking && !passed)
    .map(({ code, message }) => ({ code, message, reason: 'It is for a test.' }))
  const draft: Draft = { fields, documentType: 'invoice', lineItems: null, overrules }
  const approval = { tab, revision: document.revision, draft, activeSeconds: 1, rekeyed: {} }
  await approveReview(admin, id, approval)

  await processAgain(admin, id)
  await processDocument(id, reading)
  const again = await getDocument(id)
  expect(again.fields.invoice_number).toMatchObject({ value: 'INV99999', state: 'corrected' })
  expect(again.history.at(-1)?.message).toMatch(/values that people decided stay\.$/)
  const extraction = await prisma.extraction.findFirstOrThrow({
    where: { documentId: id },
    orderBy: { createdAt: 'desc' },
  })
  expect(JSON.stringify(extraction.predictions)).not.toContain('INV99999')
  const query = { sort: 'received', order: 'desc', limit: 5, q: 'inv99999' } as const
  expect((await listDocuments(query)).documents).toMatchObject([{ id, invoiceNumber: 'INV99999' }])
}, 60_000)

const sure: Extraction = {
  modelVersion: 'test-1',
  documentType: { value: 'invoice', confidence: 1, reasons: [] },
  predictions: [],
  lineItems: [],
  findings: [],
  route: 'straight_through',
  reasons: [{ field: null, message: 'Every required field is sure.' }],
}

test.each([
  [0, 'straight_through', 'Every required field is sure.', false],
  [1, 'review', 'Please check every required value.', true],
])('with an audit share of %d a sure document goes %s, for a reason that does not tell why', async (...row) => {
  const [auditShare, route, message, auditSample] = row
  await updateSettings(admin, { review: { auditShare } })
  const id = await waitingDocument()
  const outcome = await prisma.$transaction((tx) => outcomeOf(tx, { id, extraction: sure, pages: [] }))
  expect(outcome).toMatchObject({ route, reasons: [{ field: null, message }], auditSample, queueReasons: [] })
})

test('a document that is looked at anyway is no sample of those that are not', async () => {
  await updateSettings(admin, { review: { auditShare: 1 } })
  const id = await waitingDocument()
  const extraction: Extraction = { ...sure, route: 'review' }
  const { auditSample } = await prisma.$transaction((tx) => outcomeOf(tx, { id, extraction, pages: [] }))
  expect(auditSample).toBe(false)
})

test('what a person rejected is looked at when it is read again, until the rejection is taken back', async () => {
  await updateSettings(admin, { review: { auditShare: 0 } })
  const id = await waitingDocument()
  const { document } = await takeReview(admin, id, { tab, steal: false, adopt: false })
  const body = { tab, revision: document.revision, reason: 'Not ordered by us', activeSeconds: 1 }
  const { reviewId } = await rejectReview(admin, id, body)
  const outcome = () => prisma.$transaction((tx) => outcomeOf(tx, { id, extraction: sure, pages: [] }))
  const reasons = [{ field: null, message: 'It was rejected before: Not ordered by us' }]
  expect(await outcome()).toMatchObject({ route: 'review', reasons })
  await undoReview(admin, reviewId, tab)
  expect(await outcome()).toMatchObject({ route: 'straight_through' })
})
