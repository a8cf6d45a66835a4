import { describe, expect, test } from 'vitest'
import { cii, readCii } from './cii'
import { draftInvoice, isVatId, missingTerms } from './draft-invoice'
import type { ExportDocument } from './export-document'
import { misplaced } from './testing/published-order'
import { emptyDocument, trickyDocument } from './testing/tricky-document'
import { readUbl, ubl } from './ubl'
import { unitCode } from './unit-code'
import { element, elementsAt, readXml, textAt, writeXml, type XmlElement } from './xml-element'

const [row] = trickyDocument.lineItems
const plain = (value: string) => ({ ...trickyDocument.fields.subtotal, value })
const full: ExportDocument = {
  ...trickyDocument,
  fields: {
    ...trickyDocument.fields,
    due_date: plain('2026-12-03'),
    bic: plain('COBADEFFXXX'),
    vendor_tax_id: plain('DE136695976'),
    customer_tax_id: plain('12/345/67890'),
  },
  lineItems: row ? [row, row] : [],
}
const documents: [string, ExportDocument][] = [
  ['a full invoice', full],
  ['a full credit note', { ...full, documentType: 'credit_note' }],
  ['a receipt with rows that lack cells', { ...trickyDocument, documentType: 'receipt' }],
  ['an empty document', emptyDocument],
]

describe.each([
  { format: ubl, read: readUbl },
  { format: cii, read: readCii },
])('$format.name', ({ format, read }) => {
  const write = (document: ExportDocument) => format.write(document, { documents: 0, pages: 0 })[0]

  test.each(documents)('%s comes back', (_, document) => {
    expect(read(write(document)?.text ?? '')).toEqual(draftInvoice(document))
  })

  test.each(documents)('%s is well-formed and in the published order', (_, document) => {
    const root = readXml(write(document)?.text ?? '')
    expect(misplaced(root)).toEqual([])
    expect(root.children.length).toBeGreaterThan(1)
  })

  test('is marked as a draft, in its name and inside', () => {
    const { path, text, missing } = write(full) ?? {}
    expect(path).toMatch(/\.draft\./)
    expect(text).toMatch(/>DRAFT FROM CAPTURE, not an invoice/)
    expect(missing).toEqual(['BT-40', 'BT-55'])
    expect(write(emptyDocument)?.missing).toContain('BT-115')
  })

  test('what is no invoice is not made one', () => {
    expect(format.write({ ...full, documentType: 'other' }, { documents: 0, pages: 0 })).toEqual([])
  })

  test('no element is empty but the one that CII demands', () => {
    const bare = (element: XmlElement): string[] =>
      element.children.length === 0 && element.text === '' ? [element.name] : element.children.flatMap(bare)
    const empty = bare(readXml(write(emptyDocument)?.text ?? ''))
    expect(empty).toEqual(format.name === 'cii' ? ['ram:ApplicableHeaderTradeDelivery'] : [])
  })
})

test('ubl: amounts have their currency, quantities their unit, a tax number of a country is a VAT number', () => {
  const root = readXml(ubl.write(full, { documents: 0, pages: 0 })[0]?.text ?? '')
  expect(elementsAt(root, 'cac:LegalMonetaryTotal/cbc:PayableAmount')[0]?.attributes).toEqual({ currencyID: 'EUR' })
  expect(elementsAt(root, 'cac:InvoiceLine/cbc:InvoicedQuantity')[0]?.attributes).toEqual({ unitCode: 'H87' })
  const scheme = 'cac:Party/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID'
  expect(textAt(root, `cac:AccountingSupplierParty/${scheme}`)).toBe('VAT')
  expect(textAt(root, `cac:AccountingCustomerParty/${scheme}`)).toBe('TAX')
  expect(textAt(root, 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID')).toBe('S')
})

test('nothing is invented: an unknown unit and a rate of nothing have no code', () => {
  expect(unitCode('Fuhre')).toBeNull()
  expect(unitCode('Stk.')).toBe('H87')
  const draft = draftInvoice({
    ...full,
    lineItems: full.lineItems.map((item) => ({ ...item, taxRate: '0', unit: 'Fuhre' })),
  })
  expect(draft && missingTerms(draft)).toEqual(['BT-40', 'BT-55', 'BT-118', 'BT-130', 'BT-151'])
  expect(isVatId('12/345/67890')).toBe(false)
  expect(isVatId('EL123456789')).toBe(true)
})

test('the order check sees what is out of place', () => {
  const swapped = readXml('<Invoice><IssueDate>x</IssueDate><ID>1</ID><Foo>2</Foo></Invoice>')
  expect(misplaced(swapped)).toEqual(['Invoice/ID', 'Invoice/Foo'])
})

test('any text comes back from XML, but for characters that XML has not', () => {
  const text = `a & b < c > "d" 'e' ]]> \r\n\t😀 שלום ﬁ &amp; <!-- -->`
  const root = element('a', [element('b', text, { c: text, d: null })])
  expect(root && readXml(writeXml(root))).toEqual(root)
  const odd = element('a', 'x\u0000\u000by\ufffe')
  expect(odd && readXml(writeXml(odd)).text).toBe('xy')
})

test.each([
  '<a>',
  '<a></b>',
  '<a/>x',
  '<a><b></a></b>',
  '<a>&nope;</a>',
  '<a>&</a>',
  '<a></a><b></b>',
  '<a b="1" b="2"></a>',
  '',
])('is not well-formed: %s', (text) => {
  expect(() => readXml(text)).toThrow(RangeError)
})
