import type { Policy } from '@/lib/extract/extraction'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { fields } from '@/lib/fields/registry'

/** A value that a person judged, or a test did. */
export interface JudgedValue {
  readonly field: FieldKey
  readonly confidence: number
  readonly right: boolean
}

/** A document as routing sees it. */
export interface RoutedDocument {
  /** Its type goes straight through at all, and no check stands against it. */
  readonly free: boolean
  /** How sure its required values are; null: not found. */
  readonly required: Readonly<Partial<Record<FieldKey, number | null>>>
}

/** Values that reach their threshold, and how many of them are wrong. */
export function acceptedAt(
  values: readonly JudgedValue[],
  thresholds: Policy['thresholds'],
): { accepted: number; wrong: number } {
  let [accepted, wrong] = [0, 0]
  for (const { field, confidence, right } of values) {
    if (confidence < thresholds[field]) continue
    accepted++
    if (!right) wrong++
  }
  return { accepted, wrong }
}

const requiredKeys = fieldKeys.filter((key) => fields.some((field) => field.key === key && field.required))

/** The share of documents that need no person, as `decideRoute` decides; null for none. */
export function straightThroughAt(
  documents: readonly RoutedDocument[],
  thresholds: Policy['thresholds'],
): number | null {
  if (documents.length === 0) return null
  const through = documents.filter(
    ({ free, required }) => free && requiredKeys.every((key) => (required[key] ?? -1) >= thresholds[key]),
  )
  return through.length / documents.length
}

/** Documents a day that people look at: those that don't go through, and the audit samples among those that do. */
export function reviewsPerDay(perDay: number, straightThrough: number, auditShare: number): number {
  return perDay * (1 - straightThrough * (1 - auditShare))
}
