import type { FieldType } from '@/lib/fields/field'

/** How to write for this reader: their browser's language, and the document's own currency. */
export interface Notation {
  readonly locale: string
  readonly currency: string | null
}

type Value = string | number | null

/** A field's value as a person reads it; null when there is none. */
export function formatValue(type: FieldType, value: Value, notation: Notation): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return formatAmount(value, notation)
  if (type === 'date') return formatDate(value, notation.locale)
  if (type === 'iban') return value.replace(/(.{4})(?=.)/g, '$1 ')
  return value
}

/** With the currency's own number of decimals; a currency that is unknown shows none. */
export function formatAmount(value: number, { locale, currency }: Notation): string {
  if (currency && /^[A-Z]{3}$/.test(currency)) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value)
  }
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value)
}

/** A plain number (a quantity, a rate) without decimals it doesn't have. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value)
}

/** An ISO date; whatever is not one is shown as it is. */
export function formatDate(value: string, locale: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime())) return value
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}

/** A moment, in the reader's own time zone. */
export function formatMoment(value: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value))
}

export function formatBytes(bytes: number, locale: string): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  const digits = size < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(size)
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
