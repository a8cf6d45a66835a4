import { amountFields } from './amount-fields'
import { documentFields } from './document-fields'
import { type Field, type FieldKey, fieldKeys } from './field'
import { partyFields } from './party-fields'
import { paymentFields } from './payment-fields'

const byKey = new Map<FieldKey, Field>(
  [...documentFields, ...partyFields, ...amountFields, ...paymentFields].map((entry) => [entry.key, entry]),
)

/** The entry of a key. */
export function field(key: FieldKey): Field {
  const entry = byKey.get(key)
  if (!entry) throw new RangeError(`The registry has no field ${key}`)
  return entry
}

/** Every field, in the order of `fieldKeys`. */
export const fields: readonly Field[] = fieldKeys.map(field)
