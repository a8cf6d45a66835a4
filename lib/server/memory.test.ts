import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FieldKey } from '@/lib/fields/field'
import { createOcrPool } from '@/lib/ocr/ocr-pool'
import { systemActor, type UserActor } from './actor'
import { extractVendorAgain } from './extract-vendor-again'
import { unlearnVendor } from './learn-vendor'
import { memoryOfDocument } from './memory-of-vendor'
import { prisma } from './prisma'
import { processDocument } from './process-document'
import { prepareQueue } from './queue'
import { vendorTask } from './queue-vendor-extraction'
import { receiveDocument } from './receive-documents'
import { readStoredPages } from './stored-pages'
import { incoming, invoicePdf } from './testing/uploads'
import { approve, extractedDocument, latestPredictions } from './testing/vendor-document'
import { mergeVendors } from './vendor-merge'
import { switchRule } from './vendor-rules'
import { getVendor, listVendors, renameVendor } from './vendors'

const anna: UserActor = { type: 'user', id: 'anna', name: 'Anna', role: 'admin' }

beforeAll(prepareQueue)
beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.vendor.deleteMany()
  await prisma.$executeRaw`select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`
})

/** An invoice whose vendor calls its total by a word that no model knows. */
function invoice(number: number, vendor = 'Nordlicht Möbel GmbH', taxId = 'DE811907980'): string {
  return `
${vendor}
Hafenweg 12
24103 Kiel

Tischlerei Brandt KG
Ahornallee 4
30159 Hannover

Rechnung
Rechnungsnummer:   R-${number}
Rechnungsdatum:    03.11.2026

Stuhl                        1        ${number}00,00
Schlussstein                          ${number}19,00
Pfandwert                             ${number}50,00

${vendor}  Tel. 0431 5566770  USt-IdNr. ${taxId}`
}

const pfand = (number: number) => ({ total: { value: `${number}19.00`, word: `${number}19,00` } })
const again = (vendorId: string, documentId: string | null = null) =>
  extractVendorAgain({ vendorId, documentId }, new AbortController().signal)
const predictionFor = async (id: string, field: FieldKey) => (await latestPredictions(id)).get(field)

describe('a correction', () => {
  test('acts on the vendor’s documents that wait, with its reason, and says so in their history', async () => {
    const [first, waiting] = [await extractedDocument(invoice(1)), await extractedDocument(invoice(2))]
    const other = await extractedDocument(invoice(3, 'Sonnenhof AG', 'DE123456788').replace('5566770', '9998887'))
    const { vendorId } = await approve(first, pfand(1))
    const [job] = await prisma.$queryRaw<{ payload: unknown }[]>`
      select payload from graphile_worker._private_jobs where key = ${`${vendorTask}:${vendorId}`}`
    expect(job?.payload).toEqual({ vendorId, documentId: first })
    await again(vendorId, first)
    expect(await predictionFor(waiting, 'total')).toMatchObject({
      value: '219.00',
      source: 'memory',
      reasons: [expect.stringMatching(/total stands right of “Schlussstein” \(corrected by Anna on /), ...[]],
    })
    const document = await prisma.document.findUniqueOrThrow({ where: { id: waiting } })
    expect(document).toMatchObject({ vendorId, revision: 4, totalMinor: 21_900n })
    const events = await prisma.auditEvent.findMany({ where: { documentId: waiting } })
    expect(events.map(({ action, data }) => [action, data])).toMatchObject([
      ['document.extracted_again', { documentId: first, fileName: `${first}.pdf` }],
    ])
    expect((await prisma.document.findUniqueOrThrow({ where: { id: other } })).revision).toBe(3)
  })

  test('extracting again a second time changes nothing', async () => {
    const [first, waiting] = [await extractedDocument(invoice(1)), await extractedDocument(invoice(2))]
    const { vendorId } = await approve(first, pfand(1))
    await again(vendorId, first)
    await Promise.all([again(vendorId, first), again(vendorId, first)])
    expect(await prisma.extraction.count({ where: { documentId: waiting } })).toBe(2)
    expect((await prisma.document.findUniqueOrThrow({ where: { id: waiting } })).revision).toBe(4)
  })

  test('leaves alone what somebody has begun', async () => {
    const ids = await Promise.all([1, 2, 3].map((number) => extractedDocument(invoice(number))))
    const [first, drafted, free] = ids as [string, string, string]
    const review = { reviewerId: 'bert', reviewerName: 'Bert', baseRevision: 3 }
    await prisma.review.create({ data: { ...review, documentId: drafted, draft: { fields: {} } } })
    const { vendorId } = await approve(first, pfand(1))
    await again(vendorId)
    const revisions = await prisma.document.findMany({
      where: { id: { in: ids } },
      select: { id: true, revision: true },
    })
    const revisionOf = new Map(revisions.map(({ id, revision }) => [id, revision]))
    expect([drafted, free].map((id) => revisionOf.get(id))).toEqual([3, 4])
  })

  test('changed three times in a row by people, its rule is suspended', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5].map((number) => extractedDocument(invoice(number))))
    const { vendorId } = await approve(ids[0] as string, pfand(1))
    await again(vendorId)
    for (const [at, id] of ids.slice(1, 4).entries()) {
      expect(await predictionFor(id, 'total')).toMatchObject({ source: 'memory' })
      await approve(id, { total: { value: `${at}.99` } })
    }
    const [rule] = (await getVendor(vendorId)).memory.filter(({ field }) => field === 'total')
    expect(rule).toMatchObject({ state: 'suspended', contradictions: 3, hits: 0, from: { documentId: ids[0] } })
    await again(vendorId)
    expect(await predictionFor(ids[4] as string, 'total')).toMatchObject({ source: 'model' })
  })
})

