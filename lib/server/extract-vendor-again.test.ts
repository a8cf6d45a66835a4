import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { UserActor } from './actor'
import { extractVendorAgain } from './extract-vendor-again'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { approve, extractedDocument, latestPredictions } from './testing/vendor-document'
import { undoReview } from './undo-review'

const anna: UserActor = { type: 'user', id: 'anna', name: 'Anna', role: 'clerk' }

beforeAll(prepareQueue)
beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.vendor.deleteMany()
})

const invoice = (number: number) => `
Nordlicht Möbel GmbH
Hafenweg 12
24103 Kiel

Rechnung
Rechnungsnummer:   R-${number}
Rechnungsdatum:    03.11.2026

Schlussstein                          ${number}19,00
Pfandwert                             ${number}50,00

Nordlicht Möbel GmbH  Tel. 0431 5566770  USt-IdNr. DE811907980`

const corrected = { total: { value: '119.00', word: '119,00' } }
const again = (vendorId: string) => extractVendorAgain({ vendorId, documentId: null }, new AbortController().signal)
const totalOf = async (id: string) => (await latestPredictions(id)).get('total')

test('what a person put aside, handed over or opened again waits for a person, whatever memory learnt', async () => {
  const [first, postponed, escalated, reopened, takenBack, free] = (await Promise.all(
    [1, 2, 3, 4, 5, 6].map((number) => extractedDocument(invoice(number))),
  )) as [string, string, string, string, string, string]
  await prisma.document.update({ where: { id: postponed }, data: { postponedAt: new Date() } })
  await prisma.document.update({ where: { id: escalated }, data: { escalatedAt: new Date() } })
  await prisma.document.update({ where: { id: reopened }, data: { route: 'straight_through' } })
  const ended = { endedAt: new Date(), outcome: 'rejected', undoneAt: new Date() }
  const review = { reviewerId: 'anna', reviewerName: 'Anna', baseRevision: 3, ...ended }
  await prisma.review.create({ data: { documentId: takenBack, ...review } })
  const { vendorId } = await approve(first, corrected)
  await again(vendorId)
  const revisions = await prisma.document.findMany({ select: { id: true, revision: true } })
  const revisionOf = new Map(revisions.map(({ id, revision }) => [id, revision]))
  expect([postponed, escalated, reopened, takenBack].map((id) => revisionOf.get(id))).toEqual([3, 3, 3, 3])
  expect(revisionOf.get(free)).toBe(4)
})

test('what somebody has open or ahead learns too, and stays with them; a draft stays as it is', async () => {
  const [first, ahead, begun] = (await Promise.all([1, 2, 3].map((number) => extractedDocument(invoice(number))))) as [
    string,
    string,
    string,
  ]
  const leaseUntil = new Date(Date.now() + 60_000)
  const review = { reviewerId: 'anna', reviewerName: 'Anna', baseRevision: 3, leaseTab: 'tab-of-anna', leaseUntil }
  const draft = { fields: {}, documentType: 'invoice', lineItems: null, overrules: [] }
  await prisma.review.create({ data: { documentId: ahead, ...review } })
  await prisma.review.create({ data: { documentId: begun, ...review, draft } })
  const { vendorId } = await approve(first, corrected)
  await again(vendorId)
  expect(await totalOf(ahead)).toMatchObject({ source: 'memory', value: '219.00' })
  expect(await prisma.document.findUnique({ where: { id: ahead } })).toMatchObject({
    status: 'needs_review',
    revision: 4,
  })
  expect(await prisma.document.findUnique({ where: { id: begun } })).toMatchObject({ revision: 3 })
})

test('taking the only approval of a vendor back undoes what it did to those that wait, and forgets the vendor', async () => {
  const [first, waiting] = [await extractedDocument(invoice(1)), await extractedDocument(invoice(2))]
  const before = await totalOf(waiting)
  const { reviewId, vendorId } = await approve(first, corrected)
  await again(vendorId)
  expect(await totalOf(waiting)).toMatchObject({ source: 'memory' })
  await undoReview(anna, reviewId, undefined)
  await again(vendorId)
  expect(await totalOf(waiting)).toMatchObject({ source: 'model', value: before?.value })
  expect(await prisma.vendor.count()).toBe(0)
})

test('is work that leaves a place in each worker to new documents', async () => {
  const { vendorId } = await approve(await extractedDocument(invoice(1)), corrected)
  const [job] = await prisma.$queryRaw<{ flags: unknown }[]>`
    select flags from graphile_worker.jobs where key = ${`extract-vendor:${vendorId}`}`
  expect(job?.flags).toEqual({ bulk: true })
})
