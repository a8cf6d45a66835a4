import { expect, test } from 'vitest'
import { parseBic } from './bic'

test.each([
  ['COBADEFFXXX', 'COBADEFFXXX'],
  ['BIC: INGBNL2A', 'INGBNL2A'],
  ['SWIFT/BIC NWBKGB2L', 'NWBKGB2L'],
  ['bic: cobadeffxxx', 'COBADEFFXXX'],
  ['DEUT DE FF 500', 'DEUTDEFF500'],
  ['C0BADEFF', 'COBADEFF'],
])('reads %s', (text, value) => {
  expect(parseBic(text)).toBe(value)
})

test.each(['', 'COBADE', 'COBAQQFF', 'COBADEFFX', 'Rechnung', '12345678', 'COBADEFFXXXX'])('refuses %j', (text) => {
  expect(parseBic(text)).toBeNull()
})
