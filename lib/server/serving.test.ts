import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pageOfText } from '@/lib/extract/page-of-text'
import { inCanary } from '@/lib/learn/canary-share'
import { createOcrPool } from '@/lib/ocr/ocr-pool'
import type { ModelVersion } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { baseModel } from './base-model'
import { getDocument } from './documents'
import { thresholdsAt } from './error-target'
import { prisma } from './prisma'
import { processDocument } from './process-document'
import { promote, stopChallenger } from './promotions'
import { receiveDocument } from './receive-documents'
import { extractServed } from './serving'
import { getSettings, updateSettings } from './settings'
import { storedVersion } from './testing/stored-version'
import { incoming, invoicePdf } from './testing/uploads'

const pool = createOcrPool({ size: 1 })
const reading = { pool, signal: new AbortController().signal }
const page = pageOfText('Invoice INV-1   Total 119.00 EUR', 1, 'en')
const workers: ChildProcess[] = []
let [first, second]: ModelVersion[] = []
let copies = 0

beforeAll(async () => {
  first = await storedVersion()
  second = await storedVersion()
})

beforeEach(async () => {
  await prisma.promotion.deleteMany()
  await prisma.shadowExtraction.deleteMany()
})

afterAll(async () => {
  for (const worker of workers) worker.kill()
  await pool.close()
})

async function versionFor(id: string): Promise<string> {
  const served = await extractServed({ id, pages: [page], memory: null, settings: await getSettings() })
  return served.extraction.modelVersion
}

async function processed(): Promise<string> {
  const bytes = invoicePdf(100 + copies++)
  const { id } = await receiveDocument(incoming(bytes), { actor: systemActor, urgency: 'interactive' })
  await processDocument(id, reading)
  return id
}

const idIn = (share: number) => idWhere((id) => inCanary(id, share))
const idOutside = (share: number) => idWhere((id) => !inCanary(id, share))
function idWhere(fits: (id: string) => boolean): string {
  for (;;) {
    const id = randomUUID()
    if (fits(id)) return id
  }
}

/** A model that cannot be read, though it runs beside the champion: as if its row were damaged. */
async function brokenChallenger(kind: 'shadow' | 'canary'): Promise<void> {
  const { id } = await storedVersion({ artefact: '{}' })
  const share = kind === 'canary' ? 1 : null
  const data = { actorType: 'system', actorName: 'Countersign', kind, modelVersionId: id, canaryShare: share }
  await prisma.promotion.create({ data })
}

test('a promotion holds from the next document on, in every process', { timeout: 240_000 }, async () => {
  workers.push(...['one', 'two'].map(startWorker))
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  const served = () => Promise.all(workers.map((worker) => answerOf(worker)))
  expect(await served()).toEqual([baseModel().version, baseModel().version])
  await promote(systemActor, { modelVersionId: first?.id ?? null, kind: 'champion' })
  expect(await served()).toEqual([first?.version, first?.version])
  await promote(systemActor, { modelVersionId: second?.id ?? null, kind: 'champion' })
  expect(await served()).toEqual([second?.version, second?.version])
  await promote(systemActor, { modelVersionId: null, kind: 'champion' })
  expect(await served()).toEqual([baseModel().version, baseModel().version])
})

function startWorker(): ChildProcess {
  return fork(path.join(import.meta.dirname, 'testing/extract-on-request.ts'), { execArgv: ['--import', 'tsx'] })
}

async function answerOf(worker: ChildProcess): Promise<unknown> {
  worker.send(randomUUID())
  return (await once(worker, 'message'))[0]
}

test('a canary extracts its share of the documents and no others, until it is stopped', async () => {
  await promote(systemActor, { modelVersionId: first?.id ?? null, kind: 'canary', canaryShare: 0.2 })
  const [inside, outside] = [idIn(0.2), idOutside(0.2)]
  expect(await versionFor(inside)).toBe(first?.version)
  expect(await versionFor(outside)).toBe(baseModel().version)
  await stopChallenger(systemActor, {})
  expect(await versionFor(inside)).toBe(baseModel().version)
})

test('a shadow sees every document, and nobody sees what it says', async () => {
  await promote(systemActor, { modelVersionId: first?.id ?? null, kind: 'shadow' })
  const id = await processed()
  expect(await prisma.shadowExtraction.findMany({ select: { documentId: true, modelVersion: true } })).toEqual([
    { documentId: id, modelVersion: first?.version },
  ])
  expect(await prisma.extraction.findMany({ where: { documentId: id }, select: { modelVersion: true } })).toEqual([
    { modelVersion: baseModel().version },
  ])
  expect(JSON.stringify(await getDocument(id))).not.toContain(first?.version)
})

test('without a challenger nothing runs beside the champion', async () => {
  await processed()
  expect(await prisma.shadowExtraction.count()).toBe(0)
})

test.each(['shadow', 'canary'] as const)('a %s that fails does not harm the document', async (kind) => {
  await brokenChallenger(kind)
  const document = await getDocument(await processed())
  expect(document).toMatchObject({ failure: null, modelVersion: baseModel().version })
  expect(document.fields.total?.value).toBe(1536.52)
  expect(await prisma.shadowExtraction.count()).toBe(0)
})

test('a model that cannot be read is not promoted', async () => {
  const { id } = await storedVersion({ artefact: '{}' })
  for (const kind of ['champion', 'shadow', 'canary'] as const) {
    await expect(promote(systemActor, { modelVersionId: id, kind })).rejects.toMatchObject({ code: 'conflict' })
  }
})

test('a document of a type with its own error target is routed by it', async () => {
  const [loose, strict] = [0.2, 0.001].map((target) => thresholdsAt(target, baseModel()))
  expect(loose?.total).toBeLessThan(strict?.total ?? 0)
  const before = await getDocument(await processed())
  const sure = before.fields.total?.confidence ?? 0
  expect(sure).toBeGreaterThan(loose?.total ?? 1)
  await updateSettings(systemActor, { routing: { errorTarget: 0.2, byType: { invoice: 0.001 } } })
  const strictly = await getDocument(await processed())
  expect(strictly).toMatchObject({ documentType: { value: 'invoice' }, route: 'review' })
  await updateSettings(systemActor, { routing: { errorTarget: 0.001, byType: { invoice: 0.2 } } })
  const loosely = await getDocument(await processed())
  expect(loosely.fields.total?.state).toBe('sure')
  expect(strictly.reasons.length).toBeGreaterThan(loosely.reasons.length)
})
