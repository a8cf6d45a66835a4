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
  const made = [0, 1000, 2000].map((from) => madeBatch('invented', { from, count: from === 0 ? 36 : 14 }))
  await splitAlready(made)
  const [honest, more, last] = made as [Batch, Batch, Batch]
  const first = await turn(honest)
  expect(first.snapshot).toMatchObject({ documents: 36, testDocuments: 22 })
  expect(first.trained.gates).toMatchObject({ against: baseModel().version, passed: false })
  await expect(makeChampion(first.trained)).rejects.toMatchObject({ code: 'blocked' })
  await makeChampion(first.trained, 'We begin with what these vendors teach.')

  const second = await turn(more)
  expect(second.trained.gates).toMatchObject({ against: first.trained.version, passed: true })
  await makeChampion(second.trained)
  const [before, after] = await f1On(first.snapshot.id, [first.trained.id, second.trained.id])
  expect(after).toBeGreaterThan(before ?? 1)
  expect(await versionThatReads(await send('next'))).toBe(second.trained.version)

  const third = await turn(sabotaged(last, 1))
  expect(third.trained.gates).toMatchObject({ against: second.trained.version, passed: false })
  await expect(makeChampion(third.trained)).rejects.toMatchObject({ code: 'blocked' })
  expect((await servingNow()).champion.version).toBe(second.trained.version)
}, 900_000)

async function turn(batch: Batch) {
  await importBatch(batch)
  const snapshot = await takeSnapshot()
  return { snapshot, trained: await trainOn(snapshot, 0) }
}

/** As if earlier data sets had tested on the first of these vendors: just enough to compare by, and the rest is learnt from. */
async function splitAlready(batches: readonly Batch[]): Promise<void> {
  const rows = batches.flatMap((batch) => batch.rows) as readonly { fields: { vendor_name: string } }[]
  const data = rows.map(({ fields }, at) => ({
    vendorKey: `name:${lettersAndDigits(fields.vendor_name)}`,
    half: at < 22 ? 'test' : 'train',
  }))
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
