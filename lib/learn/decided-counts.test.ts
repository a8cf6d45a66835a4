import { expect, test } from 'vitest'
import { decidedCounts } from './decided-counts'

const shown = { total: '119.00', invoice_number: 'RE-1', iban: null }

test('a correction is right where it agrees, and a value that was left as it was counts as right', () => {
  const document = { decided: { total: '109.00' }, shown }
  expect(decidedCounts(shown, document)).toEqual({ given: 2, right: 1, labelled: 2 })
  const better = { total: '109.00', invoice_number: 'RE-1', iban: null }
  expect(decidedCounts(better, document)).toEqual({ given: 2, right: 2, labelled: 2 })
})

test('what differs from a value that was left as it was is wrong, though nobody decided on it', () => {
  expect(decidedCounts({ invoice_number: 'RE-7' }, { decided: {}, shown })).toEqual({ given: 1, right: 0, labelled: 1 })
})

test('a value of a field that is not on the document is wrong, none is not', () => {
  const document = { decided: { iban: null }, shown }
  expect(decidedCounts({ iban: 'DE89370400440532013000' }, document)).toEqual({ given: 1, right: 0, labelled: 0 })
  expect(decidedCounts({ iban: null }, document)).toEqual({ given: 0, right: 0, labelled: 0 })
})

test('where nothing was shown and nobody decided, nothing is known', () => {
  expect(decidedCounts({ iban: 'DE89370400440532013000' }, { decided: {}, shown })).toEqual({
    given: 0,
    right: 0,
    labelled: 0,
  })
})

test('amounts and numbers are compared by what they mean', () => {
  expect(decidedCounts({ total: '119.0' }, { decided: { total: '119.00' }, shown }).right).toBe(1)
})