test('a document that comes later is read with what was learnt, and is the vendor’s', async () => {
  const pool = createOcrPool({ size: 1 })
  const read = async (number: number) => {
    const file = { actor: systemActor, urgency: 'interactive' } as const
    const { id } = await receiveDocument(incoming(invoicePdf(number)), file)
    await processDocument(id, { pool, signal: new AbortController().signal })
    return id
  }
  try {
    const first = await read(11)
    expect((await predictionFor(first, 'vendor_name'))?.source).toBe('model')
    const { vendorId } = await approve(first, { vendor_name: { value: 'Stanford Plumbing' } })
    const second = await read(12)
    expect(await predictionFor(second, 'vendor_name')).toMatchObject({ value: 'Stanford Plumbing', source: 'memory' })
    expect(await prisma.document.findUnique({ where: { id: second } })).toMatchObject({ vendorId })
  } finally {
    await pool.close()
  }
})

describe('taking a review back', () => {
  test('takes its lesson and its anchors back, and the vendor where it had no other', async () => {
    const [first, second] = [await extractedDocument(invoice(1)), await extractedDocument(invoice(2))]
    const { vendorId, reviewId: firstReview } = await approve(first, {})
    const anchors = (await getVendor(vendorId)).anchors
    const { reviewId } = await approve(second, pfand(2))
    expect((await getVendor(vendorId)).anchors[0]?.documents).toBe(2)
    expect((await getVendor(vendorId)).rules).toBeGreaterThan(0)

    await undo(second, reviewId)
    const after = await getVendor(vendorId)
    expect(after.memory.filter(({ field }) => field === 'total')).toEqual([])
    expect(sorted(after.anchors)).toEqual(sorted(anchors))

    await undo(first, firstReview)
    await again(vendorId)
    expect((await listVendors(undefined)).total).toBe(0)
    expect((await prisma.document.findUniqueOrThrow({ where: { id: first } })).vendorId).toBe(null)
  })

  async function undo(documentId: string, reviewId: string): Promise<void> {
    await prisma.$transaction(async (tx) => {
      await unlearnVendor(tx, { documentId, reviewId, pages: await readStoredPages(tx, documentId) })
      await tx.review.update({ where: { id: reviewId }, data: { undoneAt: new Date() } })
    })
  }

  function sorted(anchors: readonly { kind: string; value: string }[]) {
    return [...anchors].sort((a, b) => `${a.kind} ${a.value}`.localeCompare(`${b.kind} ${b.value}`))
  }
})

