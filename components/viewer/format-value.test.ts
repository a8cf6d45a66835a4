import { expect, test } from 'vitest'
import { formatAmount, formatDate } from '@/lib/client/format'
import { formatNumber, formatValue, percent, rawDiffers } from './format-value'

test('amounts and dates are written as the reader does, the rest as it is', () => {
  expect(formatValue('amount', 1234.5, 'EUR')).toBe(formatAmount(1234.5, 'EUR'))
  expect(formatValue('date', '2026-11-03', null)).toBe(formatDate('2026-11-03'))
  expect(formatValue('identifier', 'INV-1', 'EUR')).toBe('INV-1')
})

test('zero is a value, and nothing is nothing', () => {
  expect(formatValue('amount', 0, 'EUR')).toMatch(/^0.00$/)
  expect(formatValue('identifier', null, 'EUR')).toBeNull()
  expect(formatValue('identifier', '', 'EUR')).toBeNull()
})

test('an IBAN stands in groups of four', () => {
  expect(formatValue('iban', 'DE89370400440532013000', null)).toBe('DE89 3704 0044 0532 0130 00')
  expect(formatValue('iban', 'NO9386011117947', null)).toBe('NO93 8601 1117 947')
})

test('numbers carry no false precision, and nothing rounds up to certainty', () => {
  expect(formatNumber(2)).toBe('2')
  expect(formatNumber(2.125)).toMatch(/^2.125$/)
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
