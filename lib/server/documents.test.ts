import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { UserActor } from './actor'
import { audit } from './audit'
import { deleteDocument, processAgain } from './documents'
import { extractVendorAgain } from './extract-vendor-again'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { takeReview } from './reviews'
import { approve, extractedDocument } from './testing/vendor-document'
import { waitingDocument } from './testing/waiting-document'

const anna: UserActor = { type: 'user', id: 'anna', name: 'Anna', role: 'clerk' }
const ada: UserActor = { type: 'user', id: 'ada', name: 'Ada', role: 'admin' }
const take = { tab: 'tab-of-anna', steal: false, adopt: false }

beforeAll(prepareQueue)
beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.vendor.deleteMany()
  await prisma.user.upsert({
    where: { id: 'anna' },
    update: {},
    create: { id: 'anna', name: 'Anna', email: 'a@b.example' },
  })
})

test('a document is not deleted or read again while somebody else works on it', async () => {
  const id = await waitingDocument()
  await takeReview(anna, id, take)
  const held = { code: 'conflict', message: 'Anna is working on this document.', details: { kind: 'held' } }
  await expect(deleteDocument(ada, id)).rejects.toMatchObject(held)
  await expect(processAgain(ada, id)).rejects.toMatchObject(held)
  await processAgain(anna, id)
})

test('what was handed over to the admins is not read again by a clerk', async () => {
  const id = await waitingDocument({ change: { escalatedAt: new Date() } })
  await expect(processAgain(anna, id)).rejects.toMatchObject({ code: 'forbidden' })
})

test.each([
  ['approved', 'document.approved', {}],
  ['straight through', 'document.processed', { route: 'straight_through' }],
])('a clerk who opens a document again that was completed (%s) may not delete it then', async (_, action, data) => {
  const id = await waitingDocument({ change: { status: 'completed', uploadedById: 'anna' } })
  await audit(prisma, { actor: anna, action, documentId: id, data })
  await takeReview(anna, id, take)
  await expect(deleteDocument(anna, id)).rejects.toMatchObject({ code: 'forbidden' })
  await deleteDocument({ ...ada, id: 'anna' }, id)
})

test('what a deleted document taught goes with it', async () => {
  const texts = [1, 2].map(
    (number) => `Nordlicht GmbH\nHafenweg 12\n\nRechnung\nRechnungsnummer R-${number}\nSumme  119,00`,
  )
  const [first, second] = (await Promise.all(texts.map(extractedDocument))) as [string, string]
  const name = { vendor_name: { value: 'Nordlicht GmbH' } }
  const { vendorId } = await approve(first, name)
  expect((await approve(second, name)).vendorId).toBe(vendorId)
  await deleteDocument(ada, first)
  const anchors = await prisma.vendorAnchor.findMany({ where: { vendorId } })
  expect(new Set(anchors.map(({ documents }) => documents))).toEqual(new Set([1]))
  await deleteDocument(ada, second)
  await extractVendorAgain({ vendorId, documentId: null }, new AbortController().signal)
  expect(await prisma.vendor.count()).toBe(0)
})
