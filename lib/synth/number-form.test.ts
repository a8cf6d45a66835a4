import { expect, test } from 'vitest'
import { civilOf, dayOf, formatDate, isoOf } from './date-form'
import {
  continentalNumbers,
  englishNumbers,
  formatMoney,
  formatNumber,
  formatQuantity,
  indianNumbers,
  spacedNumbers,
  swissNumbers,
} from './number-form'

test.each([
  [123456789, englishNumbers, '1,234,567.89'],
  [123456789, continentalNumbers, '1.234.567,89'],
  [123456789, swissNumbers, "1'234'567.89"],
  [123456789, spacedNumbers, '1 234 567,89'],
  [123456789, indianNumbers, '12,34,567.89'],
  [5, englishNumbers, '0.05'],
  [-5, continentalNumbers, '-0,05'],
] as const)('%i cents are written %s', (cents, form, text) => {
  expect(formatNumber(cents, 2, form)).toBe(text)
})

test('currencies stand where they are asked to', () => {
  const form = { numbers: englishNumbers, negative: 'before', mark: '$', place: 'before' } as const
  expect(formatMoney(-123456, form)).toBe('-$1,234.56')
  expect(formatMoney(123456, { ...form, place: 'afterSpaced', mark: 'EUR' })).toBe('1,234.56 EUR')
  expect(formatMoney(-100, { ...form, place: 'none', negative: 'brackets' })).toBe('(1.00)')
  expect(formatMoney(-100, { ...form, place: 'none', negative: 'behind' })).toBe('1.00-')
})

test('quantities have the decimals they need', () => {
  expect([1000, 1500, 2125, 12340].map((one) => formatQuantity(one, continentalNumbers))).toEqual([
    '1',
    '1,5',
    '2,125',
    '12,34',
  ])
})

test('days are counted as the calendar does, and written in each form', () => {
  expect(dayOf(1970, 1, 1)).toBe(0)
  expect(dayOf(2024, 2, 29)).toBe(Date.UTC(2024, 1, 29) / 86400000)
  expect(civilOf(dayOf(2000, 12, 31))).toEqual({ year: 2000, month: 12, day: 31 })
  const day = dayOf(2024, 3, 5)
  expect(isoOf(day)).toBe('2024-03-05')
  expect(['dd.mm.yyyy', 'd/m/yy', 'MMMM d, yyyy', 'do MMM yyyy'].map((form) => formatDate(day, form, 'en'))).toEqual([
    '05.03.2024',
    '5/3/24',
    'March 5, 2024',
    '5th Mar 2024',
  ])
  expect(formatDate(day, 'd de MMMM de yyyy', 'es')).toBe('5 de marzo de 2024')
  expect(formatDate(day, 'd. MMMM yyyy', 'de')).toBe('5. März 2024')
})
