import { isCountryCode } from '../fields/country'
import { fromDecimal, sum, toDecimal } from '../fields/decimal'
import type { ExportDocument } from './export-document'
import { unitCode } from './unit-code'

export interface DraftParty {
  readonly name: string | null
  /** As captured, on one line: which part is the street is not known. */
  readonly address: string | null
  readonly taxId: string | null
}

export interface DraftLine {
  readonly description: string | null
  readonly code: string | null
  readonly quantity: string | null
  /** UN/ECE Recommendation 20. */
  readonly unitCode: string | null
  readonly unitPrice: string | null
  readonly amount: string | null
  readonly taxRate: string | null
}

/** What UBL and CII say of an invoice, as far as it is known. Amounts are canonical decimals, dates ISO. */
export interface DraftInvoice {
  readonly number: string | null
  /** UNTDID 1001: 380 invoice, 381 credit note; a receipt has no code of its own. */
  readonly typeCode: '380' | '381' | null
  readonly issueDate: string | null
  readonly dueDate: string | null
  readonly currency: string | null
  readonly order: string | null
  readonly seller: DraftParty
  readonly buyer: DraftParty
  readonly paymentReference: string | null
  readonly iban: string | null
  readonly bic: string | null
  /** BT-106, where every row has its amount. */
  readonly lineTotal: string | null
  readonly net: string | null
  readonly tax: string | null
  readonly gross: string | null
  readonly due: string | null
  /** In percent, where all rows have the same: then net and tax are the one line of the tax breakdown. */
  readonly taxRate: string | null
  readonly lines: readonly DraftLine[]
}

/** Null for a document that is no invoice, credit note or receipt. */
export function draftInvoice({ documentType, fields, lineItems }: ExportDocument): DraftInvoice | null {
  if (documentType === 'other') return null
  const amounts = lineItems.map(({ amount }) => amount)
  const rates = new Set(lineItems.map(({ taxRate }) => taxRate))
  return {
    number: fields.invoice_number.value,
    typeCode: documentType === 'invoice' ? '380' : documentType === 'credit_note' ? '381' : null,
    issueDate: fields.invoice_date.value,
    dueDate: fields.due_date.value,
    currency: fields.currency.value,
    order: fields.purchase_order.value,
    seller: {
      name: fields.vendor_name.value,
      address: fields.vendor_address.value,
      taxId: fields.vendor_tax_id.value,
    },
    buyer: {
      name: fields.customer_name.value,
      address: fields.customer_address.value,
      taxId: fields.customer_tax_id.value,
    },
    paymentReference: fields.payment_reference.value,
    iban: fields.iban.value,
    bic: fields.bic.value,
    lineTotal: totalOf(amounts),
    net: fields.subtotal.value,
    tax: fields.tax.value,
    gross: fields.total.value,
    due: fields.amount_due.value,
    taxRate:
      rates.size === 1 && fields.subtotal.value !== null && fields.tax.value !== null ? ([...rates][0] ?? null) : null,
    lines: lineItems.map(({ description, code, quantity, unit, unitPrice, amount, taxRate }) => {
      return { description, code, quantity, unitCode: unitCode(unit), unitPrice, amount, taxRate }
    }),
  }
}

function totalOf(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null)
  if (amounts.length === 0 || known.length < amounts.length) return null
  return fromDecimal(sum(known.map(toDecimal)))
}

/**
 * The business terms that EN 16931 makes mandatory and the draft does not know, lines' terms once. Countries (BT-40, BT-55)
 * are never captured.
 */
export function missingTerms(draft: DraftInvoice): string[] {
  const { seller, buyer, lines } = draft
  const some = (known: (line: DraftLine) => unknown) => lines.every((line) => known(line) !== null)
  const known: readonly (readonly [string, boolean])[] = [
    ['BT-1', draft.number !== null],
    ['BT-2', draft.issueDate !== null],
    ['BT-3', draft.typeCode !== null],
    ['BT-5', draft.currency !== null],
    ['BT-27', seller.name !== null],
    ['BT-40', false],
    ['BT-44', buyer.name !== null],
    ['BT-55', false],
    ['BT-106', draft.lineTotal !== null],
    ['BT-109', draft.net !== null],
    ['BT-112', draft.gross !== null],
    ['BT-115', draft.due !== null],
    ['BG-23', draft.taxRate !== null],
    ['BT-118', taxCategory(draft.taxRate) !== null],
    ['BG-25', lines.length > 0],
    ['BT-129', some(({ quantity }) => quantity)],
    ['BT-130', some(({ unitCode }) => unitCode)],
    ['BT-131', some(({ amount }) => amount)],
    ['BT-146', some(({ unitPrice }) => unitPrice)],
    ['BT-151', some(({ taxRate }) => taxCategory(taxRate))],
    ['BT-153', some(({ description }) => description)],
  ]
  return known.flatMap(([term, isKnown]) => (isKnown ? [] : [term]))
}

/** UNCL 5305: a rate above nothing is the standard category; nothing may be one of several. */
export function taxCategory(rate: string | null): 'S' | null {
  return rate !== null && Number(rate) > 0 ? 'S' : null
}

/** VAT numbers begin with their country (Greece's with EL, Northern Ireland's with XI); others are tax registrations. */
export function isVatId(taxId: string): boolean {
  const country = taxId.slice(0, 2)
  return /^[A-Z]{2}[0-9A-Z]{2}/.test(taxId) && (isCountryCode(country) || country === 'EL' || country === 'XI')
}

/** Stands in every file, since somebody may meet it without its name. */
export function draftNote({ fileName }: ExportDocument): string {
  return `DRAFT FROM CAPTURE, not an invoice: read from the file "${fileName}"; what is not known is left out.`
}
