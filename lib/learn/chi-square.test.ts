import { expect, test } from 'vitest'
import { chiSquareTail, normalTails } from './chi-square'

test.each([
  // Upper percentage points, as tabulated.
  [3.841, 1, 0.05],
  [6.635, 1, 0.01],
  [18.307, 10, 0.05],
  [29.588, 10, 0.001],
  [2.558, 10, 0.99],
  [124.342, 100, 0.05],
])('chi-square %f with %i degrees of freedom is exceeded with %f', (x, df, probability) => {
  expect(chiSquareTail(x, df)).toBeCloseTo(probability, 4)
})

test('two degrees of freedom are an exponential distribution', () => {
  for (const x of [0.01, 1, 5, 60]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 10)
  expect(chiSquareTail(0, 3)).toBe(1)
})

test('the normal distribution lies beyond 1.96 in one case of twenty', () => {
  expect(normalTails(1.959964)).toBeCloseTo(0.05, 6)
  expect(normalTails(-3.290527)).toBeCloseTo(0.001, 6)
})
