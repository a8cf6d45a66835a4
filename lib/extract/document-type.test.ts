import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import type { DocumentType } from '@/lib/fields/field'
import { classifyDocument } from './document-type'
import { parseModel } from './model-artefact'
import { pageOfText } from './page-of-text'

const { types } = parseModel(readFileSync(path.join(import.meta.dirname, 'base-model.json'), 'utf8'))

function typeOf(text: string) {
  const page = pageOfText(text)
  return classifyDocument([page], groupLines(page), types)
}

const amounts = 'Item          2      10.00      20.00\n\n\n                Total           20.00'

test.each<readonly [DocumentType, string]>([
  ['invoice', 'INVOICE'],
  ['invoice', 'Tax Invoice'],
  ['invoice', 'I N V O I C E'],
  ['invoice', 'Rechnung Nr. 4711 vom 3. März 2024'],
  ['invoice', 'Facture'],
  ['invoice', 'FACTUUR.'],
  ['invoice', 'Factura'],
  ['invoice', 'Fattura'],
  ['invoice', 'Fatura'],
  ['credit_note', 'Credit Note'],
  ['credit_note', 'GUTSCHRIFT'],
  ['credit_note', 'Stornorechnung'],
  ['credit_note', "Facture d'avoir"],
  ['credit_note', 'Creditnota'],
  ['credit_note', 'Factura rectificativa'],
  ['credit_note', 'Nota di credito'],
  ['credit_note', 'Nota de crédito'],
  ['receipt', 'Payment receipt'],
  ['receipt', 'Quittung'],
  ['receipt', 'Ticket de caisse'],
  ['receipt', 'Scontrino fiscale'],
  ['other', 'Purchase Order Confirmation\n\nORDER CONFIRMATION'],
  ['other', 'Auftragsbestätigung'],
  ['other', 'Proforma invoice'],
  ['other', 'Account statement'],
  ['other', 'Zahlungserinnerung'],
])('%s: %s', (type, title) => {
  const { value, confidence, reasons } = typeOf(`${title}\n\n\n${amounts}`)
  expect(value).toBe(type)
  expect(confidence).toBeGreaterThan(0.4)
  expect(reasons.join(' ')).toContain(title.split('\n').at(-1)?.slice(0, 30))
})

test('a till’s slip is a receipt even where it says tax invoice', () => {
  const slip =
    'MINI MARKET\nTAX INVOICE\n25/12/2018 20:13:39\nMILK 2.50\nTOTAL 2.50\nCASH 5.00\nCHANGE 2.50\nTHANK YOU PLEASE COME AGAIN'
  const page = { ...pageOfText(slip), widthPixels: 460, heightPixels: 1000 }
  expect(classifyDocument([page], groupLines(page), types).value).toBe('receipt')
})

test('a letter without amounts is something else', () => {
  expect(typeOf('Dear Sir or Madam,\n\nwe have moved to a new office.\n\nKind regards')).toMatchObject({
    value: 'other',
  })
  expect(classifyDocument([], [], types)).toMatchObject({ value: 'other' })
})

test('the weights of all types together are certain', () => {
  const { confidence } = typeOf(`INVOICE\nInvoice number: 4711\n${amounts}`)
  expect(confidence).toBeGreaterThan(0.8)
  expect(confidence).toBeLessThan(1)
})

test('what is no invoice is called by its name', () => {
  const { value, reasons } = typeOf(`Lieferschein\n\n\nRegalbrett Eiche  4 St.`)
  expect(value).toBe('other')
  expect(reasons).toContain('It is headed “Lieferschein”, so it looks like a delivery note.')
})
