import type { Language } from '../document/page'

export const fieldKeys = [
  'invoice_number',
  'invoice_date',
  'due_date',
  'purchase_order',
  'currency',
  'vendor_name',
  'vendor_address',
  'vendor_tax_id',
  'iban',
  'bic',
  'customer_name',
  'customer_address',
  'customer_tax_id',
  'subtotal',
  'tax',
  'total',
  'amount_due',
  'payment_reference',
] as const
export type FieldKey = (typeof fieldKeys)[number]

export const documentTypes = ['invoice', 'credit_note', 'receipt', 'other'] as const
export type DocumentType = (typeof documentTypes)[number]

export type FieldType = 'identifier' | 'date' | 'amount' | 'currency' | 'name' | 'address' | 'tax_id' | 'iban' | 'bic'
export type FieldGroup = 'document' | 'vendor' | 'customer' | 'amounts' | 'payment'

/**
 * A value in its canonical form, always a string:
 * dates ISO `2026-11-20`, amounts with a decimal point and no grouping `1234.50` (`-12.00`),
 * currency ISO 4217, IBAN / BIC / tax id upper case without spaces, the rest as printed with single spaces.
 */
export type FieldValue = string

/** What a parser may use beside the text itself. */
export interface ParseContext {
  readonly language: Language | null
  /** Day-first or month-first where a date like 03/04/2026 leaves it open; null: unknown. */
  readonly dayFirst: boolean | null
  readonly currency: string | null
  /** What the document's other amounts use before the cents; decides "1.234". */
  readonly decimalSeparator?: '.' | ',' | null
}

/** One entry of the registry: adding a field touches this and nothing else. */
export interface Field {
  readonly key: FieldKey
  /** As shown to people. */
  readonly label: string
  readonly type: FieldType
  readonly group: FieldGroup
  /** A document cannot go straight through without it. */
  readonly required: boolean
  /** Business term of EN 16931, "BT-1". */
  readonly businessTerm: string
  /** Words that stand beside or above the value, lower case, by language. */
  readonly labels: Readonly<Record<Language, readonly string[]>>
  /** The canonical value of a text, or null when it is not one. */
  readonly parse: (text: string, context: ParseContext) => FieldValue | null
  /** Whether two canonical values mean the same (see the data README: value-equal). */
  readonly equal: (a: FieldValue, b: FieldValue) => boolean
}
