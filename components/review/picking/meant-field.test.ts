import { expect, test } from 'vitest'
import type { FieldBox } from '@/components/viewer/field-box'
import type { Box } from '@/lib/document/box'
import type { FieldKey } from '@/lib/fields/field'
import { meantField } from './meant-field'

const box = (key: FieldKey, at: Box): FieldBox => ({ key, label: key, value: 'x', state: 'sure', page: 1, box: at })
const boxes = [
  box('vendor_address', [0.1, 0.1, 0.4, 0.2]),
  box('total', [0.7, 0.7, 0.8, 0.72]),
  box('invoice_date', [0.7, 0.1, 0.8, 0.12]),
]
const totalWord: Box = [0.7, 0.7, 0.76, 0.72]

test('a word of another amount is taken for an amount, a click with a date in focus goes to the amount', () => {
  expect(meantField(boxes, totalWord, 'subtotal')).toBeNull()
  expect(meantField(boxes, totalWord, 'currency')).toBeNull()
  expect(meantField(boxes, totalWord, 'due_date')).toBe('total')
})

test("words of the focused field's own box are taken, as are words in none", () => {
  expect(meantField(boxes, totalWord, 'total')).toBeNull()
  expect(meantField(boxes, [0.5, 0.5, 0.6, 0.52], 'due_date')).toBeNull()
  expect(meantField(boxes, [0.1, 0.1, 0.2, 0.12], 'vendor_name')).toBeNull()
})

test('with no field in focus every word is taken', () => {
  expect(meantField(boxes, totalWord, null)).toBeNull()
})
