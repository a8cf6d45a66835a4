import { expect, test } from 'vitest'
import { field } from './registry'

const context = { language: null, dayFirst: null, currency: null }

test.each([
  ['Bill to: ACME  Ltd.', 'ACME Ltd.'],
  ['Rechnung an:\nMüller & Co. KG', 'Müller & Co. KG'],
  ['SimFin Analytics GmbH,', 'SimFin Analytics GmbH'],
  ['Client: “Le Petit” SARL', '“Le Petit” SARL'],
])('a name is cleaned of its label: %j', (text, value) => {
  expect(field('customer_name').parse(text, context)).toBe(value)
})

test('words that are labels elsewhere stay in a name', () => {
  expect(field('customer_name').parse('Company Ltd', context)).toBe('Company Ltd')
  expect(field('vendor_name').parse('De Groot: Bouw', context)).toBe('De Groot: Bouw')
  expect(field('vendor_name').parse('4711', context)).toBeNull()
})

test('an address is put on one line', () => {
  const text = 'Billing address:\nPfälzer Ufer 4 \n 06108  Halle (Saale),\nGermany'
  expect(field('customer_address').parse(text, context)).toBe('Pfälzer Ufer 4, 06108 Halle (Saale), Germany')
  expect(field('vendor_address').parse('Am Saueracker 23 • 91244 Reichenschwand', context)).toBe(
    'Am Saueracker 23, 91244 Reichenschwand',
  )
  expect(field('vendor_address').parse('12', context)).toBeNull()
})
