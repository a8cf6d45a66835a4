import type { FieldValue } from '@/lib/fields/field'
import type { Finding } from './extraction'
import type { FoundValues } from './found-values'

const longestTermDays = 366
const oldestDays = 3 * 366
/** Invoices are dated ahead now and then, not by months. */
const furthestAheadDays = 62

/** `today` is an ISO date. */
export function checkDates(found: FoundValues, today: string | undefined): Finding[] {
  const issued = found.get('invoice_date')?.value
  const due = found.get('due_date')?.value
  return [
    ...(issued && due ? [checkOrder(found, issued, due)] : []),
    ...(issued && today ? [checkAge(issued, today)] : []),
  ]
}

function checkOrder(found: FoundValues, issued: FieldValue, due: FieldValue): Finding {
  const days = daysBetween(issued, due)
  const passed = days >= 0 && days <= longestTermDays
  const base = { code: 'due_before_issue', passed, blocking: true, fields: ['invoice_date', 'due_date'] as const }
  if (passed) {
    const when = days === 0 ? 'on the day of the invoice' : `${days} ${days === 1 ? 'day' : 'days'} after the invoice`
    return { ...base, message: `It is due ${when}.`, fix: null }
  }
  const message =
    days < 0
      ? `The due date ${due} lies before the invoice date ${issued}.`
      : `The due date ${due} lies more than a year after the invoice date ${issued}.`
  return { ...base, message, fix: fixOrder(found, issued, due) }
}

/** Another reading of either date that puts them in order, the less sure one first; then day and month exchanged. */
function fixOrder(found: FoundValues, issued: FieldValue, due: FieldValue): Finding['fix'] {
  const fits = (from: string, to: string) => daysBetween(from, to) >= 0 && daysBetween(from, to) <= 120
  const [issuedFound, dueFound] = [found.get('invoice_date'), found.get('due_date')]
  const choices = [
    {
      field: 'due_date',
      values: [...valuesOf(dueFound), exchanged(due)],
      works: (value: string) => fits(issued, value),
    },
    {
      field: 'invoice_date',
      values: [...valuesOf(issuedFound), exchanged(issued)],
      works: (value: string) => fits(value, due),
    },
  ] as const
  const byDoubt = (issuedFound?.confidence ?? 0) < (dueFound?.confidence ?? 0) ? choices.toReversed() : choices
  for (const { field, values, works } of byDoubt) {
    const value = values.find((candidate) => candidate !== null && works(candidate))
    if (value) return { field, value }
  }
  return null
}

function valuesOf(
  prediction: { readonly alternatives: readonly { readonly value: FieldValue }[] } | undefined,
): FieldValue[] {
  return prediction?.alternatives.map(({ value }) => value) ?? []
}

/** 2024-03-04 → 2024-04-03, where both are dates. */
function exchanged(date: FieldValue): FieldValue | null {
  const [year = '', month = '', day = ''] = date.split('-')
  return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null
}

function checkAge(issued: FieldValue, today: string): Finding {
  const days = daysBetween(issued, today)
  const base = { code: 'invoice_date_plausible', fields: ['invoice_date'] as const, fix: null }
  if (days < -furthestAheadDays) {
    return {
      ...base,
      passed: false,
      blocking: true,
      message: `The invoice date ${issued} lies ${-days} days in the future.`,
    }
  }
  if (days > oldestDays) {
    return {
      ...base,
      passed: false,
      blocking: false,
      message: `The invoice date ${issued} lies more than three years back.`,
    }
  }
  return { ...base, passed: true, blocking: true, message: `The invoice date ${issued} is plausible.` }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
