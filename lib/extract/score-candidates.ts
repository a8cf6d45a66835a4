import type { Candidate, Policy, ScoredCandidate } from './extraction'
import { type Features, featuresOf } from './features'
import { groupBy } from './group-by'
import type { Layout } from './layout'
import type { FieldModel, Model } from './model'
import { reasonsOf } from './reasons'
import { surroundingsOf } from './surroundings'

/** Reasons are worked out for the best of each field only; the others never reach a screen. */
const explained = 8

/** Gives every candidate a score comparable within its field. The order of the candidates is kept. */
export function scoreCandidates(
  candidates: readonly Candidate[],
  model: Model,
  layout: Layout,
  policy: Policy,
): ScoredCandidate[] {
  const surroundings = surroundingsOf(layout, candidates, policy)
  const rows = candidates.map((candidate) => {
    const features = featuresOf(candidate, surroundings)
    return { candidate, features, score: scoreOf(features, model.fields[candidate.field]) }
  })
  const best = new Set(
    [...groupBy(rows, (row) => row.candidate.field).values()].flatMap((own) =>
      [...own].sort((a, b) => b.score - a.score).slice(0, explained),
    ),
  )
  return rows.map((row) => ({
    ...row.candidate,
    score: row.score,
    reasons: best.has(row) ? reasonsOf(row.candidate, row.features, model.fields[row.candidate.field], layout) : [],
  }))
}

export function scoreOf(features: Features, { weights }: FieldModel): number {
  let score = 0
  for (const name in features) {
    const value = features[name]
    if (value) score += (weights[name] ?? 0) * value
  }
  return score
}
