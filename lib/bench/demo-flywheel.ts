import { AppError } from '@/lib/errors'
import { createAdmin } from '@/lib/server/create-admin'
import { startWorker } from '@/lib/server/worker'
import { admin } from './demo-arguments'
import { madeBatch, receiptBatches, sabotaged } from './flywheel-batches'
import {
  type Batch,
  f1On,
  importBatch,
  makeChampion,
  type Snapshot,
  type TrainedVersion,
  takeSnapshot,
  trainOn,
} from './flywheel-steps'

/** Receipts of one batch; three are honest, the fourth is not. */
const batchSize = 100
const batches = 3
/** Of the labels of the last batch. */
const sabotagedShare = 0.2
const made = { documents: 300, reviewed: 90 }

/** A batch that went round once. */
interface Turn {
  readonly batch: string
  readonly snapshot: Snapshot
  readonly trained: TrainedVersion
  readonly outcome: string
}

/** Turns the flywheel on the empty system that DATABASE_URL and DATA_DIR name, and prints what came of it. */
export async function turnFlywheel(receipts: string, say: (line: string) => void = console.log): Promise<void> {
  const parts = receiptBatches(
    receipts,
    Array.from({ length: batches + 1 }, () => batchSize),
  )
  const last = sabotaged(parts[batches] as Batch, sabotagedShare)
  await createAdmin(admin.email, admin)
  const worker = await startWorker()
  try {
    const turns = [await begin(say)]
    for (const batch of parts.slice(0, batches)) turns.push(await turn(batch, say))
    turns.push(await turn(last, say))
    say(await table(turns))
  } finally {
    await worker.stop()
  }
}

/** The model that ships has learnt from these very receipts: no newcomer could beat it on them, and none would need to. */
async function begin(say: (line: string) => void): Promise<Turn> {
  say(`A start model is trained from made invoices alone and promoted. The model that ships has learnt from these very
receipts, so that beside it nothing could be seen to get better.`)
  await importBatch(madeBatch('demo', { from: 0, count: made.reviewed }))
  const snapshot = await takeSnapshot({ documentTypes: ['invoice'] })
  const trained = await trainOn(snapshot, made.documents)
  const reason = 'The model that ships has learnt from the receipts of this demo.'
  await makeChampion(trained, trained.gates.passed ? undefined : reason)
  return { batch: 'made invoices', snapshot, trained, outcome: 'promoted (start model)' }
}

/** Import, data set, training, gates; the version serves where all are passed. */
async function turn(batch: Batch, say: (line: string) => void): Promise<Turn> {
  const begun = performance.now()
  const { outcome } = await importBatch(batch)
  say(`${batch.name}: ${outcome.labelled} documents, ${outcome.annotations} labels imported (${secondsSince(begun)} s)`)
  const asked = performance.now()
  const snapshot = await takeSnapshot({ documentTypes: ['receipt'] })
  const trained = await trainOn(snapshot, made.documents)
  const failed = trained.gates.gates.filter(({ passed }) => !passed)
  const outcomeWords = await decide(trained, failed)
  say(`  data set ${snapshot.number} → version ${trained.number}: ${outcomeWords} (${secondsSince(asked)} s)`)
  for (const { sentence } of failed) say(`    ${sentence}`)
  return { batch: batch.name, snapshot, trained, outcome: outcomeWords }
}

/** As an admin would: what passed serves, and so does what only had too little to be compared by. */
async function decide(trained: TrainedVersion, failed: readonly { readonly key: string }[]): Promise<string> {
  if (failed.length === 0) {
    await makeChampion(trained)
    return 'passed, promoted'
  }
  if (failed.some(({ key }) => key !== 'enough')) return 'stopped by the gates'
  await makeChampion(trained, 'A first batch has few documents to test on; nothing else speaks against it.')
  return 'too few to test on: promoted with a reason'
}

/** All versions on the test half of the honest batches, each beside the champion of its day on its own. */
async function table(turns: readonly Turn[]): Promise<string> {
  const last = turns[batches]
  if (!last) throw new AppError('internal', 'No batch went round.')
  const ids = turns.map(({ trained }) => trained.id)
  const frozen = await f1On(last.snapshot.id, ids)
  const rows = turns.map(({ batch, snapshot, trained, outcome }, at) => {
    const { report, number } = trained
    return [
      batch,
      `${snapshot.number}`,
      `${number}`,
      `${trained.trainDocuments} + ${report.syntheticDocuments}`,
      percent(frozen[at]),
      `${percent(report.measurement.all.f1)} (${percent(report.champion.measurement.all.f1)}) of ${report.testDocuments}`,
      outcome,
    ]
  })
  const head = ['batch', 'data set', 'version', 'real + made', 'F1, frozen', 'own test half (champion)', 'gates']
  const gain = 100 * ((frozen[batches] ?? 0) - (frozen[1] ?? 0))
  return `${columns([head, ...rows])}

On the ${last.snapshot.testDocuments} test documents of the three batches, from whose vendors no version has learnt, F1 rose by ${gain.toFixed(1)} points from the first batch to the third.`
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function percent(share: number | undefined): string {
  return `${(100 * (share ?? 0)).toFixed(1)} %`
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(0)
}
