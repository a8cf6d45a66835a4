import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { modelGates, modelReport } from '@/lib/contracts/models'
import { trainingRunReply } from '@/lib/contracts/training-runs'
import type { Actor } from './actor'
import { compareModels, getModel, listModels } from './model-reports'
import { loadModel } from './model-versions'
import { performTraining } from './perform-training'
import { prisma } from './prisma'
import { updateSettings } from './settings'
import { studyVersion } from './study-version'
import { storeToyDocuments } from './testing/toy-document'
import { beginDueTrainings } from './training-due'
import { cancelTrainingRun, getTrainingRun, listTrainingRuns, startTraining } from './training-runs'

const ada: Actor = { type: 'user', id: 'ada', name: 'Ada', role: 'admin' }
beforeAll(async () => {
  await updateSettings(ada, { training: { syntheticDocuments: 0 } })
  await storeToyDocuments(90, 1)
})

/** As the queue would, but here. */
async function train(wanted: Partial<Parameters<typeof startTraining>[1]> = {}) {
  const { id } = await startTraining(ada, { trigger: 'hand', snapshot: 'new', seed: 1, here: true, ...wanted })
  const succeeded = await performTraining({ runId: id, attempt: 1 }, 0)
  return { succeeded, run: trainingRunReply.parse(await getTrainingRun(id)) }
}

test('a run makes one version with its report and gates; the same run again leads to it, byte for byte', async () => {
  const first = await train()
  expect(first.run).toMatchObject({ state: 'succeeded', share: 1, failureReason: null, snapshotNumber: 1 })
  expect(first.run.log.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Finding candidates', expect.stringContaining('Stored as version 1, SHA-256 ')]),
  )
  const version = await prisma.modelVersion.findFirstOrThrow()
  const report = modelReport.parse(version.report)
  expect(report.judged).toHaveLength(report.testDocuments)
  expect(report.trainDocuments + report.testDocuments).toBe(90)
  expect(report.measurement.all.f1).toBeGreaterThan(report.champion.measurement.all.f1)
  expect(modelGates.parse(version.gates).against).toBe('base-2')
  expect(version.version).toMatch(/^[0-9a-f]{12}-1-0$/)
  expect((await loadModel(version.id)).version).toBe(version.version)

  const again = await train({ snapshot: 1 })
  expect(again.run.model).toEqual(first.run.model)
  expect(again.run.log.at(-1)?.text).toContain('It is version 1 again, byte for byte')
  expect(await prisma.modelVersion.count()).toBe(1)
  const other = await train({ snapshot: 'latest', seed: 2 })
  expect(other.run.model?.number).toBe(2)
  expect(other.run.model?.artefactSha256).not.toBe(first.run.model?.artefactSha256)
})

test('what takes long is added to the report later, and two versions stand side by side on one test half', async () => {
  const [first, second] = await prisma.modelVersion.findMany({ orderBy: { number: 'asc' } })
  await expect(compareModels(1, 2)).rejects.toThrow('being measured')
  await studyVersion(second?.id ?? '', 0)
  const { report } = await getModel(2)
  expect(report.study?.learningCurve).toHaveLength(3)
  const documents = report.study?.learningCurve.map((point) => point.documents) ?? []
  expect(documents.at(-1)).toBe(report.trainDocuments)
  expect(documents).toEqual(documents.toSorted((a, b) => a - b))
  for (const { f1, low, high } of report.study?.learningCurve ?? []) expect(low <= f1 && f1 <= high).toBe(true)
  const { vendors } = report.study ?? {}
  expect(vendors?.seenDocuments).toBeGreaterThan(0)
  expect((vendors?.seenDocuments ?? 0) + (vendors?.unseenDocuments ?? 0) + (vendors?.trainedOn ?? 0)).toBe(
    report.trainDocuments,
  )
  const { older, newer } = await compareModels(2, 1)
  expect([older.number, newer.number]).toEqual([1, 2])
  expect(older.measurement).toEqual((await getModel(1)).report.measurement)
  expect((await compareModels(0, 2)).older.version).toBe('base-2')
  await expect(compareModels(2, 9)).rejects.toThrow('no model version 9')
  expect(first).toBeDefined()
})

