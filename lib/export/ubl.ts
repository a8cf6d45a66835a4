import {
  type DraftInvoice,
  type DraftLine,
  type DraftParty,
  draftInvoice,
  draftNote,
  isVatId,
  missingTerms,
  taxCategory,
} from './draft-invoice'
import type { ExportFormat } from './export-format'
import { element, elementsAt, readXml, textAt, writeXml, type XmlElement } from './xml-element'

const schema = 'urn:oasis:names:specification:ubl:schema:xsd'

/** UBL 2.1 (OASIS), Invoice or CreditNote, in the syntax of EN 16931. A draft: what is not known is left out. */
export const ubl: ExportFormat = {
  name: 'ubl',
  label: 'UBL 2.1 (drafts)',
  purpose:
    'To book invoices by Peppol or another program that reads UBL. Drafts: somebody checks them before they count.',
  layout: 'DOCUMENT.draft.ubl.xml, a file a document; what it lacks is listed in the manifest',
  joined: [],
  overlaps: 'kept',
  images: false,
  write(document) {
    const draft = draftInvoice(document)
    const root = draft && rootOf(draft, draftNote(document))
    if (!root) return []
    return [{ path: `${document.id}.draft.ubl.xml`, text: writeXml(root), missing: missingTerms(draft) }]
  },
}

function rootOf(draft: DraftInvoice, note: string): XmlElement | null {
  const credit = draft.typeCode === '381'
  const name = credit ? 'CreditNote' : 'Invoice'
  const dueDate = element('cbc:DueDate', draft.dueDate)
  const typeCode = element(`cbc:${name}TypeCode`, draft.typeCode)
  return element(
    name,
    [
      element('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'),
      element('cbc:ID', draft.number),
      element('cbc:IssueDate', draft.issueDate),
      credit ? null : dueDate,
      typeCode,
      element('cbc:Note', note),
      element('cbc:DocumentCurrencyCode', draft.currency),
      element('cac:OrderReference', [element('cbc:ID', draft.order)]),
      element('cac:AccountingSupplierParty', [party(draft.seller)]),
      element('cac:AccountingCustomerParty', [party(draft.buyer)]),
      paymentMeans(draft, credit),
      taxTotal(draft),
      monetaryTotal(draft),
      ...draft.lines.map((line, index) => lineOf(line, { index, currency: draft.currency, credit })),
    ],
    {
      xmlns: `${schema}:${name}-2`,
      'xmlns:cac': `${schema}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${schema}:CommonBasicComponents-2`,
    },
  )
}

/** UBL has no place for an address of unknown parts but its free lines. */
function party({ name, address, taxId }: DraftParty): XmlElement | null {
  const scheme = taxId && isVatId(taxId) ? 'VAT' : 'TAX'
  return element('cac:Party', [
    element('cac:PostalAddress', [element('cac:AddressLine', [element('cbc:Line', address)])]),
    taxId === null
      ? null
      : element('cac:PartyTaxScheme', [
          element('cbc:CompanyID', taxId),
          element('cac:TaxScheme', [element('cbc:ID', scheme)]),
        ]),
    element('cac:PartyLegalEntity', [element('cbc:RegistrationName', name)]),
  ])
}

/** The code is mandatory in UBL: 1 is "instrument not defined" (UNTDID 4461). A credit note is due here. */
function paymentMeans({ iban, bic, paymentReference, dueDate }: DraftInvoice, credit: boolean): XmlElement | null {
  const due = credit ? element('cbc:PaymentDueDate', dueDate) : null
  const branch = element('cac:FinancialInstitutionBranch', [element('cbc:ID', bic)])
  const account = element('cac:PayeeFinancialAccount', [element('cbc:ID', iban), branch])
  const id = element('cbc:PaymentID', paymentReference)
  if (!due && !account && !id) return null
  return element('cac:PaymentMeans', [element('cbc:PaymentMeansCode', '1'), due, id, account])
}

function amount(name: string, value: string | null, currencyID: string | null): XmlElement | null {
  return element(`cbc:${name}`, value, { currencyID })
}

function taxTotal({ net, tax, taxRate, currency }: DraftInvoice): XmlElement | null {
  const subtotal =
    taxRate === null
      ? null
      : element('cac:TaxSubtotal', [
          amount('TaxableAmount', net, currency),
          amount('TaxAmount', tax, currency),
          category('TaxCategory', taxRate),
        ])
  return tax === null ? null : element('cac:TaxTotal', [amount('TaxAmount', tax, currency), subtotal])
}

