import type { Draft, DraftField } from '@/lib/contracts/review'
import type { Page } from '@/lib/document/page'
import { AppError } from '@/lib/errors'
import { isCurrencyCode } from '@/lib/fields/currency'
import type { FieldKey, FieldType } from '@/lib/fields/field'
import { fields } from '@/lib/fields/registry'
import { isDecision } from './review-attention'

/** What is wrong with a text as the canonical value of a type; the rest takes any text. */
const mistakes: Readonly<Partial<Record<FieldType, (value: string) => string | null>>> = {
  amount: (value) => (/^-?\d{1,12}(\.\d{1,6})?$/.test(value) ? null : 'is not an amount such as 1234.50'),
  date: (value) => (isDate(value) ? null : 'is not a date such as 2026-11-20'),
  currency: (value) => (isCurrencyCode(value) ? null : 'is not a currency such as EUR'),
}

const maxIndexed = 300

/** By these documents are sorted and found: an index of the database takes 2,700 bytes. */
function tooLong(key: FieldKey, value: string): string | null {
  const indexed: readonly FieldKey[] = ['vendor_name', 'vendor_tax_id', 'invoice_number']
  return indexed.includes(key) && value.length > maxIndexed ? `is longer than ${maxIndexed} characters` : null
}

/**
 * A draft as it may be kept: an absent field has no value and no place, and a decided one without a value is absent.
 * @throws AppError bad_request where a value is not in its canonical form
 */
export function checkDraft(draft: Draft): Draft {
  const checked = fields.flatMap(({ key, label, type }) => {
    const entry = draft.fields[key]
    if (!entry) return []
    if (!isDecision(entry)) return [[key, entry] as const]
    const value = entry.state === 'absent' ? null : entry.value?.trim() || null
    const mistake = value === null ? null : (mistakes[type]?.(value) ?? tooLong(key, value))
    if (mistake) {
      throw new AppError('bad_request', `${label}: “${shown(value ?? '')}” ${mistake}.`, {
        details: [{ path: `draft.fields.${key}.value`, message: mistake }],
      })
    }
    return [[key, value === null ? absent(entry) : { ...entry, value }] as const]
  })
  return { ...draft, fields: Object.fromEntries(checked) as Partial<Record<FieldKey, DraftField>> }
}

/** A place that is not on the pages, as after another reading of them, is none; the value stays. */
export function withPlacesOn(pages: readonly Page[], draft: Draft): Draft {
  const wordsOf = new Map(pages.map(({ number, words }) => [number, words.length]))
  const exists = ({ page, spans }: DraftField) =>
    (page === null || wordsOf.has(page)) &&
    spans.every((span) => 0 <= span.start && span.start < span.end && span.end <= (wordsOf.get(span.page) ?? 0))
  const placed = Object.entries(draft.fields).map(([key, entry]) => [
    key,
    exists(entry) ? entry : { ...entry, page: null, spans: [], box: null },
  ])
  return { ...draft, fields: Object.fromEntries(placed) as Draft['fields'] }
}

function absent(entry: DraftField): DraftField {
  return { ...entry, state: 'absent', value: null, raw: null, page: null, spans: [], box: null }
}

function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
