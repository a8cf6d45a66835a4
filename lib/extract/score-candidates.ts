import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { contextWordsOf } from './context-words'
import type { Candidate, Policy, ScoredCandidate } from './extraction'
import { type Features, featuresOf, missingFeaturesOf } from './features'
import { type FieldRows, type FieldScorer, rowsOf, scoreRows } from './field-scorer'
import type { Layout } from './layout'
import { isLineField, type LineOdds, lineFeaturesByName, lineOddsOf, lineRefsOf } from './line-scorer'
import type { Model } from './model'
import { reasonsOf } from './reasons'
import { place, type Surroundings, surroundingsOf } from './surroundings'

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
  const odds = lineOddsOf(layout, model.lines)
  const missing: Partial<Record<FieldKey, number>> = {}
  const scored = fieldKeys.flatMap((key) => {
    const own = candidates.filter(({ field }) => field === key)
    const scorer = model.fields[key]
    const features = own.map((candidate) => featuresOf(candidate, surroundings))
    const rows = fieldRowsOf({ scorer, candidates: own, features, surroundings, odds, key })
    const scores = scoreRows(scorer, rows)
    missing[key] = scores[own.length] as number
    return own.flatMap((candidate, at): ScoredCandidate[] => {
      if (scores[at] === Number.NEGATIVE_INFINITY) return []
      const score = (scores[at] as number) + sides[key] * model.joint.ownCompany * (features[at]?.own_company ?? 0)
      return [{ ...candidate, score, explain: () => reasonsOf(place(candidate, layout), scorer, rows, at) }]
    })
  })
  return { candidates: scored, missing: missing as Record<FieldKey, number> }
}

/** Where the installation's own company stands: it receives the invoices. */
const sides: Readonly<Record<FieldKey, number>> = {
  ...(Object.fromEntries(fieldKeys.map((key) => [key, 0])) as Record<FieldKey, number>),
  customer_name: 1,
  customer_tax_id: 1,
  vendor_name: -1,
  vendor_tax_id: -1,
}

interface FieldInput {
  readonly scorer: FieldScorer
  readonly candidates: readonly Candidate[]
  readonly features: readonly Features[]
  readonly surroundings: Surroundings
  readonly odds: LineOdds
  readonly key: FieldKey
}

function fieldRowsOf({ scorer, candidates, features, surroundings, odds, key }: FieldInput): FieldRows {
  const { layout } = surroundings
  const words = candidates.map((candidate) => contextWordsOf(place(candidate, layout), layout))
  const own = isLineField(key)
    ? features.map((values, at) => ({
        ...values,
        ...lineFeaturesByName(key, lineRefsOf(candidates[at] as Candidate, layout), odds),
      }))
    : features
  return rowsOf(scorer.columns, [...own, missingFeaturesOf(features, surroundings)], [...words, []])
}
