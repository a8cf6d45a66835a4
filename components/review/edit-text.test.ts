import { expect, test } from 'vitest'
import { field } from '@/lib/fields/registry'
import { editText } from './edit-text'

const context = { language: 'en', dayFirst: true, currency: 'EUR', decimalSeparator: '.' } as const

test('a value stands in its input as the reader writes it, if that reads back the same', () => {
  const total = field('total')
  const shown = editText(total, '1234.50', 'EUR', (text) => total.parse(text, context))
  expect(total.parse(shown, context)).toBe('1234.50')
  expect(shown).not.toBe('1234.50')
})

test('where it would not read back the same, it stands as it is', () => {
  expect(editText(field('total'), '1234.567', 'EUR', () => '1234.57')).toBe('1234.567')
  expect(editText(field('invoice_date'), '2026-11-03', null, () => null)).toBe('2026-11-03')
})

test('nothing is an empty input', () => {
  expect(editText(field('total'), null, 'EUR', () => null)).toBe('')
})
