import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { ContextWords } from './context-words'
import type { Candidate, Policy, ScoredCandidate } from './extraction'
import { type FeatureTable, featureTableOf, missingFeaturesOf } from './features'
import { type FieldRows, type FieldScorer, rowsOf, scoreRows } from './field-scorer'
import { groupBy } from './group-by'
import type { Layout } from './layout'
import { isLineField, lineOddsOf, lineTableOf } from './line-scorer'
import type { Model } from './model'
import { modelWordsOf, wordRowsOf } from './model-words'
import { reasonsOf } from './reasons'
import { type Placed, place, surroundingsOf } from './surroundings'

export interface Scores {
  readonly candidates: readonly ScoredCandidate[]
  /** The score of "not on the document", comparable with the field's candidates. */
  readonly missing: Readonly<Record<FieldKey, number>>
}

/** Scores every candidate against the others of its field and against "missing"; those without a chance are left out. */
export function scoreCandidates(
  candidates: readonly Candidate[],
  model: Model,
  layout: Layout,
  policy: Policy,
): Scores {
  const surroundings = surroundingsOf(layout, candidates, policy)
  const { numbers, namesOf, places } = modelWordsOf(model)
  const words = new ContextWords(layout, (word) => numbers.get(word), namesOf)
  const odds = lineOddsOf(layout, model.lines)
  const missing: Partial<Record<FieldKey, number>> = {}
  const scored: ScoredCandidate[] = []
  const byField = groupBy(candidates, ({ field }) => field)
  for (const key of fieldKeys) {
    const own = byField.get(key) ?? []
    const scorer = model.fields[key]
    const placed = own.map((candidate) => place(candidate, layout))
    const table = featureTableOf(placed, surroundings)
    const rows = rowsOf(
      scorer.columns,
      isLineField(key) ? [table, lineTableOf(key, own, layout, odds)] : [table],
      missingFeaturesOf(table, surroundings),
      wordRowsOf(
        placed.map((one) => words.of(one)),
        places[key],
      ),
    )
    const scores = scoreRows(scorer, rows)
    missing[key] = scores[own.length] as number
    addScored(scored, placed, { scorer, rows, scores, gains: ownCompanyGains(key, table, model) })
  }
  return { candidates: scored, missing: missing as Record<FieldKey, number> }
}

interface ScoredRows {
  readonly scorer: FieldScorer
  readonly rows: FieldRows
  readonly scores: Float64Array
  readonly gains: Float64Array
}

function addScored(found: ScoredCandidate[], placed: readonly Placed[], scored: ScoredRows): void {
  const { scores, gains } = scored
  for (const [at, one] of placed.entries()) {
    if (scores[at] === Number.NEGATIVE_INFINITY) continue
    const { field, spans, raw, value, source } = one.candidate
    const score = (scores[at] as number) + (gains[at] as number)
    found.push({ field, spans, raw, value, source, score, explain: explanationOf(one, scored, at) })
  }
}

function explanationOf(placed: Placed, { scorer, rows }: ScoredRows, row: number): () => readonly string[] {
  return () => reasonsOf(placed, scorer, rows, row)
}

/** What each candidate gains or loses by being the installation's own company. */
function ownCompanyGains(key: FieldKey, { names, values, rows }: FeatureTable, { joint }: Model): Float64Array {
  const gains = new Float64Array(rows)
  const column = names.indexOf('own_company')
  const worth = sides[key] * joint.ownCompany
  if (column < 0 || worth === 0) return gains
  for (let row = 0; row < rows; row++) gains[row] = worth * (values[row * names.length + column] as number)
  return gains
}

/** Where the installation's own company stands: it receives the invoices. */
const sides: Readonly<Record<FieldKey, number>> = {
  ...(Object.fromEntries(fieldKeys.map((key) => [key, 0])) as Record<FieldKey, number>),
  customer_name: 1,
  customer_tax_id: 1,
  vendor_name: -1,
  vendor_tax_id: -1,
}
