import type { Field, FieldValue, ParseContext } from '@/lib/fields/field'

export type TypedValue =
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'empty' }
  /** `message` is one sentence that says what would be read. */
  | { readonly kind: 'unread'; readonly message: string }

const examples: Partial<Record<Field['type'], string>> = {
  date: 'This is not read as a date. Try 3 Nov 2026 or 03.11.2026.',
  amount: 'This is not read as an amount. Try 1234.50 or 1.234,50.',
  currency: 'This is not read as a currency. Try EUR or €.',
  iban: 'This is not a whole IBAN: it begins with two letters and two digits.',
  bic: 'This is not a BIC: it has 8 or 11 letters and digits.',
  tax_id: 'This is not read as a tax number.',
}

/** What a person typed or clicked, by the field's type. `years`: for a date without one, the likeliest first. */
export function readTyped(field: Field, text: string, context: ParseContext, years: readonly number[]): TypedValue {
  const typed = text.replace(/\s+/g, ' ').trim()
  if (typed === '') return { kind: 'empty' }
  const value = field.parse(typed, context) ?? (field.type === 'date' ? dateOfYear(field, typed, context, years) : null)
  if (value !== null) return { kind: 'value', value }
  return { kind: 'unread', message: examples[field.type] ?? `This is not read as a value of “${field.label}”.` }
}

/** "3 nov", "3.11.", "Nov 3" and "3/11" are complete enough when one types. */
function dateOfYear(field: Field, typed: string, context: ParseContext, years: readonly number[]): FieldValue | null {
  const numeric = /^\d{1,2}([./-])\d{1,2}\1?$/.exec(typed)
  const base = numeric ? `${typed.replace(/[./-]$/, '')}${numeric[1]}` : `${typed} `
  if (!numeric && !/\p{L}{3}/u.test(typed)) return null
  for (const year of years) {
    const value = field.parse(`${base}${year}`, context)
    if (value !== null) return value
  }
  return null
}
