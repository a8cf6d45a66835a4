import { beforeAll, beforeEach, expect, test } from 'vitest'
import { labelConflictsReply } from '@/lib/contracts/label-conflicts'
import { snapshotReply, snapshotsReply } from '@/lib/contracts/snapshots'
import type { Endpoint } from '@/lib/http/endpoint'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { prisma } from '@/lib/server/prisma'
import { prepareQueue } from '@/lib/server/queue'
import { runSnapshot } from '@/lib/server/snapshots'
import { labelledDocument } from '@/lib/server/testing/labelled-document'
import * as decision from '../label-conflicts/[key]/decision/route'
import * as conflicts from '../label-conflicts/route'
import * as manifest from './[number]/manifest/route'
import * as snapshot from './[number]/route'
import * as snapshots from './route'

let admin: TestUser
const notStopped = new AbortController().signal

beforeAll(async () => {
  await prepareQueue()
  admin = await signedInUser('admin', 'Ada')
})
beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.snapshot.deleteMany()
})

async function ask(handler: Endpoint, options: Parameters<typeof call>[1] = {}) {
  const response = await call(handler, { ...options, cookie: admin.cookie })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}

const post = (json: object) => ask(snapshots.POST, { method: 'POST', json })

test('a data set is asked for, made by the worker, listed with its checks, and taken along', async () => {
  for (let at = 0; at < 4; at++)
    await labelledDocument({ name: `d${at}`, vendor: `Vendor ${at}`, labels: { total: '1.00' } })
  const asked = await post({ filter: { from: '2020-01-01' } })
  expect(asked).toMatchObject({ status: 202, body: { number: 1, state: 'making', manifest: null, trainable: false } })
  await runSnapshot({ snapshotId: asked.body.id }, notStopped)
  const { body } = await ask(snapshot.GET, { params: { number: '1' } })
  const made = snapshotReply.parse(body)
  expect(made).toMatchObject({ state: 'ready', documents: 4, testDocuments: 2, trainable: false })
  expect(made.checks.map(({ code, result }) => [code, result])).toEqual([
    ['documents', 'failed'],
    ['halves', 'passed'],
    ['labels', 'warned'],
    ['duplicates', 'passed'],
  ])
  const file = await ask(manifest.GET, { params: { number: '1' } })
  expect(file.body).toMatchObject({ number: 1, actor: 'Ada', contentHash: made.contentHash, schemaVersion: 1 })

  const again = await post({ filter: {} })
  await runSnapshot({ snapshotId: again.body.id }, notStopped)
  expect((await ask(snapshot.GET, { params: { number: '2' } })).body).toMatchObject({ state: 'same', sameAs: 1 })
  expect(snapshotsReply.parse((await ask(snapshots.GET)).body).snapshots.map(({ number }) => number)).toEqual([1])
})

test('a data set of nothing says so', async () => {
  const { body } = await post({})
  await runSnapshot({ snapshotId: body.id }, notStopped)
  expect((await ask(snapshot.GET, { params: { number: '1' } })).body).toMatchObject({
    state: 'failed',
    failureReason: expect.stringMatching(/^No document that this filter meets has labels yet/),
  })
  expect((await ask(snapshot.GET, { params: { number: '7' } })).status).toBe(404)
  expect((await post({ filter: { from: '2026-02-01', to: '2026-01-01' } })).status).toBe(400)
})

test('labels that contradict each other are listed, and the right value is written to the others', async () => {
  const date = (name: string, value: string) =>
    labelledDocument({ name, vendor: 'Alpha', labels: { invoice_date: value }, raw: '03/04/2026' })
  await date('a', '2026-04-03')
  await date('b', '2026-04-03')
  const wrong = await date('c', '2026-03-04')
  const [found, ...more] = labelConflictsReply.parse((await ask(conflicts.GET)).body).conflicts
  expect(more).toEqual([])
  expect(found).toMatchObject({
    vendor: 'Alpha',
    field: 'invoice_date',
    raw: '03/04/2026',
    values: [
      { value: '2026-04-03', documents: [{}, {}] },
      { value: '2026-03-04', documents: [{ id: wrong }] },
    ],
  })
  const decide = (value: string | null) =>
    ask(decision.POST, { method: 'POST', params: { key: found?.key ?? '' }, json: { value } })
  expect((await decide('2026-12-24')).status).toBe(400)
  expect((await decide('2026-04-03')).status).toBe(204)
  expect((await ask(conflicts.GET)).body).toEqual({ conflicts: [] })
  const history = await prisma.annotation.findMany({
    where: { documentId: wrong, field: 'invoice_date' },
    orderBy: { at: 'asc' },
  })
  expect(history).toMatchObject([
    { value: '2026-03-04', actorName: 'Anna' },
    { value: '2026-04-03', actorName: 'Ada', origin: 'conflict', raw: '03/04/2026', state: 'corrected' },
  ])
  expect((await prisma.document.findUniqueOrThrow({ where: { id: wrong } })).invoiceDate).toBe('2026-04-03')
  expect((await decide('2026-04-03')).status).toBe(404)
})

test('where both are right nothing is written, and a further value asks again', async () => {
  const number = (name: string, value: string) =>
    labelledDocument({ name, vendor: 'Alpha', labels: { purchase_order: value }, raw: 'see above' })
  await number('a', 'PO-1')
  await number('b', 'PO-2')
  const before = await prisma.annotation.count()
  const { key } = (await ask(conflicts.GET)).body.conflicts.find(
    (one: { field: string }) => one.field === 'purchase_order',
  )
  expect((await ask(decision.POST, { method: 'POST', params: { key }, json: { value: null } })).status).toBe(204)
  const open = async () =>
    (await ask(conflicts.GET)).body.conflicts.filter((one: { field: string }) => one.field === 'purchase_order')
  expect(await open()).toEqual([])
  expect(await prisma.annotation.count()).toBe(before)
  await number('c', 'PO-3')
  expect(await open()).toHaveLength(1)
})
