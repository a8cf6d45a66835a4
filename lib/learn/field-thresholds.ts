import type { Evidence, Model } from '@/lib/extract/model'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { type Judged, riskThreshold } from './risk-threshold'

/** How often at most the promise of an error target may fail. */
const delta = 0.1

/**
 * The confidence from which each field's values may go unseen, for a share of wrong ones among the accepted of at most
 * `errorTarget` (see `riskThreshold` for what that promises). A field with too little evidence to prove anything takes the
 * threshold of all fields together, whose promise is about their mix. Above 1 where nothing may be accepted.
 */
export function fieldThresholds({ evidence }: Pick<Model, 'evidence'>, errorTarget: number): Record<FieldKey, number> {
  const all = thresholdOf(
    fieldKeys.flatMap((key) => judgedOf(evidence[key])),
    errorTarget,
  )
  return Object.fromEntries(
    fieldKeys.map((key) => {
      const own = judgedOf(evidence[key])
      return [key, own.length < provable * leastProof(errorTarget) ? all : thresholdOf(own, errorTarget)]
    }),
  ) as Record<FieldKey, number>
}

/** So many times the least evidence make it likely that a good field can prove itself. */
const provable = 2

/** Values without one error that prove an error rate. */
function leastProof(errorTarget: number): number {
  return Math.log(delta) / Math.log(1 - errorTarget)
}

/** What holds for half the target holds for the target: accepting more errors never makes a threshold stricter by that much. */
function thresholdOf(judged: readonly Judged[], errorTarget: number): number {
  return Math.min(...[errorTarget, errorTarget / 2].map((target) => riskThreshold(judged, target, delta)))
}

function judgedOf({ confidence, right }: Evidence): Judged[] {
  return confidence.map((value, at) => ({ confidence: value, right: right[at] === true }))
}
