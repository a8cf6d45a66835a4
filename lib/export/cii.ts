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

const schema = 'urn:un:unece:uncefact:data'

/**
 * Cross Industry Invoice (UN/CEFACT D16B), the XML of Factur-X and ZUGFeRD, in the syntax of EN 16931. A draft: what is not
 * known is left out.
 */
export const cii: ExportFormat = {
  name: 'cii',
  label: 'Factur-X / CII (drafts)',
  purpose:
    'To book invoices by ZUGFeRD / Factur-X or another program that reads CII. Drafts: somebody checks them before they count.',
  layout: 'DOCUMENT.draft.factur-x.xml, a file a document; what it lacks is listed in the manifest',
  joined: [],
  overlaps: 'kept',
  images: false,
  write(document) {
    const draft = draftInvoice(document)
    const root = draft && rootOf(draft, draftNote(document))
    if (!root) return []
    return [{ path: `${document.id}.draft.factur-x.xml`, text: writeXml(root), missing: missingTerms(draft) }]
  },
}

function rootOf(draft: DraftInvoice, note: string): XmlElement | null {
  const guideline = element('ram:ID', 'urn:cen.eu:en16931:2017')
  return element(
    'rsm:CrossIndustryInvoice',
    [
      element('rsm:ExchangedDocumentContext', [element('ram:GuidelineSpecifiedDocumentContextParameter', [guideline])]),
      element('rsm:ExchangedDocument', [
        element('ram:ID', draft.number),
        element('ram:TypeCode', draft.typeCode),
        date('ram:IssueDateTime', draft.issueDate),
        element('ram:IncludedNote', [element('ram:Content', note)]),
      ]),
      element('rsm:SupplyChainTradeTransaction', [
        ...draft.lines.map(lineOf),
        agreement(draft),
        { name: 'ram:ApplicableHeaderTradeDelivery', attributes: {}, text: '', children: [] },
        settlement(draft),
      ]),
    ],
    {
      'xmlns:rsm': `${schema}:standard:CrossIndustryInvoice:100`,
      'xmlns:ram': `${schema}:standard:ReusableAggregateBusinessInformationEntity:100`,
      'xmlns:udt': `${schema}:standard:UnqualifiedDataType:100`,
    },
  )
}

/** 102: year, month, day without signs between. */
function date(name: string, iso: string | null): XmlElement | null {
  return element(name, [element('udt:DateTimeString', iso?.replaceAll('-', '') ?? null, { format: '102' })])
}

function agreement({ seller, buyer, order }: DraftInvoice): XmlElement | null {
  return element('ram:ApplicableHeaderTradeAgreement', [
    party('ram:SellerTradeParty', seller),
    party('ram:BuyerTradeParty', buyer),
    element('ram:BuyerOrderReferencedDocument', [element('ram:IssuerAssignedID', order)]),
  ])
}

/** The address is one line, since which part of it is the street is not known. */
function party(name: string, { name: partyName, address, taxId }: DraftParty): XmlElement | null {
  const schemeID = taxId && isVatId(taxId) ? 'VA' : 'FC'
  return element(name, [
    element('ram:Name', partyName),
    element('ram:PostalTradeAddress', [element('ram:LineOne', address)]),
    element('ram:SpecifiedTaxRegistration', [element('ram:ID', taxId, { schemeID })]),
  ])
}

function settlement(draft: DraftInvoice): XmlElement | null {
  const { currency, lineTotal, net, tax, gross, due } = draft
  return element('ram:ApplicableHeaderTradeSettlement', [
    element('ram:PaymentReference', draft.paymentReference),
    element('ram:InvoiceCurrencyCode', currency),
    paymentMeans(draft),
    breakdown(draft),
    element('ram:SpecifiedTradePaymentTerms', [date('ram:DueDateDateTime', draft.dueDate)]),
    element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
      element('ram:LineTotalAmount', lineTotal),
      element('ram:TaxBasisTotalAmount', net),
      element('ram:TaxTotalAmount', tax, { currencyID: currency }),
      element('ram:GrandTotalAmount', gross),
      element('ram:DuePayableAmount', due),
    ]),
  ])
}

/** The code is mandatory: 1 is "instrument not defined" (UNTDID 4461). */
function paymentMeans({ iban, bic }: DraftInvoice): XmlElement | null {
  if (iban === null && bic === null) return null
  return element('ram:SpecifiedTradeSettlementPaymentMeans', [
    element('ram:TypeCode', '1'),
    element('ram:PayeePartyCreditorFinancialAccount', [element('ram:IBANID', iban)]),
    element('ram:PayeeSpecifiedCreditorFinancialInstitution', [element('ram:BICID', bic)]),
  ])
}

