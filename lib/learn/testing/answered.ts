import type { FieldKey } from '@/lib/fields/field'
import type { Answer, AnsweredDocument } from '../answers'

/** An answer to a labelled field: right, wrong, or (null) not found. */
export function answer(field: FieldKey, right: boolean | null, confidence = 0.9): Answer {
  const value = right === null ? null : right ? '1.00' : '2.00'
  return { field, value, confidence, place: null, right: right === true, labelled: true }
}

export function answered(id: string, ...answers: Answer[]): AnsweredDocument {
  return { id, type: 'invoice', answers }
}
