import { beforeEach, expect, test } from 'vitest'
import { errorTargetReply } from '@/lib/contracts/error-target'
import { fieldKeys } from '@/lib/fields/field'
import { fields } from '@/lib/fields/registry'
import { systemActor } from './actor'
import { baseModel } from './base-model'
import { getErrorTarget } from './error-target-reply'
import { prisma } from './prisma'
import { promote } from './promotions'
import { updateSettings } from './settings'
import { decidedDocument } from './testing/decided-document'
import { storedVersion } from './testing/stored-version'

const required = fields.filter((field) => field.required).map(({ key }) => key)
const shown = Object.fromEntries(required.map((key) => [key, key === 'total' ? '119.00' : 'x']))

beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.promotion.deleteMany()
  await prisma.setting.deleteMany()
  await updateSettings(systemActor, {})
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const reply = async () => errorTargetReply.parse(await getErrorTarget())
const curveOf = async (type: string | null) => (await reply()).curves.find((curve) => curve.type === type)

test('before any version the errors are those that training kept, and nothing is said about a stream that is not there', async () => {
  const { model, source, curves } = await reply()
  expect([model, source]).toEqual([{ number: null, version: baseModel().version }, 'training'])
  expect(curves.map(({ type }) => type)).toEqual([null, 'invoice', 'credit_note', 'receipt', 'other'])
  const [all, invoice] = curves
  const values = fieldKeys.reduce((sum, key) => sum + baseModel().evidence[key].confidence.length, 0)
  expect(all?.judged).toEqual({ values, documents: null, ofAll: false })
  expect(invoice?.judged).toEqual({ values, documents: null, ofAll: true })
  expect(all?.truth).toBeNull()
  expect(all?.points.every((point) => point.straightThrough === null && point.reviewsPerDay === null)).toBe(true)
})

test('a lax target lets more go unseen than a strict one, and no more of it is wrong than was accepted', async () => {
  const points = (await curveOf(null))?.points ?? []
  const accepted = points.map(({ judged }) => judged.accepted)
  expect(accepted.at(-1)).toBeGreaterThan(accepted[0] ?? 0)
  for (const { errorTarget, judged } of points) expect(judged.wrong).toBeLessThanOrEqual(errorTarget * judged.accepted)
})

test('a version is judged by its test half, each type by its own documents', async () => {
  const version = await storedVersion()
  const values = (confidence: number) => fieldKeys.map(() => confidence)
  const judged = [
    ...Array.from({ length: 10 }, () => ({ type: 'invoice', values: values(1000) })),
    ...Array.from({ length: 10 }, () => ({ type: 'receipt', values: values(-1000) })),
  ]
  await prisma.modelVersion.update({ where: { id: version.id }, data: { report: { judged } } })
  await promote(systemActor, { modelVersionId: version.id, kind: 'champion' })
  const { model, source, curves } = await reply()
  expect([model.number, source]).toEqual([version.number, 'test_half'])
  const lax = (type: string | null) => curves.find((curve) => curve.type === type)?.points.at(-1)?.judged
  expect(lax('invoice')).toEqual({ accepted: 180, wrong: 0 })
  expect(lax('receipt')).toEqual({ accepted: 180, wrong: 180 })
  expect(lax(null)).toEqual({ accepted: 360, wrong: 180 })
  expect(curves.find(({ type }) => type === 'credit_note')?.judged).toMatchObject({ values: 360, ofAll: true })
})

test('the latest documents say how many would need no person, and how many come a day', async () => {
  const modelVersion = baseModel().version
  for (let at = 0; at < 8; at++) {
    const confidence = at < 6 ? 1 : 0.1
    await decidedDocument({ modelVersion, shown, decided: {}, confidence, change: { receivedAt: daysAgo(4) } })
  }
  await decidedDocument({ modelVersion, shown, decided: {}, confidence: 1, change: { receivedAt: daysAgo(60) } })
  const curve = await curveOf('invoice')
  expect(curve?.recent.documents).toBe(8)
  expect(curve?.recent.perDay).toBeCloseTo(2, 2)
  const lax = curve?.points.at(-1)
  expect(lax?.straightThrough).toBe(0.75)
  expect(lax?.reviewsPerDay).toBeCloseTo(2 * (1 - 0.75 * 0.98), 2)
  expect(await curveOf('credit_note')).toMatchObject({ recent: { documents: 0, perDay: 0 } })
})

test('a week after it was set, audit samples tell the true errors, with an interval', async () => {
  await updateSettings(systemActor, { routing: { errorTarget: 0.05 } })
  const modelVersion = baseModel().version
  const change = { auditSample: true, receivedAt: daysAgo(3) }
  const decided = { ...shown, total: '191.00' }
  await decidedDocument({ modelVersion, shown, decided: shown, change })
  await decidedDocument({ modelVersion, shown, decided, change })
  await decidedDocument({ modelVersion, shown, decided, change, undone: true })
  await decidedDocument({ modelVersion, shown, decided, change: { receivedAt: daysAgo(3) } })
  expect((await curveOf(null))?.truth).toBeNull()
  await prisma.$executeRaw`update settings set updated_at = ${daysAgo(8)} where key = 'routing'`
  const truth = (await curveOf(null))?.truth
  expect(truth).toMatchObject({ documents: 4, straightThrough: 0.75, audit: { documents: 2, values: 10, wrong: 1 } })
  expect(truth?.reviewsPerDay).toBeCloseTo(4 / 8, 3)
  expect(truth?.audit.perThousand?.value).toBe(100)
  expect(truth?.audit.perThousand?.low).toBeCloseTo(2.5, 0)
  expect(truth?.audit.perThousand?.high).toBeCloseTo(445, 0)
  expect((await curveOf('receipt'))?.truth?.audit).toEqual({ documents: 0, values: 0, wrong: 0, perThousand: null })
})

test('a type may have a target of its own, and the one that is set is among those to choose from', async () => {
  await updateSettings(systemActor, { routing: { errorTarget: 0.013, byType: { receipt: 0.111 } } })
  const { curves } = await reply()
  const set = curves.map(({ type, errorTarget, own, points }) => [
    type,
    errorTarget,
    own,
    points.some((point) => point.errorTarget === errorTarget),
  ])
  expect(set).toEqual([
    [null, 0.013, false, true],
    ['invoice', 0.013, false, true],
    ['credit_note', 0.013, false, true],
    ['receipt', 0.111, true, true],
    ['other', 0.013, false, true],
  ])
})

test('what was just set in another process is told at once', async () => {
  expect((await reply()).curves[0]?.errorTarget).toBe(0.02)
  const value = { errorTarget: 0.05, byType: {} }
  await prisma.setting.upsert({ where: { key: 'routing' }, create: { key: 'routing', value }, update: { value } })
  expect((await reply()).curves[0]?.errorTarget).toBe(0.05)
})
