import { expect, test } from 'vitest'
import type { FieldBox } from '@/components/viewer/field-box'
import type { Box } from '@/lib/document/box'
import type { FieldKey } from '@/lib/fields/field'
import { clickMeaning } from './click-meaning'
import { indexWords } from './word-index'

const index = indexWords([
  { text: '17.', box: [0.7, 0.1, 0.72, 0.112] },
  { text: 'November', box: [0.725, 0.1, 0.78, 0.112] },
  { text: '2026', box: [0.785, 0.1, 0.82, 0.112] },
  { text: '119,00', box: [0.7, 0.7, 0.76, 0.712] },
  { text: 'frei', box: [0.1, 0.5, 0.14, 0.512] },
])
const box = (key: FieldKey, at: Box, state: FieldBox['state'] = 'sure'): FieldBox => ({
  key,
  label: key,
  value: 'x',
  state,
  page: 1,
  box: at,
})
const due = box('due_date', [0.7, 0.1, 0.82, 0.112])
const total = box('total', [0.7, 0.7, 0.76, 0.712])

test('a word in no box is taken, and any word where no field has the focus', () => {
  expect(clickMeaning(index, 4, [due, total], 'total')).toEqual({ words: [4] })
  expect(clickMeaning(index, 1, [due, total], null)).toEqual({ words: [1] })
})

test("a click in the box of another kind of field goes to it; one word of the focused field's own is taken", () => {
  expect(clickMeaning(index, 1, [due, total], 'total')).toEqual({ field: 'due_date' })
  expect(clickMeaning(index, 1, [due, total], 'due_date')).toEqual({ words: [1] })
})

test('an open field takes the whole value of a field of its kind', () => {
  expect(clickMeaning(index, 1, [due, total], 'invoice_date')).toEqual({ words: [0, 1, 2] })
  expect(clickMeaning(index, 3, [due, total], 'currency')).toEqual({ words: [3] })
  const open = box('amount_due', [0.7, 0.8, 0.76, 0.812], 'check')
  expect(clickMeaning(index, 3, [due, total, open], 'amount_due')).toEqual({ words: [3] })
})

test('one that is sure or decided does not: the click goes on to the other', () => {
  for (const state of ['sure', 'confirmed', 'corrected'] as const) {
    const done = box('amount_due', [0.7, 0.8, 0.76, 0.812], state)
    expect(clickMeaning(index, 3, [due, total, done], 'amount_due')).toEqual({ field: 'total' })
  }
})
