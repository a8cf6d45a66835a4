import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Draft, DraftField } from '@/lib/contracts/review'
import type { FieldKey } from '@/lib/fields/field'
import type { UserActor } from './actor'
import { approveReview } from './approve-review'
import { loadMemory } from './memory-of-vendor'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { rejectReview } from './reject-review'
import { getReview } from './review-reply'
import { saveReview, takeReview } from './reviews'
import { escalateReview } from './set-aside'
import { waitingDocument } from './testing/waiting-document'
import { mergeVendors } from './vendor-merge'

const anna: UserActor = { type: 'user', id: 'anna', name: 'Anna', role: 'clerk' }
const ada: UserActor = { type: 'user', id: 'ada', name: 'Ada', role: 'admin' }
const tab = 'tab-of-anna'

beforeAll(prepareQueue)
beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.vendor.deleteMany()
})

function draftOf(fields: Partial<Record<FieldKey, Partial<DraftField>>>): Draft {
  const entry = { state: 'corrected', raw: null, page: null, spans: [], box: null, cause: null, seconds: 1 } as const
  const entries = Object.entries(fields).map(([key, field]) => [key, { ...entry, value: null, ...field }])
  return { fields: Object.fromEntries(entries), documentType: null, lineItems: null, overrules: [] }
}

const approve = (id: string, draft = draftOf({})) =>
  approveReview(anna, id, { tab, revision: 3, draft, activeSeconds: 1, rekeyed: {} })

async function taken(waiting: Parameters<typeof waitingDocument>[0] = {}): Promise<string> {
  const id = await waitingDocument(waiting)
  await takeReview(anna, id, { tab, steal: false, adopt: false })
  return id
}

test('another account than the one approved a moment ago stops a document that was opened before', async () => {
  const first = await taken()
  const values = { invoice_number: 'RE-2045', invoice_date: '2026-11-04', iban: 'FR1420041010050500013M02606' }
  const second = await taken({ values })
  await approve(first)
  await expect(approve(second)).rejects.toMatchObject({
    code: 'blocked',
    details: { findings: [expect.objectContaining({ code: 'iban_known' })] },
  })
})

test.each([
  ['a page that does not exist', [{ page: 7, start: 0, end: 1 }]],
  ['a page beyond all numbers of the database', [{ page: 1e12, start: 0, end: 1 }]],
  ['words behind the last one', [{ page: 1, start: 5, end: 5000 }]],
  ['words before the first one', [{ page: 1, start: -3, end: 2 }]],
  ['no words', [{ page: 1, start: 4, end: 4 }]],
])('a value taken from %s is kept without a place, and the vendor’s memory works on', async (_, spans) => {
  const id = await taken({ values: { vendor_tax_id: null } })
  const place = { value: 'RE-9', raw: 'RE-9', page: spans[0]?.page ?? 1, spans, box: [0, 0, 1, 1] as DraftField['box'] }
  const { reviewId } = await approve(id, draftOf({ invoice_number: place }))
  const annotation = await prisma.annotation.findFirstOrThrow({ where: { reviewId, field: 'invoice_number' } })
  expect(annotation).toMatchObject({ value: 'RE-9', page: null, spans: [], box: null })
  const { vendorId } = await prisma.document.findUniqueOrThrow({ where: { id } })
  expect((await loadMemory(prisma, vendorId ?? ''))?.documents).toBe(1)
})

test('a value too long for a name or a number is refused in one sentence', async () => {
  const id = await taken()
  const value = Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20000))).join('')
  await expect(approve(id, draftOf({ vendor_name: { value } }))).rejects.toMatchObject({
    code: 'bad_request',
    message: expect.stringMatching(/^Vendor: “.{60}…” is longer than 300 characters\.$/),
  })
})

test('rows with numbers beyond all money are judged, not a failure', async () => {
  const id = await taken()
  const amount = '9'.repeat(40)
  const none = { page: null, box: null, description: null, code: null, unit: null, taxRate: null }
  const lineItems = [{ ...none, quantity: amount, unitPrice: amount, amount }]
  const draft = { ...draftOf({}), lineItems }
  expect((await saveReview(anna, id, { tab, revision: 3, draft, activeSeconds: 0 })).findings.length).toBeGreaterThan(0)
})

test('a row that was begun and never filled in is no row', async () => {
  const id = await taken()
  const empty = { page: null, box: null, description: '', code: null, unit: null, taxRate: null }
  const row = { ...empty, description: 'Paper', quantity: '1', unitPrice: '100.00', amount: '100.00' }
  const lineItems = [row, { ...empty, quantity: null, unitPrice: null, amount: null }]
  const { reviewId } = await approve(id, { ...draftOf({}), lineItems })
  const annotation = await prisma.annotation.findFirstOrThrow({ where: { reviewId, field: 'line_items' } })
  expect(annotation.rows).toEqual([row])
})

test('what was handed over to the admins is not approved or rejected by a clerk, nor held; what he typed is kept', async () => {
  const id = await taken()
  await escalateReview(anna, id, { tab, text: 'Is this ours?' })
  const forbidden = { code: 'forbidden', message: 'This document was handed over to the admins.' }
  await expect(approve(id)).rejects.toMatchObject(forbidden)
  await expect(rejectReview(anna, id, { tab, revision: 3, reason: 'No.' })).rejects.toMatchObject(forbidden)
  await prisma.review.updateMany({ data: { leaseTab: tab, leaseUntil: new Date(0) } })
  const draft = draftOf({ total: { value: '120.00' } })
  await saveReview(anna, id, { tab, revision: 3, draft, activeSeconds: 0 })
  expect(await getReview({ actor: anna, tab }, id)).toMatchObject({ mine: false, draft })
  await takeReview(ada, id, { tab: 'tab-of-ada', steal: false, adopt: false })
})

test('vendors are merged while a document of one of them is approved', async () => {
  const [one, other] = await prisma.vendor.createManyAndReturn({ data: [{ name: 'One' }, { name: 'Other' }] })
  const id = await taken({ change: { vendorId: other?.id ?? '' } })
  const waiting = (query: string) =>
    expect.poll(async () => {
      const [row] = await prisma.$queryRaw<{ count: number }[]>`
        select count(*)::int from pg_stat_activity where wait_event = 'advisory' and query like ${query}`
      return row?.count
    })
  const lock = "%'countersign.vendors'%"
  const both = await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign.vendors'))`
    const merged = mergeVendors(ada, one?.id ?? '', other?.id ?? '')
    await waiting(lock).toBe(1)
    const approved = approve(id)
    await waiting(lock).toBe(2)
    return { results: Promise.allSettled([merged, approved]) }
  })
  expect((await both.results).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
})
