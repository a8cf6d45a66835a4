import { expect, test } from 'vitest'
import type { Anchor, KnownVendor } from './memory'
import { vendorToTeach } from './vendor-to-teach'

const ownTaxId: Anchor = { kind: 'tax_id', value: '811907980' }
const vendorTaxId: Anchor = { kind: 'tax_id', value: '123456788' }
const nordlicht: KnownVendor = {
  id: 'nordlicht',
  anchors: [ownTaxId, vendorTaxId, { kind: 'header_line', value: 'NORDLICHT' } as const].map((anchor) => ({
    ...anchor,
    documents: 5,
    ofAll: 5,
  })),
}

test('a customer’s number on every paper does not make another vendor’s paper the first one’s', () => {
  const anchors: Anchor[] = [
    ownTaxId,
    { kind: 'tax_id', value: '987654321' },
    { kind: 'header_line', value: 'SONNENHOF' },
  ]
  const values = { vendor_name: 'Sonnenhof', vendor_tax_id: 'DE987654321' }
  expect(vendorToTeach(anchors, [nordlicht], values)).toBe(null)
})

test('under another name it is the vendor with that tax id', () => {
  const anchors: Anchor[] = [vendorTaxId, { kind: 'header_line', value: 'NORDLICHTKG' }]
  const values = { vendor_name: 'Nordlicht KG', vendor_tax_id: 'DE123456788' }
  expect(vendorToTeach(anchors, [nordlicht], values)).toBe('nordlicht')
})
