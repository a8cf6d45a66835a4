import type { DocumentType, FieldKey } from '../fields/field'
import { fieldKeys } from '../fields/field'
import { isoOf } from './date-form'
import type { DrawnPage, TextRun } from './drawing'
import { type Facts, type Kind, partsOrders } from './facts'
import type { ColumnKey } from './item-table'
import { type Party, partLines } from './party'

type Value = string | number

export interface TruthLineItem {
  readonly description?: string
  readonly quantity?: number
  readonly unit_price?: number
  readonly amount?: number
}

/** What is known of a document, as a row of `truth.jsonl` says it (see the README of the shared data). */
export interface SynthTruth {
  readonly document_type: DocumentType
  /** False: of this document only its type is known; its fields are not to be learnt or scored. */
  readonly labelled: boolean
  readonly language: string
  readonly layout: string
  readonly fields: Partial<Record<FieldKey, Value>>
  readonly printed: Partial<Record<FieldKey, boolean>>
  readonly alternatives: Partial<Record<FieldKey, readonly Value[]>>
  readonly optional_fields: readonly FieldKey[]
  readonly line_items: readonly TruthLineItem[]
  readonly line_items_printed: readonly Readonly<Record<string, boolean>>[]
}

const typeOfKind: Record<Kind, DocumentType> = {
  invoice: 'invoice',
  credit_note: 'credit_note',
  receipt: 'receipt',
  purchase_order: 'other',
  delivery_note: 'other',
  statement: 'other',
  quotation: 'other',
  reminder: 'other',
  letter: 'other',
}

/** What a labeller would note, reading the drawn pages: only what is printed has a label. */
export function truthOf(
  facts: Facts,
  pages: readonly DrawnPage[],
  columns: readonly ColumnKey[],
  layout: string,
): SynthTruth {
  const type = typeOfKind[facts.kind]
  const common = { document_type: type, language: facts.language, layout: `${facts.kind}.${layout}` }
  if (type === 'other') {
    return {
      ...common,
      labelled: false,
      fields: {},
      printed: {},
      alternatives: {},
      optional_fields: [],
      line_items: [],
      line_items_printed: [],
    }
  }
  const runs = pages.flatMap((page) => page.texts)
  const marked = new Set(runs.flatMap((run) => run.marks))
  if (currencyShown(facts, runs.map((run) => run.text))) marked.add('currency') // biome-ignore format: short
  const values = valuesOf(facts)
  const shown = fieldKeys.filter((key) => marked.has(key))
  const text = keyOf(runs.map((run) => run.text).join(' '))
  const ibans = facts.accounts.flatMap(({ iban }) => (iban && text.includes(keyOf(iban)) ? [iban] : []))
  return {
    ...common,
    labelled: true,
    fields: Object.fromEntries(shown.map((key) => [key, values[key]])),
    printed: Object.fromEntries(shown.map((key) => [key, true])),
    alternatives: alternativesOf(facts, marked, text, ibans),
    optional_fields: [
      ...(ibans.length > 1 && marked.has('iban') ? (['iban', 'bic'] as const) : []),
      ...(onlyAsDue(runs) ? (['total'] as const) : []),
    ],
    ...lineItems(facts, columns),
  }
}

const money = (cents: number) => cents / 100

function valuesOf(facts: Facts): Record<FieldKey, Value> {
  const { vendor, customer, totals } = facts
  const account = facts.accounts[0]
  return {
    invoice_number: facts.number,
    invoice_date: isoOf(facts.date),
    due_date: isoOf(facts.due),
    purchase_order: facts.po,
    currency: facts.currency,
    vendor_name: vendor.name,
    vendor_address: vendor.addressLines.join(', '),
    vendor_tax_id: vendor.taxId ?? '',
    iban: account?.iban ?? '',
    bic: account?.bic ?? '',
    customer_name: customer.name,
    customer_address: customer.addressLines.join(', '),
    customer_tax_id: customer.taxId ?? '',
    subtotal: money(totals.net),
    tax: money(totals.tax),
    total: money(totals.total),
    amount_due: money(totals.due),
    payment_reference: facts.reference,
  }
}

