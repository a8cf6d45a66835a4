import { expect, test } from 'vitest'
import { currencyDecimals, currencyOfMark, isCurrencyCode, parseCurrency } from './currency'
import type { ParseContext } from './field'

const unknown: ParseContext = { language: null, dayFirst: null, currency: null }

test.each([
  ['EUR', 'EUR'],
  ['€', 'EUR'],
  ['Euro', 'EUR'],
  ['1.234,56 €', 'EUR'],
  ['£', 'GBP'],
  ['US$', 'USD'],
  ['US$ 12.00', 'USD'],
  ['$', 'USD'],
  ['HK$', 'HKD'],
  ['R$ 5,00', 'BRL'],
  ['CHF 12.00', 'CHF'],
  ['RM', 'MYR'],
  ['Rs.', 'INR'],
  ['₹1,200', 'INR'],
  ['kr', 'SEK'],
  ['zł', 'PLN'],
  ['All amounts in USD', 'USD'],
  ['in Schweizer Franken', 'CHF'],
  ['livres sterling', 'GBP'],
  ['dólares estadounidenses', 'USD'],
  ['All prices are in euros', 'EUR'],
  ['usd', 'USD'],
])('reads %s as %s', (text, code) => {
  expect(parseCurrency(text, unknown)).toBe(code)
})

test.each(['', 'THE TOTAL', '12.00', 'Ltd', 'ABC', 'Rechnung'])('finds no currency in %j', (text) => {
  expect(parseCurrency(text, unknown)).toBeNull()
})

test('what a dollar or crown is depends on the document', () => {
  expect(parseCurrency('$', { ...unknown, currency: 'AUD' })).toBe('AUD')
  expect(parseCurrency('$', { ...unknown, language: 'fr' })).toBe('CAD')
  expect(parseCurrency('$', { ...unknown, currency: 'EUR' })).toBe('USD')
  expect(currencyOfMark('kr', { ...unknown, currency: 'DKK' })).toBe('DKK')
  expect(currencyOfMark('¥', { ...unknown, currency: 'CNY' })).toBe('CNY')
})

test('knows the minor units of ISO 4217', () => {
  expect([currencyDecimals('EUR'), currencyDecimals('JPY'), currencyDecimals('KWD'), currencyDecimals(null)]).toEqual([
    2, 0, 3, 2,
  ])
  expect([isCurrencyCode('DEM'), isCurrencyCode('EUR')]).toEqual([false, true])
})
