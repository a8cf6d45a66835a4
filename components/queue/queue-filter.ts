import type { QueueFilter } from '@/lib/contracts/review'

/** As the contract's `queueFilter` takes them; undefined: not so. */
const readers: { readonly [name in keyof QueueFilter]-?: (text: string) => QueueFilter[name] } = {
  vendor: (text) => (text.length <= 200 ? text : undefined),
  minDays: (text) => (Number.isInteger(Number(text)) ? within(Number(text), 3650) : undefined),
  reason: (text) => (Object.hasOwn(reasonWords, text) ? (text as QueueReason) : undefined),
  minTotal: (text) => within(Number(text), 1e12),
  maxTotal: (text) => within(Number(text), 1e12),
}
const names = Object.keys(readers) as (keyof QueueFilter)[]

function within(number: number, most: number): number | undefined {
  return number >= 0 && number <= most ? number : undefined
}

/** What the address filters the queue by; what it says wrongly is left out, the rest counts. */
export function parseQueueFilter(search: { get(name: string): string | null }): QueueFilter {
  const given = names.flatMap((name) => {
    const text = search.get(name)?.trim()
    const value = text ? readers[name](text) : undefined
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(given)
}

/** The filter as the address has it, with its `?`; empty without a filter. */
export function queueFilterSearch(filter: QueueFilter): string {
  const given = names.flatMap((name) => (filter[name] === undefined ? [] : [[name, String(filter[name])]]))
  const search = new URLSearchParams(given).toString()
  return search && `?${search}`
}

export function isFiltered(filter: QueueFilter): boolean {
  return names.some((name) => filter[name] !== undefined)
}

export type QueueReason = NonNullable<QueueFilter['reason']>

export const reasonWords: Readonly<Record<QueueReason, string>> = {
  amounts: 'Amounts',
  payment: 'Payment',
  duplicate: 'Duplicate',
  missing: 'Something not found',
  type: 'Maybe not an invoice',
  unsure: 'Not sure',
  escalated: 'Handed to the admins',
}

/** Days since arrival that one filters by. */
export const ages = [1, 3, 7, 14, 30] as const

export function ageWords(minDays: number): string {
  return `${minDays === 1 ? '1 day' : `${minDays} days`} or older`
}

/** "100 or more", "up to 500", "100 to 500"; null: any. `format` writes a number as the reader does. */
export function totalWords({ minTotal, maxTotal }: QueueFilter, format: (amount: number) => string): string | null {
  if (minTotal !== undefined && maxTotal !== undefined) return `${format(minTotal)} to ${format(maxTotal)}`
  if (minTotal !== undefined) return `${format(minTotal)} or more`
  return maxTotal === undefined ? null : `up to ${format(maxTotal)}`
}

/** A whole or decimal amount as typed, with comma or point; undefined: none, or not one. */
export function typedTotal(text: string): number | undefined {
  const plain = text.replace(/\s/g, '').replace(',', '.')
  const amount = Number(plain)
  return plain !== '' && Number.isFinite(amount) && amount >= 0 ? amount : undefined
}
