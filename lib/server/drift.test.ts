import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { type DriftKey, driftReply } from '@/lib/contracts/drift'
import { systemActor } from './actor'
import { checkDrift } from './drift'
import { getDrift } from './drift-reply'
import { prisma } from './prisma'
import { promote } from './promotions'
import { requestTraining } from './request-training'
import { updateSettings } from './settings'
import { storedVersion } from './testing/stored-version'

// What a training does is its own business; here it is asked for, or not.
vi.mock('./request-training', () => ({ requestTraining: vi.fn(async () => null) }))

const now = new Date()
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

beforeEach(async () => {
  for (const table of [prisma.document, prisma.vendor, prisma.driftCheck, prisma.promotion, prisma.auditEvent]) {
    await (table as typeof prisma.document).deleteMany()
  }
  await updateSettings(systemActor, { training: { onDrift: false } })
  vi.mocked(requestTraining).mockClear()
})

interface Stream {
  readonly count: number
  readonly days: number
  readonly vendorId?: string | null
  /** Of the vendor's name; each document another where it is left out. */
  readonly vendorName?: string
  readonly confidence?: number
  readonly words?: number
  readonly scanned?: boolean
  /** Approved by a clerk, with a correction or without. */
  readonly corrected?: boolean
}

/** So many documents of one kind, a few seconds apart; their ids. */
async function stream(given: Stream): Promise<string[]> {
  const { count, days, vendorId = null, confidence = 0.97, words = 180, scanned = false, corrected } = given
  const documents = Array.from({ length: count }, (_, at) => {
    const id = randomUUID()
    return {
      id,
      sha256: id,
      fileName: `${id}.pdf`,
      mediaType: 'application/pdf',
      byteSize: 1,
      pageCount: 1,
      status: 'completed',
      vendorId,
      vendorName: given.vendorName ?? `Vendor ${id}`,
      confidence,
      receivedAt: new Date(daysAgo(days).getTime() + 1000 * at),
    }
  })
  await prisma.document.createMany({ data: documents })
  const page = { number: 1, widthPixels: 100, heightPixels: 100, rotation: 0, source: scanned ? 'ocr' : 'text_layer' }
  // Only their number counts.
  const text = Array.from({ length: words }, () => 0)
  await prisma.page.createMany({ data: documents.map(({ id }) => ({ ...page, documentId: id, words: text })) })
  if (corrected === undefined) return documents.map(({ id }) => id)
  const reviews = documents.map(({ id }) => ({ id: randomUUID(), documentId: id, reviewerId: 'a', reviewerName: 'A' }))
  const ended = { baseRevision: 1, endedAt: now, outcome: 'approved' }
  await prisma.review.createMany({ data: reviews.map((review) => ({ ...review, ...ended })) })
  const decided = { actorType: 'user', actorName: 'A', field: 'total', state: corrected ? 'corrected' : 'confirmed' }
  await prisma.annotation.createMany({
    data: reviews.map(({ id, documentId }) => ({ ...decided, reviewId: id, documentId, value: '1.00' })),
  })
  return documents.map(({ id }) => id)
}

async function checked() {
  await checkDrift(systemActor, now)
  const { latest } = driftReply.parse(await getDrift())
  if (!latest) throw new Error('Nothing was checked.')
  const metric = (key: DriftKey) => latest.all.metrics.find((one) => one.key === key)
  return { latest, metric, alarms: latest.all.alarms.map(({ key }) => key) }
}

test('before the first check nothing is known, and of no documents nothing is alarming', async () => {
  expect(await getDrift()).toEqual({ latest: null, history: [] })
  const { latest } = await checked()
  expect(latest.all.metrics.map(({ level }) => level)).toEqual(Array(5).fill('too_few'))
})

test('a week like those before is steady', async () => {
  for (const days of [30, 3]) {
    const name = { vendorName: 'Muster' }
    await stream({ count: 60, days, ...name, corrected: false })
    await stream({ count: 20, days, ...name, confidence: 0.6, words: 400, scanned: true, corrected: true })
  }
  const { latest, alarms } = await checked()
  expect(alarms).toEqual([])
  expect(latest.all.metrics.map(({ key, level }) => [key, level])).toEqual([
    ['confidence', 'steady'],
    ['words', 'steady'],
    ['unseen', 'steady'],
    ['scanned', 'steady'],
    ['corrected', 'steady'],
  ])
  expect(latest.all.metrics[0]?.current.reduce((sum, count) => sum + count)).toBe(80)
})

