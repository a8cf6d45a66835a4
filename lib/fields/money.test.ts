import { describe, expect, test } from 'vitest'
import type { ParseContext } from './field'
import { fromMinor, inferDecimalSeparator, parseAmount, parseQuantity, sameAmount, toMinor } from './money'

const unknown: ParseContext = { language: null, dayFirst: null, currency: null }

describe('parseAmount', () => {
  test.each([
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u00a0234,56', '1234.56'],
    ['1\u202f234\u202f567,89', '1234567.89'],
    ["1'234.56", '1234.56'],
    ['1’234.50', '1234.50'],
    ['12,34,567.00', '1234567.00'],
    ['1.234.567', '1234567.00'],
    ['1.234.567,8', '1234567.80'],
    ['12,5', '12.50'],
    ['0,025', '0.025'],
    ['9,9000', '9.90'],
    ['.50', '0.50'],
    ['007,10', '7.10'],
    ['119', '119.00'],
  ])('reads %s as %s', (text, value) => {
    expect(parseAmount(text, unknown)).toBe(value)
  })

  test.each([
    ['€ 1.234,56', '1234.56'],
    ['1.234,56 €', '1234.56'],
    ['1.234,56EUR', '1234.56'],
    ['USD 1,234.56', '1234.56'],
    ['US$1,234.56', '1234.56'],
    ['$1,234.56*', '1234.56'],
    ['CHF 1’234.–', '1234.00'],
    ['Rs. 1,200.00', '1200.00'],
    ['RM12.50', '12.50'],
    ['R$ 1.234,56', '1234.56'],
    ['kr 1 234,50', '1234.50'],
    ['1 234,50 zł', '1234.50'],
    ['12 euros', '12.00'],
  ])('takes the currency off %s', (text, value) => {
    expect(parseAmount(text, unknown)).toBe(value)
  })

  test.each([
    ['-12,00', '-12.00'],
    ['−12,00', '-12.00'],
    ['12,00-', '-12.00'],
    ['12,00 -', '-12.00'],
    ['(12.00)', '-12.00'],
    ['($12.00)', '-12.00'],
    ['€ -12,00', '-12.00'],
    ['-€ 12,00', '-12.00'],
    ['12.00 CR', '-12.00'],
    ['-0,00', '0.00'],
    ['119,-', '119.00'],
    ['119.--', '119.00'],
    ['119,—', '119.00'],
  ])('reads the sign of %s', (text, value) => {
    expect(parseAmount(text, unknown)).toBe(value)
  })

  test.each([
    ['1 .234,56', '1234.56'],
    ['1.234, 56', '1234.56'],
    ['1O0,00', '100.00'],
    ['12,OO', '12.00'],
    ['1l2,50', '112.50'],
    ['1.234.56', '1234.56'],
  ])('puts right what OCR made of %s', (text, value) => {
    expect(parseAmount(text, unknown)).toBe(value)
  })

  test.each([
    ['1.234', { ...unknown, language: 'de' }, '1234.00'],
    ['1.234', { ...unknown, language: 'en' }, '1.234'],
    ['1,234', { ...unknown, language: 'en' }, '1234.00'],
    ['1,234', { ...unknown, language: 'fr' }, '1.234'],
    ['1.234', unknown, '1234.00'],
    ['1.234', { ...unknown, language: 'de', decimalSeparator: '.' }, '1.234'],
    ['1,234', { ...unknown, language: 'de', decimalSeparator: '.' }, '1234.00'],
    ['¥1,234', unknown, '1234'],
    ['1.234', { ...unknown, language: 'en', currency: 'JPY' }, '1234'],
    ['0.125', { ...unknown, language: 'de' }, '0.125'],
    ['1234.567', { ...unknown, language: 'de' }, '1234.567'],
  ] as const)('decides %s by its context', (text, context, value) => {
    expect(parseAmount(text, context)).toBe(value)
  })

  test.each([
    '',
    'EUR',
    'Total',
    '19 %',
    '19%',
    '2023-07-04',
    '12.05.2023',
    '12/05',
    '1,23,45',
    '1.23,456,7',
    'AB12',
    '12 Stk',
    '1 2 3',
    '1234567890123456',
    'O,OO',
    '12:30',
  ])('refuses %j', (text) => {
    expect(parseAmount(text, unknown)).toBeNull()
  })
})

describe('parseQuantity', () => {
  test.each([
    ['1', '1'],
    ['1,00', '1'],
    ['2,5', '2.5'],
    ['400.00', '400'],
    ['2 x', '2'],
    ['-3', '-3'],
    ['1.000,00', '1000'],
  ])('reads %s as %s', (text, value) => {
    expect(parseQuantity(text, unknown)).toBe(value)
  })

  test.each(['', 'x', 'AB', '5 kg'])('refuses %j', (text) => {
    expect(parseQuantity(text, unknown)).toBeNull()
  })
})

describe('minor units', () => {
  test.each([
    ['1234.50', 'EUR', 123450],
    ['1234.50', null, 123450],
    ['1234', 'JPY', 1234],
    ['1.234', 'KWD', 1234],
    ['0.005', 'EUR', 1],
    ['-0.005', 'EUR', -1],
    ['0.0049', 'EUR', 0],
    ['0.1', 'EUR', 10],
  ])('%s %s is %d', (value, currency, minor) => {
    expect(toMinor(value, currency)).toBe(minor)
  })

  test('go back to the canonical decimal', () => {
    expect(fromMinor(123450, 'EUR')).toBe('1234.50')
    expect(fromMinor(-5, 'EUR')).toBe('-0.05')
    expect(fromMinor(1234, 'JPY')).toBe('1234')
  })

  test('refuse what no longer counts exactly', () => {
    expect(() => toMinor('99999999999999999.00', 'EUR')).toThrow(RangeError)
    expect(() => toMinor('1,00', 'EUR')).toThrow(RangeError)
  })
})

test('amounts are the same to the cent', () => {
  expect(sameAmount('12.5', '12.50')).toBe(true)
  expect(sameAmount('12.504', '12.50')).toBe(true)
  expect(sameAmount('12.51', '12.50')).toBe(false)
  expect(sameAmount('-12.50', '12.50')).toBe(false)
})

test('the decimal separator of a document shows in the amounts that leave no choice', () => {
  expect(inferDecimalSeparator(['Rechnung', '1.234', '12,50', '€1.234,56'])).toBe(',')
  expect(inferDecimalSeparator(['12.50', '1,234.00', '3,00'])).toBe('.')
  expect(inferDecimalSeparator(['1.234', '1,234', '2024'])).toBeNull()
})
