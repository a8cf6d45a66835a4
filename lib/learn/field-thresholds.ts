import type { Evidence, Model } from '@/lib/extract/model'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { type Judged, riskThreshold } from './risk-threshold'

/** How often at most the promise of an error target may fail. */
const delta = 0.1

/**
 * The confidence from which each field's values may go unseen, for a share of wrong ones among the accepted of at most
 * `errorTarget` (see `riskThreshold` for what that promises). A field with little evidence of its own takes the
 * threshold of all fields together, whose promise is about their mix; one with much keeps at least to what the smallest target
 * that it could prove asks of it. So a stricter target never accepts what a looser one leaves to a person. Above 1 where
 * nothing may be accepted.
 */
export function fieldThresholds({ evidence }: Pick<Model, 'evidence'>, errorTarget: number): Record<FieldKey, number> {
  const all = thresholdOf(
    fieldKeys.flatMap((key) => judgedOf(evidence[key])),
    errorTarget,
  )
  return Object.fromEntries(
    fieldKeys.map((key) => {
      const own = judgedOf(evidence[key])
      const least = leastTarget(own.length)
      if (least > tellingTarget) return [key, all]
      return [key, least > errorTarget ? Math.max(all, thresholdOf(own, least)) : thresholdOf(own, errorTarget)]
    }),
  ) as Record<FieldKey, number>
}

/** So many times the least evidence make it likely that a good field can prove itself. */
const provable = 2

/** A field that could prove only more than that has little evidence: some 230 values are much. */
const tellingTarget = 0.02

/** The smallest error rate that so many values can prove: `provable` times what proves it where none is wrong. */
function leastTarget(values: number): number {
  return values === 0 ? 1 : 1 - delta ** (provable / values)
}

/** What holds for half the target holds for the target: accepting more errors never makes a threshold stricter by that much. */
function thresholdOf(judged: readonly Judged[], errorTarget: number): number {
  return Math.min(...[errorTarget, errorTarget / 2].map((target) => riskThreshold(judged, target, delta)))
}

function judgedOf({ confidence, right }: Evidence): Judged[] {
  return confidence.map((value, at) => ({ confidence: value, right: right[at] === true }))
}
