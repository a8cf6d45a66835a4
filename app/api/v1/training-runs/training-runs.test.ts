import { beforeAll, expect, test } from 'vitest'
import { modelsReply } from '@/lib/contracts/models'
import { trainingRunReply, trainingRunRow, trainingRunsReply } from '@/lib/contracts/training-runs'
import type { Endpoint } from '@/lib/http/endpoint'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import * as model from '../models/[number]/route'
import * as models from '../models/route'
import * as run from './[id]/route'
import * as runs from './route'

let admin: TestUser

beforeAll(async () => {
  admin = await signedInUser('admin', 'Ada')
})

async function ask(handler: Endpoint, options: Parameters<typeof call>[1]) {
  const response = await call(handler, { ...options, cookie: admin.cookie })
  return { status: response.status, body: await response.json() }
}

test('an admin has a version trained, sees how far it is, and stops it', async () => {
  const begun = await ask(runs.POST, { method: 'POST', json: { snapshot: 'new', seed: 7, syntheticDocuments: 20 } })
  expect(begun.status).toBe(202)
  const row = trainingRunRow.parse(begun.body)
  expect(row).toMatchObject({
    ...{ state: 'queued', seed: 7, options: { syntheticDocuments: 20 }, trigger: 'hand', actorName: 'Ada' },
    ...{ snapshotNumber: 1, share: 0, secondsLeft: null, model: null },
  })
  const { body } = await ask(run.GET, { params: { id: row.id } })
  expect(trainingRunReply.parse(body)).toMatchObject({ number: row.number, log: [] })
  const stopped = await ask(run.DELETE, { method: 'DELETE', params: { id: row.id } })
  expect(stopped.body).toMatchObject({ state: 'cancelled' })
  const list = trainingRunsReply.parse((await ask(runs.GET, {})).body)
  expect(list.runs.map(({ id, state }) => [id, state])).toEqual([[row.id, 'cancelled']])
})

test('without a data set there is no latest one, and a number must be one', async () => {
  const post = (json: object) => ask(runs.POST, { method: 'POST', json })
  expect((await post({ snapshot: 'latest' })).body.error).toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('no data set yet'),
  })
  expect((await post({ snapshot: 99 })).status).toBe(404)
  expect((await post({ snapshot: 'new', seed: -1 })).status).toBe(400)
  expect((await post({ snapshot: 'new', syntheticDocuments: 5001 })).status).toBe(400)
})

test('as long as nothing was trained the model that ships is alone', async () => {
  expect(modelsReply.parse((await ask(models.GET, {})).body)).toEqual({ champion: 'base-2', models: [] })
  expect((await ask(model.GET, { params: { number: '1' } })).status).toBe(404)
})
