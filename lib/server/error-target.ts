import type { Settings, ThresholdsReply } from '@/lib/contracts/settings'
import type { Policy } from '@/lib/extract/extraction'
import type { Model } from '@/lib/extract/model'
import { type DocumentType, type FieldKey, fieldKeys } from '@/lib/fields/field'
import { fieldThresholds } from '@/lib/learn/field-thresholds'

type Thresholds = Policy['thresholds']

/** Some 30 ms a target, for every document and every look at one; 200 targets a model at most (see the contract). */
const computed = new Map<string, Thresholds>()

/** The share of wrong values that is accepted in documents of a type; null: of no type yet. */
export function targetOf({ errorTarget, byType }: Settings['routing'], type: DocumentType | null): number {
  return (type === null ? undefined : byType[type]) ?? errorTarget
}

/** The confidence from which each field's values may go unseen; above 1, never. Computed once a model version and target. */
export function thresholdsAt(errorTarget: number, model: Pick<Model, 'version' | 'evidence'>): Thresholds {
  const key = `${model.version} ${errorTarget}`
  const known = computed.get(key)
  if (known) return known
  const thresholds = fieldThresholds(model, errorTarget)
  computed.set(key, thresholds)
  return thresholds
}

/** What an error target means with a model: where each field's threshold lies, and how much of its evidence passes. */
export function meaningOf(errorTarget: number, model: Pick<Model, 'version' | 'evidence'>): ThresholdsReply {
  const thresholds = thresholdsAt(errorTarget, model)
  const counts = fieldKeys.map((key) => {
    const { confidence } = model.evidence[key]
    return { values: confidence.length, accepted: confidence.filter((value) => value >= thresholds[key]).length }
  })
  return {
    errorTarget,
    modelVersion: model.version,
    thresholds: Object.fromEntries(
      fieldKeys.map((key) => [key, thresholds[key] > 1 ? null : thresholds[key]]),
    ) as Record<FieldKey, number | null>,
    evidence: {
      values: counts.reduce((sum, { values }) => sum + values, 0),
      accepted: counts.reduce((sum, { accepted }) => sum + accepted, 0),
    },
  }
}
