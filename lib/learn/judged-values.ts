import { type DocumentType, type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { AnsweredDocument } from './answers'

/**
 * A version's answers to one document in one number a field, in the order of `fieldKeys`: the confidence in thousandths, from
 * 1, negative where the value is wrong; 0 where no value was given; null where no person looked at the field.
 */
export interface JudgedDocument {
  readonly type: DocumentType
  readonly values: readonly (number | null)[]
}

export function judgedDocument({ type, answers }: AnsweredDocument): JudgedDocument {
  const byField = new Map(answers.map((answer) => [answer.field, answer]))
  const values = fieldKeys.map((key) => {
    const answer = byField.get(key)
    if (!answer) return null
    if (answer.value === null) return 0
    return Math.max(1, Math.round(1000 * answer.confidence)) * (answer.right ? 1 : -1)
  })
  return { type, values }
}

/** The values given for a field, over documents of one type or (null) of all. */
export function judgedValues(
  documents: readonly JudgedDocument[],
  { field, type }: { readonly field: FieldKey; readonly type: DocumentType | null },
): { readonly confidence: number; readonly right: boolean }[] {
  const at = fieldKeys.indexOf(field)
  return documents.flatMap((document) => {
    const value = document.values[at]
    if (!value || (type !== null && document.type !== type)) return []
    return [{ confidence: Math.abs(value) / 1000, right: value > 0 }]
  })
}
