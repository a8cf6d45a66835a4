import { formatAmount, formatDate } from '@/lib/client/format'
import type { FieldType } from '@/lib/fields/field'

/** A field's value as a person reads it, in their own locale; null when there is none. Amounts come without currency. */
export function formatValue(type: FieldType, value: string | number | null, currency: string | null): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return formatAmount(value, currency)
  if (type === 'date') return formatDate(value)
  if (type === 'iban') return value.replace(/(.{4})(?=.)/g, '$1 ')
  return value
}

/** A quantity or a rate, without decimals it doesn't have. */
export function formatNumber(value: number): string {
  return value.toLocaleString(undefined, { maximumFractionDigits: 4 })
}

/** Rounded down, so that 99.7 % never reads as certain. */
export function percent(confidence: number): number {
  return Math.floor(confidence * 100 + 1e-9)
}

/** Whether what stands on the page says more than the value already shown does. */
export function rawDiffers(raw: string | null, shown: string | null): raw is string {
  if (raw === null || raw.trim() === '') return false
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  return plain(raw) !== plain(shown ?? '')
}
