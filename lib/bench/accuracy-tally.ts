import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import type { Extraction, Prediction } from '@/lib/extract/extraction'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { readLayout } from '@/lib/extract/layout'
import type { FieldKey } from '@/lib/fields/field'
import { toJsonValue } from '@/lib/fields/json-value'
import { confidenceReport, type Judged } from './accuracy-confidence'
import { lineItemReport, newLineItemTally, tallyLineItems } from './accuracy-line-items'
import { FieldCounts, isRight } from './accuracy-score'
import type { TestSet, Truth, WordsFrom } from './accuracy-truth'
import { extractionSpeed, type TimedDocument } from './extraction-speed'

export const newTally = () => ({
  documents: 0,
  pages: 0,
  extractionMilliseconds: 0,
  /** Of each document, per page. */
  timed: [] as TimedDocument[],
  value: new FieldCounts(),
  strict: new FieldCounts(),
  /** Labelled values, and those that were among the candidates. */
  recall: new Map<FieldKey, { n: number; found: number }>(),
  judged: [] as Judged[],
  lineItems: newLineItemTally(),
  types: { n: 0, right: 0 },
  lines: [] as string[],
})
export type Tally = ReturnType<typeof newTally>

/** Scores one document's fields, and that its values were among the candidates. */
export function tallyFields(
  tally: Tally,
  { set, truth, pages }: { readonly set: TestSet; readonly truth: Truth; readonly pages: readonly Page[] },
  predictions: readonly Prediction[],
): void {
  tally.documents++
  tally.pages += pages.length
  for (const prediction of predictions) {
    const key = prediction.field
    if (!set.labelled.has(key)) continue
    tally.value.add(key, truth, prediction, 'value')
    tally.strict.add(key, truth, prediction, 'strict')
    if (prediction.value === null || truth.printed[key] === false) continue
    tally.judged.push({ confidence: prediction.confidence, right: isRight(key, prediction.value, truth) })
  }
  countRecall(tally, truth, pages)
}

/** Scores what is found beside the fields. */
export function tallyRest(
  tally: Tally,
  { set, truth, pages }: { readonly set: TestSet; readonly truth: Truth; readonly pages: readonly Page[] },
  extraction: Extraction,
): void {
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

export interface Timing {
  readonly trainSeconds: number | null
  /** Of reading and extraction; null where neither was timed. */
  readonly minutes: number | null
}

export function reportOf(tally: Tally, words: WordsFrom, { trainSeconds, minutes }: Timing) {
  return {
    words,
    documents: tally.documents,
    fields: Object.fromEntries(tally.value.fields()),
    all: tally.value.all(),
    strict: { ...tally.strict.all(), fields: Object.fromEntries(tally.strict.fields()) },
    candidates: Object.fromEntries([...tally.recall].map(([key, { n, found }]) => [key, found / n])),
    calibration: confidenceReport(tally.judged),
    lineItems: lineItemReport(tally.lineItems),
    documentType: tally.types.n > 0 ? { accuracy: tally.types.right / tally.types.n, n: tally.types.n } : null,
    seconds: { train: trainSeconds, perDocument: tally.extractionMilliseconds / 1000 / Math.max(1, tally.documents) },
    documentsPerMinute: minutes === null ? null : tally.documents / minutes,
    extractionMillisecondsPerPage: tally.extractionMilliseconds / Math.max(1, tally.pages),
    extraction: extractionSpeed(tally.timed),
  }
}

export type AccuracyReport = ReturnType<typeof reportOf>
