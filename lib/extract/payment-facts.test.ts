import { expect, test } from 'vitest'
import type { AmountFacts } from './amount-facts'
import { paymentFeatures } from './payment-facts'

const amountsOf = (...cents: number[]): AmountFacts => ({
  roles: new Map(),
  ranked: [...cents].sort((a, b) => b - a),
  counts: new Map(cents.map((value) => [value, 1])),
  columnSums: new Set(),
  order: new Map(),
  rowMates: new Map(),
})

test('a sum rounded to coins and the sum before are told apart', () => {
  const receipt = amountsOf(2138, 2140, 5000)
  expect(paymentFeatures('21.40', receipt)).toMatchObject({ rounded: 1, unrounded: 0 })
  expect(paymentFeatures('21.38', receipt)).toMatchObject({ rounded: 0, unrounded: 1 })
  expect(paymentFeatures('50.00', receipt)).toMatchObject({ rounded: 0, unrounded: 0 })
})

test('what is given and the change make up the sum', () => {
  const receipt = amountsOf(2140, 5000, 2860)
  expect(paymentFeatures('21.40', receipt)).toMatchObject({ after_change: 1, given: 0 })
  expect(paymentFeatures('50.00', receipt)).toMatchObject({ after_change: 0, given: 1 })
  expect(paymentFeatures('28.60', amountsOf(2860, 5000))).toMatchObject({ after_change: 0, given: 0 })
})
