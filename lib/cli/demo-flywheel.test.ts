import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeBatch, sabotaged } from '@/lib/bench/flywheel-batches'
import { type Batch, f1On, importBatch, makeChampion, takeSnapshot, trainOn } from '@/lib/bench/flywheel-steps'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { systemActor } from '@/lib/server/actor'
import { baseModel } from '@/lib/server/base-model'
import { prisma } from '@/lib/server/prisma'
import { receiveDocument } from '@/lib/server/receive-documents'
import { servingNow } from '@/lib/server/serving-now'
import { startWorkerProcess } from '@/lib/server/testing/start-worker'
import { incoming } from '@/lib/server/testing/uploads'
import { countWorkers } from '@/lib/server/worker-heartbeat'

let worker: ChildProcess

beforeAll(async () => {
  // Else other tests would leave its trainings nothing.
  worker = startWorkerProcess({ TRAINING_NICE: '0' })
  while ((await countWorkers()) === 0) await sleep(50)
})

afterAll(async () => {
  worker.kill('SIGTERM')
  await once(worker, 'exit')
})

test('corrected documents make a better model, which reads the next one; a sabotaged batch makes one that is caught', async () => {
  const made = madeBatch('invented', { from: 0, count: 36 })
  await testOnVendorsOf(made.rows.slice(0, 22))
  const first = await turn(made)
  expect(first.snapshot).toMatchObject({ documents: 36, testDocuments: 22 })
  expect(first.trained.gates).toMatchObject({ against: baseModel().version, passed: false })
  await expect(makeChampion(first.trained)).rejects.toMatchObject({ code: 'blocked' })
  await makeChampion(first.trained, 'We begin with what these vendors teach.')

  const second = await turn(madeBatch('invented', { from: 1000, count: 14 }))
  expect(second.trained.gates).toMatchObject({ against: first.trained.version, passed: true })
  await makeChampion(second.trained)
  const [before, after] = await f1On(first.snapshot.id, [first.trained.id, second.trained.id])
  expect(after).toBeGreaterThan(before ?? 1)
  expect(await versionThatReads(await send('next'))).toBe(second.trained.version)

  const third = await turn(sabotaged(madeBatch('invented', { from: 2000, count: 14 }), 1))
  expect(third.trained.gates).toMatchObject({ against: second.trained.version, passed: false })
  await expect(makeChampion(third.trained)).rejects.toMatchObject({ code: 'blocked' })
  expect((await servingNow()).champion.version).toBe(second.trained.version)
}, 900_000)

async function turn(batch: Batch) {
  await importBatch(batch)
  const snapshot = await takeSnapshot()
  return { snapshot, trained: await trainOn(snapshot, 0) }
}

/** As if an earlier data set had tested on them: half of so few documents are enough to compare by, a quarter would not be. */
async function testOnVendorsOf(rows: Batch['rows']): Promise<void> {
  const names = (rows as readonly { fields: { vendor_name: string } }[]).map(({ fields }) => fields.vendor_name)
  const data = names.map((name) => ({ vendorKey: `name:${lettersAndDigits(name)}`, half: 'test' }))
  await prisma.splitVendor.createMany({ data, skipDuplicates: true })
}

async function send(seed: string): Promise<string> {
  const [file] = madeBatch(seed, { from: 0, count: 1 }).files ?? []
  if (!file) throw new Error('Nothing was made.')
  const { id } = await receiveDocument(incoming(Buffer.from(file[1]), file[0]), {
    actor: systemActor,
    urgency: 'interactive',
  })
  return id
}

async function versionThatReads(documentId: string): Promise<string> {
  for (;;) {
    const extraction = await prisma.extraction.findFirst({ where: { documentId } })
    if (extraction) return extraction.modelVersion
    await sleep(50)
  }
}
