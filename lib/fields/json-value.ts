import type { FieldKey, FieldValue } from './field'
import { field } from './registry'

/** The value as JSON has it: amounts as numbers, the rest as text. */
export function toJsonValue(key: FieldKey, value: FieldValue | null): string | number | null {
  return value !== null && field(key).type === 'amount' ? Number(value) : value
}
