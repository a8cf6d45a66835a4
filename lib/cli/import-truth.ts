import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LabelImportRow } from '@/lib/contracts/label-imports'
import { AppError } from '@/lib/errors'
import { readTruth } from '@/lib/export/read-truth'
import { documentTypes } from '@/lib/fields/field'
import { systemActor } from '@/lib/server/actor'
import { createLabelImport, getLabelImport } from '@/lib/server/label-imports'
import { countWorkers } from '@/lib/server/worker-heartbeat'

const actor = { ...systemActor, name: 'The import' }
const lookAgainMilliseconds = 500
/** A worker that is being restarted is back within this time. */
const patienceMilliseconds = 30_000

export interface TruthOutcome {
  readonly import: LabelImportRow
  readonly seconds: number
  /** No worker ran, so the rest waits. */
  readonly unattended: boolean
}

/**
 * Labels and documents of a folder with a `truth.jsonl`, given as `DIR` or `DIR=TYPE`, where TYPE is the type of documents
 * whose rows don't say; waits until the worker is through.
 * @throws AppError where there is no such folder
 */
export async function importTruth(given: string, show: (done: number, all: number) => void): Promise<TruthOutcome> {
  const startedAt = performance.now()
  const { folder, documentType } = folderAndType(given)
  const labels = path.join(folder, 'truth.jsonl')
  if (!existsSync(labels)) throw new AppError('not_found', `There is no truth.jsonl in ${folder}.`)
  const { rows } = readTruth(await readFile(labels, 'utf8'))
  const files = new Set(rows.flatMap(({ file }) => (file && isWithin(folder, file) ? [file] : [])))
  const { id } = await createLabelImport({
    actor,
    name: path.basename(path.resolve(folder)),
    documentType,
    async fill(stage) {
      await stage.addCopy('truth.jsonl', labels)
      for (const file of files)
        if (existsSync(path.join(folder, file))) await stage.addCopy(file, path.join(folder, file))
    },
  })
  const { row, unattended } = await untilOver(id, show)
  return { import: row, seconds: (performance.now() - startedAt) / 1000, unattended }
}

async function untilOver(id: string, show: (done: number, all: number) => void) {
  for (let workerSeenAt = Date.now(); ; ) {
    const row = await getLabelImport(id)
    if (row.documents > 0) show(row.done, row.documents)
    if (row.state !== 'queued' && row.state !== 'running') return { row, unattended: false }
    if ((await countWorkers()) > 0) workerSeenAt = Date.now()
    if (Date.now() - workerSeenAt > patienceMilliseconds) return { row, unattended: true }
    await sleep(lookAgainMilliseconds)
  }
}

function folderAndType(given: string) {
  const [, folder, type] = /^(.*)=(\w+)$/.exec(given) ?? []
  if (!folder || !type) return { folder: given, documentType: null }
  const documentType = documentTypes.find((one) => one === type)
  if (documentType) return { folder, documentType }
  throw new AppError('bad_request', `${given}: a type is one of ${documentTypes.join(', ')}.`)
}

/** Labels name files below their folder only. */
function isWithin(folder: string, file: string): boolean {
  return !path.relative(path.resolve(folder), path.resolve(folder, file)).startsWith('..')
}

export function truthWentWell({ import: { state, outcome }, unattended }: TruthOutcome): boolean {
  return state === 'done' && outcome.refusedCount === 0 && !unattended
}

export function truthSummary({ import: row, seconds, unattended }: TruthOutcome): string {
  const { labelled, known, annotations, nowhere, kept, refused, refusedCount } = row.outcome
  const lines = [
    `${row.documents} rows in ${seconds.toFixed(1)} s: ${labelled} documents labelled (${known} were here already), ${refusedCount} refused.`,
    `${annotations} annotations; ${nowhere} values stand on no page, ${kept} stayed as people had them.`,
    ...refused.map(({ number, name, reason }) => `  refused  row ${number}, ${name}: ${reason}`),
  ]
  if (row.failureReason) lines.push(row.failureReason)
  if (unattended) lines.push('No worker is running: the rest is done once npm start or npm run worker runs.')
  return lines.join('\n')
}
