import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/errors'
import { seededRandom } from '@/lib/learn/random'
import { composeDocument } from '@/lib/synth/compose-document'
import { drawPdf } from '@/lib/synth/draw-pdf'
import type { Batch } from './flywheel-steps'

type Row = Readonly<Record<string, unknown>> & { readonly fields: Readonly<Record<string, unknown>> }

/**
 * Receipts in batches, in an order that has nothing to do with their vendors. Their pages are drawn from their lines, so that
 * reading them takes no OCR. @throws AppError where the folder has fewer
 */
export function receiptBatches(folder: string, sizes: readonly number[]): Batch[] {
  const file = path.join(folder, 'truth.jsonl')
  if (!existsSync(file)) throw new AppError('not_found', `There is no ${file}: say --sroie DIR.`)
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line))
  const wanted = sizes.reduce((sum, size) => sum + size, 0)
  if (rows.length < wanted) throw new AppError('bad_request', `${file} has ${rows.length} rows; ${wanted} are needed.`)
  const shuffled = seededRandom(1).shuffle([...rows])
  return sizes.map((size, at) => {
    const from = sizes.slice(0, at).reduce((sum, before) => sum + before, 0)
    return { name: `Receipts ${at + 1}`, documentType: 'receipt', rows: shuffled.slice(from, from + size) }
  })
}

/** Made invoices of one page and of invented vendors, as PDF files. */
export function madeBatch(seed: string, { from, count }: { from: number; count: number }): Batch {
  const files = new Map<string, Uint8Array>()
  const rows: Row[] = []
  for (let index = from; rows.length < count; index++) {
    const { name, pages, truth } = composeDocument(seed, index)
    if (truth.document_type !== 'invoice' || pages.length > 1) continue
    const file = `${name}.pdf`
    files.set(file, drawPdf(pages))
    rows.push({ file, ...truth })
  }
  return { name: `Made invoices ${seed} ${from}`, documentType: 'invoice', rows, files }
}

/** The same documents, but of each field a share (0 to 1) of the labels are handed round among them. */
export function sabotaged(batch: Batch, share: number): Batch {
  const random = seededRandom(2)
  const rows = (batch.rows as readonly Row[]).map((row) => ({ ...row, fields: { ...row.fields } }))
  const keys = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))].sort()
  for (const key of keys) {
    const having = random.shuffle(rows.filter(({ fields }) => fields[key] !== undefined))
    const chosen = having.slice(0, Math.round(share * having.length))
    const values = chosen.map(({ fields }) => fields[key])
    for (const [at, { fields }] of chosen.entries()) fields[key] = values[(at + 1) % values.length]
  }
  return { ...batch, name: `${batch.name}, sabotaged`, rows }
}