function breakdown({ net, tax, taxRate }: DraftInvoice): XmlElement | null {
  if (taxRate === null) return null
  return element('ram:ApplicableTradeTax', [
    element('ram:CalculatedAmount', tax),
    element('ram:TypeCode', 'VAT'),
    element('ram:BasisAmount', net),
    element('ram:CategoryCode', taxCategory(taxRate)),
    element('ram:RateApplicablePercent', taxRate),
  ])
}

function lineOf(line: DraftLine, index: number): XmlElement | null {
  const { description, code, quantity, unitCode, unitPrice, amount, taxRate } = line
  const tax =
    taxRate === null
      ? null
      : element('ram:ApplicableTradeTax', [
          element('ram:TypeCode', 'VAT'),
          element('ram:CategoryCode', taxCategory(taxRate)),
          element('ram:RateApplicablePercent', taxRate),
        ])
  return element('ram:IncludedSupplyChainTradeLineItem', [
    element('ram:AssociatedDocumentLineDocument', [element('ram:LineID', String(index + 1))]),
    element('ram:SpecifiedTradeProduct', [element('ram:SellerAssignedID', code), element('ram:Name', description)]),
    element('ram:SpecifiedLineTradeAgreement', [
      element('ram:NetPriceProductTradePrice', [element('ram:ChargeAmount', unitPrice)]),
    ]),
    element('ram:SpecifiedLineTradeDelivery', [element('ram:BilledQuantity', quantity, { unitCode })]),
    element('ram:SpecifiedLineTradeSettlement', [
      tax,
      element('ram:SpecifiedTradeSettlementLineMonetarySummation', [element('ram:LineTotalAmount', amount)]),
    ]),
  ])
}

/** @throws RangeError where it is not well-formed */
export function readCii(text: string): DraftInvoice {
  const root = readXml(text)
  const at = (path: string) => textAt(root, path)
  const document = 'rsm:ExchangedDocument'
  const transaction = 'rsm:SupplyChainTradeTransaction'
  const agreement = `${transaction}/ram:ApplicableHeaderTradeAgreement`
  const settlement = `${transaction}/ram:ApplicableHeaderTradeSettlement`
  const means = `${settlement}/ram:SpecifiedTradeSettlementPaymentMeans`
  const totals = `${settlement}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`
  return {
    number: at(`${document}/ram:ID`),
    typeCode: at(`${document}/ram:TypeCode`) as DraftInvoice['typeCode'],
    issueDate: isoDate(at(`${document}/ram:IssueDateTime/udt:DateTimeString`)),
    dueDate: isoDate(at(`${settlement}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString`)),
    currency: at(`${settlement}/ram:InvoiceCurrencyCode`),
    order: at(`${agreement}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`),
    seller: readParty(root, `${agreement}/ram:SellerTradeParty`),
    buyer: readParty(root, `${agreement}/ram:BuyerTradeParty`),
    paymentReference: at(`${settlement}/ram:PaymentReference`),
    iban: at(`${means}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID`),
    bic: at(`${means}/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID`),
    lineTotal: at(`${totals}/ram:LineTotalAmount`),
    net: at(`${totals}/ram:TaxBasisTotalAmount`),
    tax: at(`${totals}/ram:TaxTotalAmount`),
    gross: at(`${totals}/ram:GrandTotalAmount`),
    due: at(`${totals}/ram:DuePayableAmount`),
    taxRate: at(`${settlement}/ram:ApplicableTradeTax/ram:RateApplicablePercent`),
    lines: elementsAt(root, `${transaction}/ram:IncludedSupplyChainTradeLineItem`).map(readLine),
  }
}

function isoDate(text: string | null): string | null {
  return text?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') ?? null
}

function readParty(root: XmlElement, path: string): DraftParty {
  return {
    name: textAt(root, `${path}/ram:Name`),
    address: textAt(root, `${path}/ram:PostalTradeAddress/ram:LineOne`),
    taxId: textAt(root, `${path}/ram:SpecifiedTaxRegistration/ram:ID`),
  }
}

function readLine(line: XmlElement): DraftLine {
  const [quantity] = elementsAt(line, 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity')
  const settlement = 'ram:SpecifiedLineTradeSettlement'
  return {
    description: textAt(line, 'ram:SpecifiedTradeProduct/ram:Name'),
    code: textAt(line, 'ram:SpecifiedTradeProduct/ram:SellerAssignedID'),
    quantity: quantity?.text ?? null,
    unitCode: quantity?.attributes.unitCode ?? null,
    unitPrice: textAt(line, 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount'),
    amount: textAt(line, `${settlement}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`),
    taxRate: textAt(line, `${settlement}/ram:ApplicableTradeTax/ram:RateApplicablePercent`),
  }
}