test('the list says how good each is and where it stands', async () => {
  const { champion, models } = await listModels()
  expect(champion).toBe('base-2')
  expect(models.map(({ number, standing }) => [number, standing])).toEqual([
    [2, 'challenger'],
    [1, 'challenger'],
  ])
  expect(models[0]?.f1).toBeGreaterThan(0.5)
  expect('judged' in (await getModel(1)).report).toBe(false)
})

test('an artefact that is another from the same data set and seed is refused, not taken for the first', async () => {
  await prisma.modelVersion.update({
    where: { number: 2 },
    data: { artefactSha256: 'other', artefact: gzipSync('x') },
  })
  const { succeeded, run } = await train({ snapshot: 'latest', seed: 2 })
  expect(succeeded).toBe(false)
  expect(run).toMatchObject({ state: 'failed', failureReason: expect.stringContaining('with another artefact') })
})

test('a run that waits is cancelled at once; the very same is not begun twice', async () => {
  const wanted = { trigger: 'hand', snapshot: 'latest', seed: 3 } as const
  const { id } = await startTraining(ada, wanted)
  await expect(startTraining(ada, wanted)).rejects.toMatchObject({ code: 'conflict' })
  expect(await cancelTrainingRun(ada, id)).toMatchObject({ state: 'cancelled', cancelling: false })
  const jobs = await prisma.$queryRaw<unknown[]>`select 1 from graphile_worker.jobs where key = ${`train:${id}`}`
  expect(jobs).toEqual([])
  expect(await performTraining({ runId: id, attempt: 1 }, 0).catch((error) => error.name)).toBe('NotOurTraining')
})

test('a version that passes every gate serves by itself where admins want that, once', async () => {
  await updateSettings(ada, { training: { promoteByItself: true } })
  // Only so many that it passes: what the toys lack is tested with the gates.
  const gates = { against: 'base-2', passed: true, gates: [] }
  await prisma.modelVersion.update({ where: { number: 1 }, data: { gates } })
  await train({ snapshot: 1 })
  expect((await listModels()).models.find(({ number }) => number === 1)?.standing).toBe('champion')
  await prisma.promotion.create({
    data: {
      kind: 'champion',
      modelVersionId: null,
      actorType: 'user',
      actorName: 'Ada',
      at: new Date(Date.now() + 1000),
    },
  })
  await train({ snapshot: 1 })
  expect((await listModels()).models.find(({ number }) => number === 1)?.standing).toBe('former')
  await updateSettings(ada, { training: { promoteByItself: false } })
})

test('a command that fell silent ends as failed; a run that lost its job gets a new one', async () => {
  const { id } = await startTraining(ada, { trigger: 'shell', snapshot: 'latest', seed: 4, here: true })
  await prisma.trainingRun.update({ where: { id }, data: { beatAt: new Date(Date.now() - 300_000) } })
  const { id: lost } = await startTraining(ada, { trigger: 'hand', snapshot: 'latest', seed: 5 })
  await prisma.$executeRaw`select graphile_worker.remove_job(${`train:${lost}`})`
  await beginDueTrainings()
  expect(await getTrainingRun(id)).toMatchObject({ state: 'failed', failureReason: expect.stringContaining('command') })
  expect(await prisma.$queryRaw`select 1 as one from graphile_worker.jobs where key = ${`train:${lost}`}`).toHaveLength(
    1,
  )
  await cancelTrainingRun(ada, lost)
})

test('a data set that fails a check, and one without documents, fail the run in words', async () => {
  await prisma.annotation.deleteMany()
  await prisma.document.deleteMany()
  const { run: none } = await train()
  expect(none).toMatchObject({ state: 'failed', failureReason: expect.stringContaining('has labels yet') })
  await storeToyDocuments(3, 9)
  const { run } = await train()
  expect(run).toMatchObject({ state: 'failed', failureReason: expect.stringContaining('3 documents; training wants') })
  expect((await listTrainingRuns()).runs[0]?.id).toBe(run.id)
})
