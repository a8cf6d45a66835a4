import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LabelImportRow } from '@/lib/contracts/label-imports'
import type { ModelGates, ModelReport } from '@/lib/contracts/models'
import { type SnapshotFilter, snapshotFilter } from '@/lib/contracts/snapshots'
import { AppError } from '@/lib/errors'
import type { DocumentType } from '@/lib/fields/field'
import { answerExamples } from '@/lib/learn/answers'
import { measureAnswers } from '@/lib/learn/measure-answers'
import { systemActor } from '@/lib/server/actor'
import { createLabelImport, getLabelImport } from '@/lib/server/label-imports'
import { makeSnapshot } from '@/lib/server/make-snapshot'
import { loadModel } from '@/lib/server/model-versions'
import { prisma } from '@/lib/server/prisma'
import { promote } from '@/lib/server/promotions'
import { openSnapshot } from '@/lib/server/snapshot-examples'
import { getTrainingRun, startTraining } from '@/lib/server/training-runs'
import { openTrainingThreads } from '@/lib/server/training-threads'

export type Snapshot = Awaited<ReturnType<typeof makeSnapshot>>

const lookMilliseconds = 250
const actor = { ...systemActor, name: 'The demo' }

/** Documents with their labels, as somebody brings them along. */
export interface Batch {
  readonly name: string
  /** Rows of a `truth.jsonl`. */
  readonly rows: readonly object[]
  /** Of rows that don't say. */
  readonly documentType: DocumentType
  /** The files that rows name; a row without any has a page drawn from its lines. */
  readonly files?: ReadonlyMap<string, Uint8Array>
}

/** As the page "Import" does. A worker must run. @throws AppError where a row was refused */
export async function importBatch({ name, rows, documentType, files = new Map() }: Batch): Promise<LabelImportRow> {
  const { id } = await createLabelImport({
    actor,
    name,
    documentType,
    fill: async (stage) => {
      await stage.add('truth.jsonl', Readable.from([Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'))]))
      for (const [file, bytes] of files) await stage.add(file, Readable.from([Buffer.from(bytes)]))
    },
  })
  for (;;) {
    const row = await getLabelImport(id)
    if (row.state !== 'queued' && row.state !== 'running') {
      const refused = row.outcome.refused[0]
      if (row.state !== 'done' || refused)
        throw new AppError('conflict', `${name}: ${row.failureReason ?? refused?.reason ?? row.state}`)
      return row
    }
    await sleep(lookMilliseconds)
  }
}

/** As the button on the page "Data sets" does. */
export function takeSnapshot(filter: Partial<SnapshotFilter> = {}): Promise<Snapshot> {
  return makeSnapshot({ actor, trigger: 'shell', filter: snapshotFilter.parse(filter) })
}

/** A version as it came out of its training. */
export interface TrainedVersion {
  readonly id: string
  readonly number: number
  readonly version: string
  readonly trainDocuments: number
  readonly report: ModelReport
  readonly gates: ModelGates
}

/** As the button on the page "Models" does; the worker trains. @throws AppError where it failed */
export async function trainOn(snapshot: Snapshot, syntheticDocuments: number): Promise<TrainedVersion> {
  const { id } = await startTraining(actor, {
    trigger: 'hand',
    snapshot: snapshot.number,
    seed: 1,
    syntheticDocuments,
  })
  for (;;) {
    const { state, failureReason, model } = await getTrainingRun(id)
    if (state === 'succeeded' && model) return versionNumbered(model.number)
    if (state !== 'queued' && state !== 'running')
      throw new AppError('conflict', `Training on data set ${snapshot.number}: ${failureReason ?? state}`)
    await sleep(lookMilliseconds)
  }
}

async function versionNumbered(number: number): Promise<TrainedVersion> {
  const { artefact: _, ...row } = await prisma.modelVersion.findUniqueOrThrow({ where: { number } })
  return { ...row, report: row.report as unknown as ModelReport, gates: row.gates as unknown as ModelGates }
}

/** A reason overrules the gates that failed. @throws AppError blocked where some did and there is none */
export async function makeChampion({ id }: Pick<TrainedVersion, 'id'>, reason?: string): Promise<void> {
  await promote(actor, { modelVersionId: id, kind: 'champion', reason })
}

/** F1 over all fields, 0 to 1, of versions on the test half of a snapshot. */
export async function f1On(snapshotId: string, versionIds: readonly string[]): Promise<number[]> {
  const [open, models] = await Promise.all([openSnapshot(snapshotId), Promise.all(versionIds.map(loadModel))])
  const threads = openTrainingThreads()
  try {
    const answered = await answerExamples(open.test, models, { doWork: threads.doWork })
    return answered.map((documents) => measureAnswers(documents, 0.02).all.f1)
  } finally {
    open.close()
    await threads.close()
  }
}
