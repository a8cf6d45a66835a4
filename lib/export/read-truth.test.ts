import { expect, test } from 'vitest'
import { readTruth } from './read-truth'

const rows = [
  {
    file: 'a.pdf',
    fields: { invoice_number: 'RE-1', total: 119, tax: 19, vendor_name: 'Muster' },
    printed: { vendor_name: false },
    document_type: 'invoice',
    line_items: [
      { description: 'Work', quantity: 2, unit_price: 50, amount: 100 },
      { description: 'Not shown', quantity: 1 },
    ],
    line_items_printed: [
      { description: true, quantity: false },
      { description: false, quantity: false },
    ],
  },
  { id: 'b', fields: { total: 9.5 }, alternatives: { tax: [1.5] }, width: 100, height: 200, lines: [] },
  { id: 'c', fields: {}, labelled: false },
]
const text = rows.map((row) => JSON.stringify(row)).join('\n')

test('values come canonical, what is not printed is left out, and what other rows have is absent', () => {
  const [a, b, c] = readTruth(text).rows
  expect(a).toMatchObject({
    number: 1,
    name: 'a.pdf',
    file: 'a.pdf',
    values: { invoice_number: { text: 'RE-1' }, total: { text: '119.00' }, tax: { text: '19.00' } },
    absent: [],
    documentType: 'invoice',
  })
  expect(a?.values.vendor_name).toBeUndefined()
  // Another reading of the tax counts as right, so nobody knows that it is absent.
  expect(b).toMatchObject({ name: 'b', file: null, absent: ['invoice_number', 'vendor_name'] })
  expect(c).toMatchObject({ values: {}, absent: [] })
})

test('of line items the printed cells count, and a row without any is none', () => {
  const [a, b] = readTruth(text).rows
  expect(a?.lineItems).toEqual([{ description: 'Work', quantity: null, unitPrice: '50', amount: '100' }])
  expect(b?.lineItems).toBeNull()
})

test('rows that cannot be read are refused one by one, with a reason', () => {
  const { rows: read, refused } = readTruth(`nonsense\n${text}\n{"file":"d.pdf","fields":{"total":[]}}`)
  expect(read).toHaveLength(3)
  expect(refused).toEqual([
    { number: 1, name: 'Row 1', reason: 'This is not JSON.' },
    { number: 5, name: 'd.pdf', reason: expect.stringMatching(/^fields\.total: .+\.$/) },
  ])
})

test('the type of the whole set is that of rows that do not say', () => {
  expect(readTruth(text, 'receipt').rows.map(({ documentType }) => documentType)).toEqual([
    'invoice',
    'receipt',
    'receipt',
  ])
})