function category(name: string, rate: string | null): XmlElement | null {
  if (rate === null) return null
  return element(`cac:${name}`, [
    element('cbc:ID', taxCategory(rate)),
    element('cbc:Percent', rate),
    element('cac:TaxScheme', [element('cbc:ID', 'VAT')]),
  ])
}

function monetaryTotal({ lineTotal, net, gross, due, currency }: DraftInvoice): XmlElement | null {
  return element('cac:LegalMonetaryTotal', [
    amount('LineExtensionAmount', lineTotal, currency),
    amount('TaxExclusiveAmount', net, currency),
    amount('TaxInclusiveAmount', gross, currency),
    amount('PayableAmount', due, currency),
  ])
}

interface LinePlace {
  readonly index: number
  readonly currency: string | null
  readonly credit: boolean
}

function lineOf(line: DraftLine, { index, currency, credit }: LinePlace): XmlElement | null {
  const { description, code, quantity, unitCode, unitPrice, amount: lineAmount, taxRate } = line
  return element(credit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', [
    element('cbc:ID', String(index + 1)),
    element(credit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', quantity, { unitCode }),
    amount('LineExtensionAmount', lineAmount, currency),
    element('cac:Item', [
      element('cbc:Name', description),
      element('cac:SellersItemIdentification', [element('cbc:ID', code)]),
      category('ClassifiedTaxCategory', taxRate),
    ]),
    element('cac:Price', [amount('PriceAmount', unitPrice, currency)]),
  ])
}

/** @throws RangeError where it is not well-formed */
export function readUbl(text: string): DraftInvoice {
  const root = readXml(text)
  const at = (path: string) => textAt(root, path)
  const kind = root.name === 'CreditNote' ? 'CreditNote' : 'Invoice'
  const means = 'cac:PaymentMeans'
  const account = `${means}/cac:PayeeFinancialAccount`
  const totals = 'cac:LegalMonetaryTotal'
  return {
    number: at('cbc:ID'),
    typeCode: at(`cbc:${kind}TypeCode`) as DraftInvoice['typeCode'],
    issueDate: at('cbc:IssueDate'),
    dueDate: at('cbc:DueDate') ?? at(`${means}/cbc:PaymentDueDate`),
    currency: at('cbc:DocumentCurrencyCode'),
    order: at('cac:OrderReference/cbc:ID'),
    seller: readParty(root, 'cac:AccountingSupplierParty/cac:Party'),
    buyer: readParty(root, 'cac:AccountingCustomerParty/cac:Party'),
    paymentReference: at(`${means}/cbc:PaymentID`),
    iban: at(`${account}/cbc:ID`),
    bic: at(`${account}/cac:FinancialInstitutionBranch/cbc:ID`),
    lineTotal: at(`${totals}/cbc:LineExtensionAmount`),
    net: at(`${totals}/cbc:TaxExclusiveAmount`),
    tax: at('cac:TaxTotal/cbc:TaxAmount'),
    gross: at(`${totals}/cbc:TaxInclusiveAmount`),
    due: at(`${totals}/cbc:PayableAmount`),
    taxRate: at('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent'),
    lines: elementsAt(root, `cac:${kind}Line`).map(readLine),
  }
}

function readParty(root: XmlElement, path: string): DraftParty {
  return {
    name: textAt(root, `${path}/cac:PartyLegalEntity/cbc:RegistrationName`),
    address: textAt(root, `${path}/cac:PostalAddress/cac:AddressLine/cbc:Line`),
    taxId: textAt(root, `${path}/cac:PartyTaxScheme/cbc:CompanyID`),
  }
}

function readLine(line: XmlElement): DraftLine {
  const [quantity] = [...elementsAt(line, 'cbc:InvoicedQuantity'), ...elementsAt(line, 'cbc:CreditedQuantity')]
  return {
    description: textAt(line, 'cac:Item/cbc:Name'),
    code: textAt(line, 'cac:Item/cac:SellersItemIdentification/cbc:ID'),
    quantity: quantity?.text ?? null,
    unitCode: quantity?.attributes.unitCode ?? null,
    unitPrice: textAt(line, 'cac:Price/cbc:PriceAmount'),
    amount: textAt(line, 'cbc:LineExtensionAmount'),
    taxRate: textAt(line, 'cac:Item/cac:ClassifiedTaxCategory/cbc:Percent'),
  }
}
