import type { Draft, DraftField } from '@/lib/contracts/review'
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
    const mistake = value === null ? null : mistakes[type]?.(value)
    if (mistake) {
      throw new AppError('bad_request', `${label}: “${value}” ${mistake}.`, {
        details: [{ path: `draft.fields.${key}.value`, message: mistake }],
      })
    }
    return [[key, value === null ? absent(entry) : { ...entry, value }] as const]
  })
  return { ...draft, fields: Object.fromEntries(checked) as Partial<Record<FieldKey, DraftField>> }
}

function absent(entry: DraftField): DraftField {
  return { ...entry, state: 'absent', value: null, raw: null, page: null, spans: [], box: null }
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
