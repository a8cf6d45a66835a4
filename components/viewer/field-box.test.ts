import { expect, test } from 'vitest'
import type { FieldReply } from '@/lib/contracts/documents'
import type { Box } from '@/lib/document/box'
import type { Field, FieldKey } from '@/lib/fields/field'
import { fieldBoxes, pickAt } from './field-box'

const entry = (key: FieldKey, box: Box | null, state: FieldReply['state'] = 'sure') => ({
  field: { key, label: key, type: 'identifier' } as Field,
  reply: { value: box && 'A1', page: 2, box, state } as FieldReply,
  findings: [],
})
const section = (...entries: ReturnType<typeof entry>[]) => [{ group: 'document' as const, title: 'Document', entries }]

const small: Box = [0.4, 0.4, 0.5, 0.42]
const large: Box = [0.3, 0.3, 0.6, 0.5]

test('boxes come by page with the small ones last, and only for fields that have a place', () => {
  const boxes = fieldBoxes(
    section(entry('total', small, 'check'), entry('vendor_name', large), entry('due_date', null)),
    null,
  )
  expect([...boxes.keys()]).toEqual([2])
  expect(boxes.get(2)?.map(({ key, state }) => [key, state])).toEqual([
    ['vendor_name', 'sure'],
    ['total', 'check'],
  ])
})

test('a click takes the smallest field at the place, and the next one when that has the focus already', () => {
  const boxes = fieldBoxes(
    section(entry('total', small), entry('amount_due', small), entry('vendor_name', large)),
    null,
  )
  const page = boxes.get(2) ?? []
  const first = pickAt(page, 0.45, 0.41, null)
  const second = pickAt(page, 0.45, 0.41, first)
  expect(new Set([first, second])).toEqual(new Set(['total', 'amount_due']))
  expect(pickAt(page, 0.45, 0.41, second)).toBe('vendor_name')
  expect(pickAt(page, 0.45, 0.41, 'vendor_name')).toBe(first)
  expect(pickAt(page, 0.9, 0.9, null)).toBeNull()
})
