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
import { takeReview } from './reviews'
import { updateSettings } from './settings'
import { incoming, invoicePdf } from './testing/uploads'
import { waitingDocument } from './testing/waiting-document'

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
