import { expect, test } from 'vitest'
import { labelKey } from '@/lib/fields/letters-and-digits'
import { compactKey } from './normalise'

test.each([
  ['Rechnungs-Nr.:', 'rechnungsnr'],
  ['Invoice #', 'invoiceno'],
  ['N°', 'no'],
  ['n. o', 'no'],
  ['GESCHÄFTSFÜHRER', 'geschaftsfuhrer'],
  ['100 %', '100'],
  ['a_b\u00a0c', 'abc'],
])('%s is compared as %s', (text, key) => {
  expect(compactKey(text)).toBe(key)
})

test('plain text takes a shorter way to the same key as any other', () => {
  for (let code = 0x20; code < 0x7f; code++) {
    const text = `Ab${String.fromCharCode(code)}9`
    const long = labelKey(text.replace(/#/g, ' no ')).replace(/[^\p{L}\p{N}]/gu, '')
    expect(compactKey(text)).toBe(long)
  }
})
