import { beforeEach, expect, test } from 'vitest'
import { fieldKeys } from '@/lib/fields/field'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { prisma } from '@/lib/server/prisma'
import { updateSettings } from '@/lib/server/settings'
import { GET } from './route'

let admin: TestUser

beforeEach(async () => {
  admin = await signedInUser('admin')
  await prisma.setting.deleteMany()
  await updateSettings(admin.actor, {})
})

const get = (query = '') => call(GET, { path: `/api/v1/settings/thresholds${query}`, cookie: admin.cookie })

test('tells what the error target that is set means for every field', async () => {
  await updateSettings(admin.actor, { routing: { errorTarget: 0.05 } })
  const reply = await (await get()).json()
  expect(reply.errorTarget).toBe(0.05)
  expect(Object.keys(reply.thresholds)).toEqual([...fieldKeys])
  expect(reply.evidence.accepted).toBeLessThanOrEqual(reply.evidence.values)
})

test('tells what another target would mean: the fewer errors, the fewer values go unseen', async () => {
  const [strict, lax] = await Promise.all(
    ['0.001', '0.2'].map(async (target) => (await get(`?errorTarget=${target}`)).json()),
  )
  expect([strict.errorTarget, lax.errorTarget]).toEqual([0.001, 0.2])
  expect(strict.evidence.accepted).toBeLessThan(lax.evidence.accepted)
})

test('a target beyond its bounds is refused', async () => {
  expect((await get('?errorTarget=0.5')).status).toBe(400)
})
