import { expect, test } from 'vitest'
import { languages } from '../document/page'
import { decoyLabels } from './decoy-labels'
import { fieldKeys } from './field'
import { toJsonValue } from './json-value'
import { labelKey } from './letters-and-digits'
import { field, fields } from './registry'

test('has every field once, in the agreed order', () => {
  expect(fields.map(({ key }) => key)).toEqual(fieldKeys)
  expect(new Set(fields.map(({ businessTerm }) => businessTerm)).size).toBe(fieldKeys.length)
  for (const { businessTerm } of fields) expect(businessTerm).toMatch(/^BT-\d{1,3}$/)
})

test('every field has labels in every language, lower case, trimmed, once each', () => {
  for (const { key, labels } of fields) {
    for (const language of languages) {
      const words = labels[language]
      expect(words.length, `${key} ${language}`).toBeGreaterThanOrEqual(10)
      expect(new Set(words).size, `${key} ${language}`).toBe(words.length)
      for (const word of words) expect(word).toBe(word.trim().toLowerCase())
    }
  }
})

test.each([
  ['Rechnungs-Nr.', 'invoice_number'],
  ['Beleg-Nr.:', 'invoice_number'],
  ['N° DE FACTURE', 'invoice_number'],
  ['Nº factura', 'invoice_number'],
  ['Numero fattura', 'invoice_number'],
  ['Factuurnummer', 'invoice_number'],
  ['Nota Fiscal', 'invoice_number'],
  ["Date d'échéance", 'due_date'],
  ['Zahlbetrag', 'amount_due'],
  ['Solde dû', 'amount_due'],
  ['Te betalen', 'amount_due'],
  ['Importe total', 'total'],
  ['Totale documento', 'total'],
  ['Montante a pagar', 'amount_due'],
  ['Base imponible', 'subtotal'],
  ['Verwendungszweck', 'payment_reference'],
] as const)('%s is a label of %s', (label, key) => {
  const keys = Object.values(field(key).labels).flat().map(labelKey)
  expect(keys).toContain(labelKey(label))
})

test('what names another number does not also name the invoice number', () => {
  const own = new Set(Object.values(field('invoice_number').labels).flat().map(labelKey))
  expect(decoyLabels.other_identifier.filter((label) => own.has(labelKey(label)))).toEqual([])
})

test('amounts are numbers in JSON, the rest is text', () => {
  expect(toJsonValue('total', '1234.50')).toBe(1234.5)
  expect(toJsonValue('invoice_number', '00123')).toBe('00123')
  expect(toJsonValue('total', null)).toBeNull()
})