/** One sum says both what the total is and what is due, under a label of the latter. */
function onlyAsDue(runs: readonly TextRun[]): boolean {
  const totals = runs.filter((run) => run.marks.includes('total'))
  return totals.length > 0 && totals.every((run) => run.marks.includes('amount_due'))
}

function currencyShown(facts: Facts, texts: readonly string[]): boolean {
  const { mark } = facts.totalMoney
  return texts.some((text) => {
    const at = text.indexOf(mark)
    return at >= 0 && (/^\W/.test(mark) || !/\p{L}/u.test(`${text[at - 1] ?? ' '}${text[at + mark.length] ?? ' '}`))
  })
}

/** Letters and digits, upper case. */
function keyOf(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Other readings that count as right, and values that may be given though nothing on the page is labelled so. */
function alternativesOf(
  facts: Facts,
  marked: ReadonlySet<FieldKey>,
  text: string,
  ibans: readonly string[],
): SynthTruth['alternatives'] {
  const { totals, vendor, customer } = facts
  const onPage = (value: string) => text.includes(keyOf(value))
  const found: [FieldKey, Value[]][] = [
    ['vendor_name', namesBeside(vendor.name, [vendor.brand, vendor.tradingName], text)],
    ['customer_name', namesBeside(customer.name, [customer.contact, customer.tradingName], text)],
    ['vendor_address', otherOrders(facts, vendor)],
    ['customer_address', otherOrders(facts, customer)],
    ['vendor_tax_id', onPage(vendor.taxNo) ? [vendor.taxNo] : []],
    ['purchase_order', onPage(facts.orderNumber) ? [facts.orderNumber] : []],
    ['currency', facts.totalMoney.mark === '$' && facts.currency !== 'USD' ? ['USD'] : []],
    ['subtotal', subtotalReadings(facts, marked)],
    ['tax', !marked.has('tax') ? [money(totals.tax)] : []],
    ['amount_due', !marked.has('amount_due') ? [money(totals.total)] : []],
    ['due_date', !marked.has('due_date') ? [isoOf(facts.due), isoOf(facts.date + (facts.termDays || 14))] : []],
    [
      'payment_reference',
      !marked.has('payment_reference') || (facts.reference !== facts.number && facts.reference.includes(facts.number))
        ? [facts.number]
        : [],
    ],
    ['iban', ibans.slice(1)],
    ['bic', facts.accounts.slice(1).flatMap(({ bic }) => (bic && onPage(bic) ? [bic] : []))],
  ]
  return Object.fromEntries(found.filter(([, values]) => values.length > 0))
}

/** A form's parts may be put together as the form has them or as a letter would. */
function otherOrders({ parts }: Facts, { addressParts, addressLines }: Party): string[] {
  if (!parts) return []
  const orders = partsOrders.map((order) => partLines(addressParts, order).join(', '))
  return orders.filter((text) => keyOf(text) !== keyOf(addressLines.join(' ')))
}

function namesBeside(name: string, others: readonly string[], text: string): string[] {
  return others.filter((other) => keyOf(other) !== keyOf(name) && text.includes(keyOf(other)))
}

function subtotalReadings({ totals }: Facts, marked: ReadonlySet<FieldKey>): Value[] {
  const readings = [totals.lineSum, ...(marked.has('subtotal') ? [] : [totals.net])]
  return [...new Set(readings.filter((cents) => cents !== totals.net || !marked.has('subtotal')))].map(money)
}

function lineItems(facts: Facts, columns: readonly ColumnKey[]): Pick<SynthTruth, 'line_items' | 'line_items_printed'> {
  const has = (key: ColumnKey) => columns.includes(key)
  const sign = facts.negative ? -1 : 1
  const items = facts.items.map(
    (item): TruthLineItem => ({
      description: item.description,
      ...(has('quantity') ? { quantity: (sign * item.quantity) / 1000 } : {}),
      ...(has('price') ? { unit_price: money(item.unitPrice) } : {}),
      ...(has('amount') ? { amount: money(sign * item.amount) } : {}),
    }),
  )
  return {
    line_items: items,
    line_items_printed: items.map((item) => Object.fromEntries(Object.keys(item).map((key) => [key, true]))),
  }
}
