import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import type { Model } from '@/lib/extract/model'
import { readTestSet, type WordsFrom } from './accuracy-truth'
import { createPageSource } from './accuracy-words'
import { fitBaseModel, type TrainingDocument, trainingDocument } from './fit-base-model'

/** A receipt labels four fields and knows no customer: hundreds of them must not drown the invoices. */
const givenWeight = 0.12

const usage = `npm run bench -- fit --test DIR[,DIR …] [--given DIR[,DIR …]] --out FILE [--cache DIR] [--limit N]

  --test   folders with a truth.jsonl, read by ourselves; each document counts in full
  --given  folders that bring their words along (receipts); each document counts ${givenWeight}
  --out    the base model is written here as TypeScript`

/** Fits the base model and prints what it reached on layouts it had not seen. Throws AppError on a wrong argument. */
export async function runFit(args: readonly string[]): Promise<void> {
  const { test, given, out, cache, limit } = parse(args)
  if (!test || !out) throw new AppError('bad_request', usage)
  const documents = [
    ...(await documentsOf(test, 'read', 1, cache)),
    ...(await documentsOf(given ?? '', 'given', givenWeight, undefined, limit ? Number(limit) : undefined)),
  ]
  const { model, report } = fitBaseModel(documents, 'base-1')
  for (const { folder, fields, all, confidence } of report) {
    console.log(`\n${folder}, layouts not seen in training:`)
    for (const [key, { f1, n }] of Object.entries({ ...fields, all })) {
      console.log(`  ${key.padEnd(20)} F1 ${percent(f1).padStart(5)} %  n ${n}`)
    }
    const { sure, ece, n } = confidence
    console.log(
      `  calibration error ${percent(ece)} % over ${n} values; ${sure.n} at 0.9 or more, ${percent(sure.precision)} % right`,
    )
  }
  writeFileSync(out, sourceOf(model))
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

async function documentsOf(
  folders: string,
  words: WordsFrom,
  weight: number,
  cache?: string,
  limit?: number,
): Promise<TrainingDocument[]> {
  const source = createPageSource(words, cache ?? null)
  const documents: TrainingDocument[] = []
  try {
    for (const folder of folders.split(',').filter((name) => name !== '')) {
      const set = readTestSet(folder, words, limit)
      for (const truth of set.rows) documents.push(trainingDocument(set, truth, await source.pagesOf(truth), weight))
    }
  } finally {
    await source.close()
  }
  return documents
}

function sourceOf(model: Model): string {
  return `import type { Model } from './model'

/**
 * The scorer that ships: it knows no vendor, only how invoices are laid out. Written by \`npm run bench -- fit\`, which
 * starts from \`prior-weights.ts\`; every weight can be read, and changed.
 */
export const baseModel: Model = ${literalOf(model)}
`
}

/** As the formatter would have it, so that the same fit gives the same bytes. */
function literalOf(model: Model): string {
  return JSON.stringify(model, null, 2)
    .replace(/"(\w+)":/g, '$1:')
    .replace(/"/g, "'")
    .replace(/(?<![{[,])\n(?=\s*[}\]])/g, ',\n')
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { test: text, given: text, out: text, cache: text, limit: text } })
      .values
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}