describe('vendors', () => {
  test('a document is no witness for itself', async () => {
    const first = await extractedDocument(invoice(1))
    await approve(first, pfand(1))
    expect((await memoryOfDocument(prisma, first))?.rules).toEqual([])
  })

  test('approving a document a second time does not count it twice', async () => {
    const first = await extractedDocument(invoice(1))
    const { vendorId } = await approve(first, pfand(1))
    await approve(first, pfand(1))
    expect(new Set((await getVendor(vendorId)).anchors.map(({ documents }) => documents))).toEqual(new Set([1]))
  })

  test('a rule that is switched off does not act, and a forgotten one is gone until a later correction', async () => {
    const [first, waiting] = [await extractedDocument(invoice(1)), await extractedDocument(invoice(2))]
    const { vendorId } = await approve(first, pfand(1))
    const ruleId = (await getVendor(vendorId)).memory.find(({ field }) => field === 'total')?.id ?? ''
    await switchRule(anna, { id: vendorId, ruleId }, 'off')
    await again(vendorId)
    expect(await predictionFor(waiting, 'total')).toMatchObject({ source: 'model' })
    const off = (await getVendor(vendorId)).memory.find(({ id }) => id === ruleId)
    expect(off).toMatchObject({ state: 'off', note: expect.stringContaining('Anna') })

    await switchRule(anna, { id: vendorId, ruleId }, 'on')
    await again(vendorId)
    expect(await predictionFor(waiting, 'total')).toMatchObject({ source: 'memory' })

    await switchRule(anna, { id: vendorId, ruleId }, 'forgotten')
    expect((await getVendor(vendorId)).memory.filter(({ id }) => id === ruleId)).toEqual([])
    await again(vendorId)
    expect(await predictionFor(waiting, 'total')).toMatchObject({ source: 'model' })
    await expect(switchRule(anna, { id: vendorId, ruleId }, 'on')).rejects.toMatchObject({ code: 'not_found' })
    await approve(waiting, pfand(2))
    expect((await getVendor(vendorId)).memory.filter(({ id }) => id === ruleId)).toMatchObject([{ state: 'active' }])
  })

  test('two that are one are merged: documents, anchors and switches', async () => {
    const [first, second] = [
      await extractedDocument(invoice(1)),
      await extractedDocument(invoice(2, 'Möbelhaus Nordlicht', 'DE123456788').replace('5566770', '9998887')),
    ]
    const one = await approve(first, { vendor_name: { value: 'Nordlicht Möbel GmbH' } })
    const two = await approve(second, { vendor_name: { value: 'Möbelhaus Nordlicht' }, ...pfand(2) })
    expect(two.vendorId).not.toBe(one.vendorId)
    const ruleId = (await getVendor(two.vendorId)).memory.find(({ field }) => field === 'total')?.id ?? ''
    await switchRule(anna, { id: two.vendorId, ruleId }, 'off')

    const merged = await mergeVendors(anna, one.vendorId, two.vendorId)
    expect(merged.documents).toBe(2)
    expect(merged.anchors).toContainEqual(expect.objectContaining({ kind: 'phone', value: '19998887', documents: 1 }))
    expect(merged.memory.find(({ id }) => id === ruleId)?.state).toBe('off')
    expect((await listVendors(undefined)).total).toBe(1)
    await expect(getVendor(two.vendorId)).rejects.toMatchObject({ code: 'not_found' })
    const event = await prisma.auditEvent.findFirst({ where: { action: 'vendor.merged' }, orderBy: { at: 'desc' } })
    expect(event?.data).toMatchObject({ otherId: two.vendorId, documents: 1 })
  })

  test('are found by a part of their name, and renamed', async () => {
    const { vendorId } = await approve(await extractedDocument(invoice(1)), {
      vendor_name: { value: 'Nordlicht 100 % Möbel' },
    })
    expect((await listVendors('licht 100 %')).vendors.map(({ id }) => id)).toEqual([vendorId])
    expect(await listVendors('licht_100')).toEqual({ vendors: [], total: 0 })
    expect((await renameVendor(anna, vendorId, 'Nordlicht')).name).toBe('Nordlicht')
  })

  test('an account that differs from the known one stops the next document', async () => {
    const [first, second] = [
      await extractedDocument(invoice(1)),
      await extractedDocument(`${invoice(2)}
IBAN FR14 2004 1010 0505 0001 3M02 606`),
    ]
    const { vendorId } = await approve(first, { iban: { value: 'DE89370400440532013000' } })
    await again(vendorId)
    const { findings, route } = await prisma.extraction.findFirstOrThrow({
      where: { documentId: second },
      orderBy: { createdAt: 'desc' },
    })
    expect(route).toBe('review')
    expect(findings).toContainEqual(expect.objectContaining({ code: 'iban_known', passed: false, blocking: true }))
  })
})
