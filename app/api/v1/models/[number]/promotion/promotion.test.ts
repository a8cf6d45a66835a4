import { beforeEach, expect, test } from 'vitest'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { prisma } from '@/lib/server/prisma'
import { storedVersion } from '@/lib/server/testing/stored-version'
import { DELETE, GET } from '../../../challenger/route'
import { POST } from './route'

let ada: TestUser

beforeEach(async () => {
  await prisma.promotion.deleteMany()
  ada = await signedInUser('admin', 'Ada')
})

const promote = (number: number, json: object) =>
  call(POST, { method: 'POST', params: { number: String(number) }, json, cookie: ada.cookie })
const stop = (json: object) => call(DELETE, { method: 'DELETE', json, cookie: ada.cookie })

test('a version is promoted by its number, and rolled back to the model that ships by 0', async () => {
  const { number, version } = await storedVersion()
  const promoted = await promote(number, { kind: 'champion', reason: 'Better.' })
  expect(promoted.status).toBe(201)
  expect((await promoted.json()).champion).toMatchObject({ number, version, by: 'Ada', reason: 'Better.' })
  const back = await (await promote(0, { kind: 'champion' })).json()
  expect(back.champion).toMatchObject({ number: null, by: 'Ada' })
  expect(back.history.map(({ model }: { model: { number: number | null } }) => model.number)).toEqual([null, number])
})

test('a challenger begins with its share, and is stopped once', async () => {
  const { number, version } = await storedVersion()
  await promote(number, { kind: 'canary', canaryShare: 0.2 })
  const { challenger } = await (await call(GET, { cookie: ada.cookie })).json()
  expect(challenger).toMatchObject({ number, version, kind: 'canary', canaryShare: 0.2, documents: 0 })
  expect(challenger.comparison.verdict).toBe('too_few')
  const stopped = await (await stop({ reason: 'Enough seen.' })).json()
  expect([stopped.challenger, stopped.history[0].reason]).toEqual([null, 'Enough seen.'])
  expect((await stop({})).status).toBe(409)
})

test('failed gates, unknown versions and shares without measure are refused', async () => {
  const { number } = await storedVersion({ failedGates: ['Totals are worse.'] })
  const refused = await promote(number, { kind: 'champion' })
  expect([refused.status, (await refused.json()).error.details]).toEqual([422, { failedGates: ['Totals are worse.'] }])
  expect((await promote(999_999, { kind: 'champion' })).status).toBe(404)
  expect((await promote(number, { kind: 'canary', canaryShare: 0.9 })).status).toBe(400)
  expect(await prisma.promotion.count()).toBe(0)
})
