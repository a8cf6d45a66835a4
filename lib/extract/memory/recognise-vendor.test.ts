import { describe, expect, test } from 'vitest'
import type { Anchor, KnownAnchor } from './memory'
import { recogniseVendor } from './recognise-vendor'
import { vendorToTeach } from './vendor-to-teach'

const taxId: Anchor = { kind: 'tax_id', value: 'DE1' }
const name: Anchor = { kind: 'header_line', value: 'MUSTERGMBH' }
const street: Anchor = { kind: 'header_line', value: 'HAFENWEG12' }

function known(anchor: Anchor, documents = 1, ofAll = documents): KnownAnchor {
  return { ...anchor, documents, ofAll }
}

describe('recognition', () => {
  test('a number of its own tells a vendor, and so do two lines; one line does not', () => {
    const vendor = { id: 'muster', anchors: [known(taxId), known(name), known(street)] }
    expect(recogniseVendor([taxId], [{ id: 'muster', anchors: [known(taxId, 2)] }])?.vendorId).toBe('muster')
    expect(recogniseVendor([name, street], [{ id: 'muster', anchors: [known(name, 9), known(street, 9)] }])).not.toBe(
      null,
    )
    expect(recogniseVendor([name], [vendor])).toBe(null)
    expect(recogniseVendor([], [vendor])).toBe(null)
  })

  test('what many vendors have tells none of them', () => {
    const vendors = ['a', 'b', 'c'].map((id) => ({ id, anchors: [known(name, 5, 15), known(street, 5, 15)] }))
    expect(recogniseVendor([name, street], vendors)).toBe(null)
  })

  test('between two that fit nearly as well it is neither', () => {
    const anchors = [known(taxId, 5, 10), known(name, 5, 10), known(street, 5, 10)]
    const pair = [
      { id: 'a', anchors },
      { id: 'b', anchors },
    ]
    expect(recogniseVendor([taxId, name, street], pair)).toBe(null)
    const other = known({ kind: 'phone', value: '55667700' }, 5)
    const [a, b] = [
      { id: 'a', anchors: [...anchors, other] },
      { id: 'b', anchors },
    ]
    expect(recogniseVendor([taxId, name, street, other], [b, a])?.vendorId).toBe('a')
  })

  test('another tax id speaks against a vendor whose lines are there', () => {
    const vendor = { id: 'muster', anchors: [known(taxId, 9), known(name, 9), known(street, 9)] }
    expect(recogniseVendor([name, street], [vendor])?.vendorId).toBe('muster')
    expect(recogniseVendor([name, street, { kind: 'tax_id', value: 'DE2' }], [vendor])).toBe(null)
  })
})

describe('the vendor a reviewed document is of', () => {
  const vendor = { id: 'muster', anchors: [known(name, 9), known(street, 9)] }

  test('is the one of that name', () => {
    expect(vendorToTeach([name], [vendor], { vendor_name: 'Muster GmbH' })).toBe('muster')
  })

  test('is a new one where only lines are alike and a person named another', () => {
    expect(vendorToTeach([name, street], [vendor], { vendor_name: 'Nordlicht AG' })).toBe(null)
  })

  test('is a new one of the same name with another tax id', () => {
    const own = { id: 'muster', anchors: [known(name, 9), known(taxId, 9)] }
    const values = { vendor_name: 'Muster GmbH' }
    expect(vendorToTeach([name, { kind: 'tax_id', value: 'DE2' }], [own], values)).toBe(null)
  })
})
