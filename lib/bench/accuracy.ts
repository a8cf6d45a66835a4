import { writeFileSync } from 'node:fs'
import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { baseModel } from '@/lib/extract/base-model'
import { extract } from '@/lib/extract/extract'
import { defaultPolicy, type Extraction } from '@/lib/extract/extraction'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { readLayout } from '@/lib/extract/layout'
import type { FieldKey } from '@/lib/fields/field'
import { toJsonValue } from '@/lib/fields/json-value'
import { confidenceReport, type Judged } from './accuracy-confidence'
import { lineItemReport, newLineItemTally, tallyLineItems } from './accuracy-line-items'
import { FieldCounts, isRight, qualityOf } from './accuracy-score'
import { readTestSet, type TestSet, type Truth, type WordsFrom } from './accuracy-truth'
import { createPageSource } from './accuracy-words'

export interface AccuracyOptions {
  /** Folders of the form of `truth.jsonl` and its files. */
  readonly folders: readonly string[]
  readonly words: WordsFrom
  readonly limit?: number
  /** Where pages once read are kept between runs. */
  readonly cache?: string | null
  /** A file for the predictions, one line a document. */
  readonly predictions?: string | null
}

/** Reads, extracts and scores every document of the folders. Throws AppError where one cannot be judged. */
export async function benchAccuracy({ folders, words, limit, cache = null, predictions = null }: AccuracyOptions) {
  const tally = newTally()
  const source = createPageSource(words, cache)
  const start = performance.now()
  try {
    for (const set of folders.map((folder) => readTestSet(folder, words, limit))) {
      for (const truth of set.rows) {
        const pages = await source.pagesOf(truth)
        const began = performance.now()
        const extraction = extract(pages, baseModel, defaultPolicy)
        tally.extractionMilliseconds += performance.now() - began
        count(tally, set, truth, pages, extraction)
      }
    }
  } finally {
    await source.close()
  }
  if (predictions) writeFileSync(predictions, tally.lines.join(''))
  return reportOf(tally, words, (performance.now() - start) / 60_000)
}

export type AccuracyReport = Awaited<ReturnType<typeof benchAccuracy>>

const newTally = () => ({
  documents: 0,
  pages: 0,
  extractionMilliseconds: 0,
  value: new FieldCounts(),
  strict: new FieldCounts(),
  /** Labelled values, and those that were among the candidates. */
  recall: new Map<FieldKey, { n: number; found: number }>(),
  judged: [] as Judged[],
  lineItems: newLineItemTally(),
  types: { n: 0, right: 0 },
  lines: [] as string[],
})
type Tally = ReturnType<typeof newTally>

function count(tally: Tally, set: TestSet, truth: Truth, pages: readonly Page[], extraction: Extraction): void {
  tally.documents++
  tally.pages += pages.length
  for (const prediction of extraction.predictions) {
    const key = prediction.field
    if (!set.labelled.has(key)) continue
    tally.value.add(key, truth, prediction, 'value')
    tally.strict.add(key, truth, prediction, 'strict')
    if (prediction.value === null || truth.printed[key] === false) continue
    tally.judged.push({ confidence: prediction.confidence, right: isRight(key, prediction.value, truth) })
  }
  countRecall(tally, truth, pages)
  if (set.labelsLineItems) tallyLineItems(tally.lineItems, truth, pages, extraction.lineItems)
  if (truth.documentType) {
    const allowed = [truth.documentType, ...(truth.alternatives?.document_type ?? [])]
    tally.types.n++
    tally.types.right += allowed.includes(extraction.documentType.value) ? 1 : 0
  }
  tally.lines.push(`${JSON.stringify(predictionLine(truth, extraction))}\n`)
}

function countRecall(tally: Tally, truth: Truth, pages: readonly Page[]): void {
  const candidates = generateCandidates(readLayout(pages, pages.flatMap(groupLines)))
  for (const key of Object.keys(truth.fields) as FieldKey[]) {
    if (truth.printed[key] === false) continue
    const entry = tally.recall.get(key) ?? { n: 0, found: 0 }
    tally.recall.set(key, entry)
    entry.n++
    if (candidates.some(({ field, value }) => field === key && isRight(key, value, truth))) entry.found++
  }
}

/** What `--predictions` writes of a document: dates ISO, amounts numbers. */
function predictionLine(truth: Truth, { documentType, predictions, lineItems }: Extraction) {
  const given = predictions.filter(({ value }) => value !== null)
  const numberOf = (text: string | null) => (text === null ? null : Number(text))
  return {
    file: truth.name,
    documentType: documentType.value,
    fields: Object.fromEntries(
      given.map(({ field, value, confidence }) => [field, { value: toJsonValue(field, value), confidence }]),
    ),
    lineItems: lineItems.map(({ description, quantity, unitPrice, amount }) => ({
      description,
      quantity: numberOf(quantity),
      unit_price: numberOf(unitPrice),
      amount: numberOf(amount),
    })),
  }
}

function reportOf(tally: Tally, words: WordsFrom, minutes: number) {
  return {
    words,
    documents: tally.documents,
    fields: Object.fromEntries(tally.value.fields()),
    all: tally.value.all(),
    strict: { ...tally.strict.all(), fields: Object.fromEntries(tally.strict.fields()) },
    candidateRecall: Object.fromEntries([...tally.recall].map(([key, { n, found }]) => [key, found / n])),
    confidence: confidenceReport(tally.judged),
    lineItems: lineItemReport(tally.lineItems),
    documentType: tally.types.n > 0 ? { accuracy: tally.types.right / tally.types.n, n: tally.types.n } : null,
    documentsPerMinute: tally.documents / minutes,
    extractionMillisecondsPerPage: tally.extractionMilliseconds / Math.max(1, tally.pages),
  }
}
