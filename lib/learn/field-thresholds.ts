import type { Evidence, Model } from '@/lib/extract/model'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { type Judged, riskThreshold } from './risk-threshold'

/** How often at most the promise of an error target may fail. */
const delta = 0.1

/**
 * The confidence from which each field's values may go unseen, for a share of wrong ones among the accepted of at most
 * `errorTarget` (see `riskThreshold` for what that promises). A field with too little evidence of its own takes the threshold
 * of all fields together, whose promise is about their mix. Above 1 where nothing may be accepted.
 */
export function fieldThresholds({ evidence }: Pick<Model, 'evidence'>, errorTarget: number): Record<FieldKey, number> {
  const all = riskThreshold(
    fieldKeys.flatMap((key) => judgedOf(evidence[key])),
    errorTarget,
    delta,
  )
  return Object.fromEntries(
    fieldKeys.map((key) => {
      const own = riskThreshold(judgedOf(evidence[key]), errorTarget, delta)
      return [key, own > 1 ? all : own]
    }),
  ) as Record<FieldKey, number>
}

function judgedOf({ confidence, right }: Evidence): Judged[] {
  return confidence.map((value, at) => ({ confidence: value, right: right[at] === true }))
}
