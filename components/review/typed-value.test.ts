import { expect, test } from 'vitest'
import type { ParseContext } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { readTyped } from './typed-value'

const context: ParseContext = { language: 'de', dayFirst: true, currency: 'EUR', decimalSeparator: ',' }
const read = (key: Parameters<typeof field>[0], text: string) => readTyped(field(key), text, context, [2026, 2025])

test('amounts are read in any usual form', () => {
  expect(read('total', '1.234,56')).toEqual({ kind: 'value', value: '1234.56' })
  expect(read('total', ' 119 € ')).toEqual({ kind: 'value', value: '119.00' })
})

test('a date may lack its year: the likeliest is taken', () => {
  for (const text of ['3 nov', 'Nov 3', '3.11.', '3.11', '3/11']) {
    expect(read('invoice_date', text), text).toEqual({ kind: 'value', value: '2026-11-03' })
  }
  expect(read('invoice_date', '3 nov 2024')).toEqual({ kind: 'value', value: '2024-11-03' })
})

test('a day that the likeliest year lacks is looked for in the next', () => {
  expect(readTyped(field('invoice_date'), '29 feb', context, [2026, 2024])).toEqual({
    kind: 'value',
    value: '2024-02-29',
  })
})

test('what cannot be read gets a sentence, and an empty text none', () => {
  expect(read('invoice_date', '19')).toMatchObject({ kind: 'unread', message: expect.stringContaining('date') })
  expect(read('total', 'abc')).toMatchObject({ kind: 'unread', message: expect.stringContaining('amount') })
  expect(read('total', '  ')).toEqual({ kind: 'empty' })
})
