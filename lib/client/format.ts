/** Numbers and dates in the reader's own locale. Call it in the browser only: a server knows no reader. */

const numberFormats = new Map<string, Intl.NumberFormat>()

/** `1234.5` and `EUR` as `1,234.50` or `1.234,50`: as many digits as the currency has, without its name. */
export function formatAmount(amount: number, currency: string | null): string {
  const key = currency ?? ''
  let format = numberFormats.get(key)
  if (!format) {
    const digits = digitsOf(currency)
    format = new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    numberFormats.set(key, format)
  }
  return format.format(amount)
}

function digitsOf(currency: string | null): number {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return 2
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** An ISO date `2026-11-20` as `20 Nov 2026`, always as wide, in the reader's order and language. What is no date stays as it is. */
export function formatDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? iso : dateFormat().format(date)
}

/** A point in time, to the minute, in the reader's time zone. */
export function formatTime(iso: string): string {
  return timeFormat().format(new Date(iso))
}

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How long ago: "now", "5 min. ago", "3 days ago". */
export function formatAge(iso: string, now = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1000
  const [unit, length] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  return ageFormat().format(unit === 'second' ? 0 : Math.trunc(seconds / length), unit)
}

/** `1 invoice`, `3 invoices`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`
}

export function formatBytes(bytes: number): string {
  const [size, unit] = sizeUnit(bytes)
  const maximumFractionDigits = size < 10 ? 1 : 0
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
    size,
  )
}

function sizeUnit(bytes: number): [size: number, unit: string] {
  if (bytes < 1000) return [bytes, 'byte']
  return bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
}

const dateFormat = once(
  () => new Intl.DateTimeFormat(undefined, { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const timeFormat = once(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }))
const ageFormat = once(() => new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' }))

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
