import { beforeEach, expect, test } from 'vitest'
import type { UserActor } from './actor'
import { baseModel } from './base-model'
import { championId } from './champion'
import { prisma } from './prisma'
import { promote, stopChallenger } from './promotions'
import { servingNow } from './serving-now'
import { storedVersion } from './testing/stored-version'

const anna: UserActor = { type: 'user', id: 'anna', name: 'Anna', role: 'admin' }

beforeEach(async () => {
  await prisma.promotion.deleteMany()
  await prisma.auditEvent.deleteMany()
})

test('before any promotion the model that ships serves, and nothing runs beside it', async () => {
  expect(await servingNow()).toEqual({
    champion: { modelVersionId: null, version: baseModel().version, at: null },
    challenger: null,
  })
})

test('the latest promotion decides, each is kept, and each tells who, when and why', async () => {
  const [first, second] = [await storedVersion(), await storedVersion()]
  await promote(anna, { modelVersionId: first.id, kind: 'champion' })
  await promote(anna, { modelVersionId: second.id, kind: 'champion', reason: 'Better totals.' })
  expect(await championId()).toBe(second.id)
  await promote(anna, { modelVersionId: first.id, kind: 'champion', reason: 'Worse dates.' })
  expect(await championId()).toBe(first.id)
  await promote(anna, { modelVersionId: null, kind: 'champion' })
  expect(await championId()).toBeNull()
  const history = await prisma.promotion.findMany({ orderBy: { at: 'asc' } })
  expect(history.map(({ modelVersionId, actorName, reason }) => [modelVersionId, actorName, reason])).toEqual([
    [first.id, 'Anna', null],
    [second.id, 'Anna', 'Better totals.'],
    [first.id, 'Anna', 'Worse dates.'],
    [null, 'Anna', null],
  ])
  const events = await prisma.auditEvent.findMany({ orderBy: { at: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual(Array(4).fill('model.promoted'))
  expect(events[2]?.data).toMatchObject({ model: first.number, before: second.version, reason: 'Worse dates.' })
})

test('of promotions at the same time each counts, one after the other', async () => {
  const versions = await Promise.all(Array.from({ length: 4 }, () => storedVersion()))
  await Promise.all(versions.map(({ id }) => promote(anna, { modelVersionId: id, kind: 'champion' })))
  const history = await prisma.promotion.findMany({ orderBy: { at: 'asc' } })
  expect(new Set(history.map(({ at }) => at.getTime())).size).toBe(4)
  expect(await championId()).toBe(history.at(-1)?.modelVersionId)
})

test('a clock that was ahead does not hold up what comes after', async () => {
  const [first, second] = [await storedVersion(), await storedVersion()]
  const ahead = new Date(Date.now() + 60_000)
  const kept = { actorType: 'user', actorName: 'Anna', at: ahead, kind: 'champion', modelVersionId: first.id }
  await prisma.promotion.create({ data: kept })
  await promote(anna, { modelVersionId: second.id, kind: 'champion' })
  expect(await championId()).toBe(second.id)
})

test('a version that failed a gate serves only with a reason, and both are kept', async () => {
  const failed = await storedVersion({ failedGates: ['Totals are worse by 3 points.'] })
  const promoting = { modelVersionId: failed.id, kind: 'champion' } as const
  await expect(promote(anna, promoting)).rejects.toMatchObject({
    code: 'blocked',
    details: { failedGates: ['Totals are worse by 3 points.'] },
  })
  await expect(promote(anna, { ...promoting, reason: '  ' })).rejects.toMatchObject({ code: 'blocked' })
  await expect(promote(anna, { ...promoting, kind: 'canary' })).rejects.toMatchObject({ code: 'blocked' })
  expect(await prisma.promotion.count()).toBe(0)
  const promotion = await promote(anna, { ...promoting, reason: 'The test half has no credit notes.' })
  expect(promotion).toMatchObject({ reason: 'The test half has no credit notes.' })
  expect(promotion.overruled).toEqual(['Totals are worse by 3 points.'])
})

test('a shadow wants no reason, and rolling back to what served neither', async () => {
  const failed = await storedVersion({ failedGates: ['Totals are worse by 3 points.'] })
  await promote(anna, { modelVersionId: failed.id, kind: 'shadow' })
  await promote(anna, { modelVersionId: failed.id, kind: 'champion', reason: 'Tried on purpose.' })
  await promote(anna, { modelVersionId: null, kind: 'champion' })
  await promote(anna, { modelVersionId: failed.id, kind: 'champion' })
  expect(await championId()).toBe(failed.id)
})

test('at most one challenger runs, and stopping it ends it', async () => {
  const [shadow, canary] = [await storedVersion(), await storedVersion()]
  await promote(anna, { modelVersionId: shadow.id, kind: 'shadow' })
  expect((await servingNow()).challenger).toMatchObject({ kind: 'shadow', version: shadow.version, canaryShare: 0 })
  await promote(anna, { modelVersionId: canary.id, kind: 'canary', canaryShare: 0.25 })
  const running = (await servingNow()).challenger
  expect(running).toMatchObject({ kind: 'canary', version: canary.version, canaryShare: 0.25 })
  expect(await stopChallenger(anna, { reason: 'It was another one.', only: shadow.id })).toBeNull()
  expect(await stopChallenger(anna, { reason: 'It is slow.' })).toMatchObject({
    kind: 'stopped',
    reason: 'It is slow.',
  })
  expect((await servingNow()).challenger).toBeNull()
  expect(await stopChallenger(anna, {})).toBeNull()
})

test('a challenger that becomes champion is no challenger after a roll-back', async () => {
  const version = await storedVersion()
  await promote(anna, { modelVersionId: version.id, kind: 'canary' })
  await promote(anna, { modelVersionId: version.id, kind: 'champion' })
  expect((await servingNow()).challenger).toBeNull()
  await promote(anna, { modelVersionId: null, kind: 'champion' })
  expect((await servingNow()).challenger).toBeNull()
})

test('the champion cannot challenge itself, nor be promoted again; what is not there cannot serve', async () => {
  const version = await storedVersion()
  await promote(anna, { modelVersionId: version.id, kind: 'champion' })
  for (const kind of ['champion', 'shadow', 'canary'] as const) {
    await expect(promote(anna, { modelVersionId: version.id, kind })).rejects.toMatchObject({ code: 'conflict' })
  }
  await expect(promote(anna, { modelVersionId: null, kind: 'shadow' })).rejects.toMatchObject({ code: 'conflict' })
  const unknown = '00000000-0000-7000-8000-000000000000'
  await expect(promote(anna, { modelVersionId: unknown, kind: 'shadow' })).rejects.toMatchObject({ code: 'not_found' })
})