test('a week of new vendors, scans, short pages, doubt and corrections is alarming, with the documents behind it', async () => {
  await stream({ count: 120, days: 30, vendorName: 'Muster', corrected: false })
  const odd = { confidence: 0.4, words: 40, scanned: true, corrected: true }
  const behind = await stream({ count: 40, days: 3, ...odd })
  await stream({ count: 10, days: 2, vendorName: 'Muster', corrected: false })
  const { latest, alarms, metric } = await checked()
  expect(alarms).toEqual(['confidence', 'words', 'unseen', 'scanned', 'corrected'])
  for (const { documents } of latest.all.alarms) {
    expect(documents).toHaveLength(12)
    expect(documents.every(({ id }) => behind.includes(id))).toBe(true)
  }
  expect(metric('scanned')).toMatchObject({ reference: [120, 0], current: [10, 40] })
  expect(metric('unseen')).toMatchObject({ reference: [119, 1], current: [10, 40] })
  const sentences = latest.all.alarms.map(({ sentence }) => sentence)
  expect(sentences[0]).toMatch(/^All documents: the model is less sure than in the weeks before \(population stability/)
  expect(sentences[3]).toBe('All documents: 80 % are scans without a text layer, 0 % in the weeks before.')
  expect(await prisma.auditEvent.count({ where: { action: 'drift.found' } })).toBe(1)
})

test('a vendor is compared with itself, and only where it sends enough', async () => {
  const [changed, small] = await Promise.all(
    ['Changed', 'Small'].map((name) => prisma.vendor.create({ data: { name } })),
  )
  const steady = { vendorName: 'Muster' }
  await stream({ count: 900, days: 30, ...steady })
  await stream({ count: 400, days: 3, ...steady })
  await stream({ count: 80, days: 30, vendorId: changed?.id ?? null, vendorName: 'Changed' })
  const behind = await stream({
    count: 30,
    days: 3,
    vendorId: changed?.id ?? null,
    vendorName: 'Changed',
    scanned: true,
  })
  await stream({ count: 80, days: 30, vendorId: small?.id ?? null, vendorName: 'Small' })
  await stream({ count: 29, days: 3, vendorId: small?.id ?? null, vendorName: 'Small', scanned: true })
  const { latest } = await checked()
  expect(latest.vendorsChecked).toBe(1)
  expect(latest.vendors.map(({ vendor }) => vendor?.name)).toEqual(['Changed'])
  const [alarm] = latest.vendors[0]?.alarms ?? []
  expect(alarm).toMatchObject({ key: 'scanned', sentence: expect.stringMatching(/^Changed: 100 % are scans/) })
  expect(alarm?.documents.every(({ id }) => behind.includes(id))).toBe(true)
  expect(latest.vendors[0]?.metrics.map(({ key }) => key)).not.toContain('unseen')
})

test('another model’s confidences are no drift of the documents', async () => {
  await stream({ count: 120, days: 30, vendorName: 'Muster', confidence: 0.99 })
  await stream({ count: 60, days: 3, vendorName: 'Muster', confidence: 0.6 })
  expect((await checked()).alarms).toEqual(['confidence'])
  await promote(systemActor, { modelVersionId: (await storedVersion()).id, kind: 'champion' })
  await prisma.promotion.updateMany({ data: { at: daysAgo(5) } })
  const { alarms, latest } = await checked()
  expect(alarms).toEqual([])
  expect(latest.modelSince).toBe(daysAgo(5).toISOString())
})

test('documents older than nine weeks, or not read yet, are left out', async () => {
  await stream({ count: 200, days: 70, vendorName: 'Muster', scanned: true })
  const unread = await stream({ count: 40, days: 3, vendorName: 'Muster' })
  await prisma.document.updateMany({ where: { id: { in: unread } }, data: { status: 'processing' } })
  const { metric } = await checked()
  expect(metric('scanned')).toMatchObject({ reference: [0, 0], current: [0, 0] })
})

test('a training begins only where drift was found and the settings say so', async () => {
  await stream({ count: 120, days: 30, vendorName: 'Muster' })
  await updateSettings(systemActor, { training: { onDrift: true } })
  await checkDrift(systemActor, now)
  expect(requestTraining).not.toHaveBeenCalled()
  await stream({ count: 60, days: 3, vendorName: 'Muster', scanned: true })
  await updateSettings(systemActor, { training: { onDrift: false } })
  await checkDrift(systemActor, now)
  expect(requestTraining).not.toHaveBeenCalled()
  await updateSettings(systemActor, { training: { onDrift: true } })
  await checkDrift(systemActor, now)
  expect(requestTraining).toHaveBeenCalledExactlyOnceWith({ trigger: 'drift' })
  expect((await getDrift()).history.map(({ alarms }) => alarms)).toEqual([0, 1, 1])
})
