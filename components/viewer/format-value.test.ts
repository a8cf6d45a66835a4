import { expect, test } from 'vitest'
import { formatAmount, formatBytes, formatDate, formatNumber, formatValue, percent, rawDiffers } from './format-value'

const german = { locale: 'de-DE', currency: 'EUR' }
/** Intl separates with no-break spaces. */
const plain = (text: string | null) => text?.replace(/\s/g, ' ')

test('amounts are written as the reader does, with the decimals of their currency', () => {
  expect(plain(formatValue('amount', 1234.5, german))).toBe('1.234,50 €')
  expect(formatAmount(1234.5, { locale: 'en-US', currency: 'USD' })).toBe('$1,234.50')
  expect(formatAmount(1200, { locale: 'en-US', currency: 'JPY' })).toBe('¥1,200')
  expect(formatAmount(1200, { locale: 'en-US', currency: null })).toBe('1,200.00')
  expect(formatAmount(12, { locale: 'en-US', currency: 'no' })).toBe('12.00')
})

test('zero is a value, and nothing is nothing', () => {
  expect(formatValue('amount', 0, { locale: 'en-US', currency: null })).toBe('0.00')
  expect(formatValue('identifier', null, german)).toBeNull()
  expect(formatValue('identifier', '', german)).toBeNull()
})

test('dates are written as the reader does, on the day they name', () => {
  expect(formatDate('2026-11-03', 'de-DE')).toBe('03.11.2026')
  expect(formatDate('2026-11-03', 'en-US')).toBe('Nov 3, 2026')
  expect(formatDate('soon', 'en-US')).toBe('soon')
  expect(formatDate('2026-19-44', 'en-US')).toBe('2026-19-44')
})

test('an IBAN stands in groups of four', () => {
  expect(formatValue('iban', 'DE89370400440532013000', german)).toBe('DE89 3704 0044 0532 0130 00')
  expect(formatValue('iban', 'NO9386011117947', german)).toBe('NO93 8601 1117 947')
})

test('numbers and sizes carry no false precision', () => {
  expect(formatNumber(2, 'en-US')).toBe('2')
  expect(formatNumber(2.125, 'de-DE')).toBe('2,125')
  expect(plain(formatBytes(45_300, 'en-US'))).toBe('45 kB')
  expect(plain(formatBytes(2_340_000, 'en-US'))).toBe('2.3 MB')
  expect(percent(0.997)).toBe(99)
  expect(percent(0.29)).toBe(29)
  expect(percent(1)).toBe(100)
})

test('the raw text is worth showing only where it differs', () => {
  expect(rawDiffers('INV-1', 'INV-1')).toBe(false)
  expect(rawDiffers('Muster  GmbH', 'Muster GmbH')).toBe(false)
  expect(rawDiffers('3 nov 26', 'Nov 3, 2026')).toBe(true)
  expect(rawDiffers(null, 'x')).toBe(false)
})
