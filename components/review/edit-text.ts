import { formatValue } from '@/components/viewer/format-value'
import type { Field, FieldValue } from '@/lib/fields/field'

/**
 * A canonical value as it stands in its input: as the reader writes it, where that reads back to the very same value,
 * otherwise as it is. Amounts come without their currency.
 */
export function editText(
  field: Field,
  value: FieldValue | null,
  currency: string | null,
  parse: (text: string) => FieldValue | null,
): string {
  if (value === null) return ''
  const shown = formatValue(field.type, field.type === 'amount' ? Number(value) : value, currency) ?? value
  const back = parse(shown)
  return back !== null && back === value ? shown : value
}
