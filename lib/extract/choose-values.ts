import { type Box, unionBox } from '@/lib/document/box'
import type { Page, Span, Word } from '@/lib/document/page'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { field } from '@/lib/fields/registry'
import { centsOf } from './amount-facts'
import type { Alternative, Prediction, ScoredCandidate } from './extraction'
import { groupBy } from './group-by'
import { marginals, type Option } from './joint'
import type { Calibration, FieldCalibration, Model } from './model'
import { potentialOf } from './potentials'
import type { Scores } from './score-candidates'

/** Candidates of one field that say the same; `best` is the one shown. Null stands for "missing". */
export interface Value {
  readonly key: string
  readonly best: ScoredCandidate
}
export type Choice = Value | null

/** Fields chosen together, because one tells about the other, and how many values of each are weighed. */
const groups: readonly { readonly keys: readonly FieldKey[]; readonly width: number }[] = [
  { keys: ['subtotal', 'tax', 'total', 'amount_due'], width: 7 },
  { keys: ['vendor_name', 'vendor_address', 'customer_name', 'customer_address'], width: 6 },
  { keys: ['invoice_date', 'due_date'], width: 8 },
  { keys: ['vendor_tax_id', 'customer_tax_id'], width: 8 },
  { keys: ['invoice_number', 'purchase_order', 'payment_reference'], width: 8 },
  { keys: ['currency'], width: 8 },
  { keys: ['iban'], width: 8 },
  { keys: ['bic'], width: 8 },
]

/** So far behind the best, a value cannot win even with the help of the other fields. */
const hopeless = 9
const maxAlternatives = 3

/** One value per field, or missing, in the order of the registry; with calibrated confidences. */
export function chooseValues({ candidates, missing }: Scores, model: Model, pages: readonly Page[]): Prediction[] {
  const byField = groupBy(candidates, (candidate) => candidate.field)
  const chosen = new Map<FieldKey, Prediction>()
  const known: Known = new Map()
  for (const { keys, width } of groups) {
    const lists = keys.map((key) => optionsOf(byField.get(key) ?? [], missing[key], width, known))
    const probabilities = marginals(lists, potentialOf(keys, lists, model.joint))
    for (const [at, key] of keys.entries()) {
      chosen.set(key, predictionOf(key, lists[at] ?? [], probabilities[at] ?? [], model.calibration[key], pages))
    }
  }
  return fieldKeys.map((key) => chosen.get(key) as Prediction)
}

/** What values are compared by, worked out once for all candidates that propose them. */
type Known = Map<string, string>

/** Value first, form second: what several candidates agree on weighs their sum. */
function optionsOf(
  candidates: readonly ScoredCandidate[],
  missing: number,
  width: number,
  known: Known,
): Option<Choice>[] {
  const values = [...groupBy(candidates, (candidate) => valueKey(candidate, known))].map(
    ([key, own]): Option<Choice> => {
      const best = own.reduce((top, candidate) => (candidate.score > top.score ? candidate : top))
      const sum = own.reduce((total, candidate) => total + Math.exp(candidate.score - best.score), 0)
      return { item: { key, best }, score: best.score + Math.log(sum) }
    },
  )
  values.sort((a, b) => b.score - a.score)
  const top = Math.max(missing, values[0]?.score ?? missing)
  return [{ item: null, score: missing }, ...values.slice(0, width).filter(({ score }) => score > top - hopeless)]
}

function valueKey({ field: key, value }: ScoredCandidate, known: Known): string {
  const type = field(key).type
  if (type === 'date' || type === 'currency') return value
  // Amounts have keys of their own: as an identifier, "12.50" is another value than "1250".
  const id = type === 'amount' ? `=${value}` : value
  const before = known.get(id)
  if (before !== undefined) return before
  const found = type === 'amount' ? String(centsOf(value)) : lettersAndDigits(value)
  known.set(id, found)
  return found
}

function predictionOf(
  key: FieldKey,
  options: readonly Option<Choice>[],
  probabilities: readonly number[],
  { found, missing }: FieldCalibration,
  pages: readonly Page[],
): Prediction {
  const ranked = options
    .map(({ item }, at) => ({ item, probability: probabilities[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
  const best = ranked[0]
  const alternatives = ranked
    .slice(1)
    .filter(({ item }) => item !== null)
    .slice(0, maxAlternatives)
    .flatMap(({ item, probability }): Alternative[] => {
      if (!item) return []
      const { value, raw, spans } = item.best
      return [{ value, raw, spans, box: boxOf(spans, pages), confidence: calibrated(probability, found) }]
    })
  if (!best?.item) {
    const confidence = calibrated(best?.probability ?? 1, missing)
    return {
      field: key,
      source: 'model',
      alternatives,
      value: null,
      raw: null,
      page: null,
      spans: [],
      box: null,
      confidence,
      score: options[0]?.score ?? 0,
      reasons: [],
    }
  }
  const { value, raw, spans, score, explain } = best.item.best
  const confidence = calibrated(best.probability, found)
  return {
    field: key,
    source: 'model',
    alternatives,
    value,
    raw,
    page: spans[0]?.page ?? null,
    spans,
    box: boxOf(spans, pages),
    confidence,
    score,
    reasons: explain(),
  }
}

function boxOf(spans: readonly Span[], pages: readonly Page[]): Box | null {
  const boxes: Box[] = []
  for (const span of spans) {
    const words = pages.find(({ number }) => number === span.page)?.words ?? []
    for (let at = span.start; at < Math.min(span.end, words.length); at++) boxes.push((words[at] as Word).box)
  }
  return boxes.length > 0 ? unionBox(boxes) : null
}

export function calibrated(probability: number, { slope, intercept }: Calibration): number {
  const p = Math.min(0.9999, Math.max(0.0001, probability))
  return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + intercept)))
}
