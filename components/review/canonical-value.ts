import type { DocumentReply, FieldReply } from '@/lib/contracts/documents'
import type { DraftField, DraftRow } from '@/lib/contracts/review'
import type { Field, FieldValue } from '@/lib/fields/field'

/** A reply's value in the registry's canonical form: replies give amounts as numbers, drafts keep all as strings. */
export function canonicalValue(
  field: Field,
  value: FieldReply['value'] | undefined,
  currency: string | null,
): FieldValue | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  return field.parse(plainDecimal(value), { language: 'en', dayFirst: null, currency, decimalSeparator: '.' })
}

/** A field as it stands with what was decided on it: shown wherever a reply is shown. */
export function withDecision(field: Field, reply: FieldReply, decided: DraftField | undefined): FieldReply {
  if (!decided || decided.state === 'seen') return reply
  const { value, raw, page, spans, box, state } = decided
  return { ...reply, value: asReplied(field, value), raw, page, spans, box, state }
}

function asReplied(field: Field, value: FieldValue | null): FieldReply['value'] {
  return value !== null && field.type === 'amount' ? Number(value) : value
}

/** The extraction's rows as a draft keeps them. */
export function draftRows(lineItems: DocumentReply['lineItems']): DraftRow[] {
  const decimal = (value: number | null) => (value === null ? null : plainDecimal(value))
  return lineItems.map(({ page, box, description, code, unit, ...item }) => ({
    page,
    box,
    description,
    code,
    unit,
    quantity: decimal(item.quantity),
    unitPrice: decimal(item.unitPrice),
    amount: decimal(item.amount),
    taxRate: decimal(item.taxRate),
  }))
}

/** Without an exponent, and without the digits that binary fractions leave behind. */
function plainDecimal(value: number): string {
  return value.toFixed(8).replace(/\.?0+$/, '')
}
