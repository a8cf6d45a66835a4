import { expect, test } from 'vitest'
import type { SparseRows } from '@/lib/extract/linear-scorer'
import { fitMultinomial } from './fit-multinomial'
import { seededRandom } from './random'

const [classes, dimensions, penalty] = [3, 4, 0.5]
const options = { classes, dimensions, penalty, iterations: 300, tolerance: 1e-9 }

/** Every row has feature 0, the constant. */
const features = Array.from({ length: 40 }, (_, row) =>
  [0, 1, 2, 3].filter((index) => index === 0 || (row >> index) & 1),
)
const { next, integer } = seededRandom(9)
const labels = Uint8Array.from(features, (own) => (next() < 0.6 ? own.length % 3 : integer(3)))
const weights = Float32Array.from(features, () => 0.5 + next())
const rows: SparseRows = {
  starts: Uint32Array.from({ length: 41 }, (_, row) => features.slice(0, row).flat().length),
  indices: Uint32Array.from(features.flat()),
}

/** Plain gradient descent on dense numbers, for as long as it takes. */
function bruteForce(): number[] {
  let w = Array.from({ length: classes * dimensions }, () => 0)
  for (let step = 0; step < 20_000; step++) {
    const gradient = w.map((weight) => penalty * weight)
    for (const [row, own] of features.entries()) {
      const odds = [0, 1, 2].map((k) => Math.exp(own.reduce((sum, i) => sum + (w[k * dimensions + i] ?? 0), 0)))
      const total = odds.reduce((a, b) => a + b)
      for (const [k, odd] of odds.entries()) {
        const error = (weights[row] ?? 0) * (odd / total - (labels[row] === k ? 1 : 0))
        for (const i of own) gradient[k * dimensions + i] = (gradient[k * dimensions + i] ?? 0) + error
      }
    }
    w = w.map((weight, i) => weight - 0.02 * (gradient[i] ?? 0))
  }
  return w
}

test('the weights are those of plain gradient descent', () => {
  const fitted = fitMultinomial(rows, labels, weights, options)
  for (const [i, weight] of bruteForce().entries()) expect(fitted[i]).toBeCloseTo(weight, 4)
})

test('one constant feature and two classes give the log odds of the counts', () => {
  const constant = { starts: Uint32Array.from({ length: 101 }, (_, row) => row), indices: new Uint32Array(100) }
  const fitted = fitMultinomial(
    constant,
    Uint8Array.from({ length: 100 }, (_, row) => (row < 80 ? 1 : 0)),
    new Float32Array(100).fill(1),
    { ...options, classes: 2, dimensions: 1, penalty: 1e-6 },
  )
  expect((fitted[1] ?? 0) - (fitted[0] ?? 0)).toBeCloseTo(Math.log(80 / 20), 4)
})

test('a penalty for each dimension holds down that one only', () => {
  const fitted = fitMultinomial(rows, labels, weights, { ...options, penalty: Float32Array.of(0.1, 1e6, 0.1, 0.1) })
  for (let k = 0; k < classes; k++) expect(Math.abs(fitted[k * dimensions + 1] ?? 1)).toBeLessThan(1e-3)
  expect(Math.max(...fitted.map(Math.abs))).toBeGreaterThan(0.1)
})

test('the same input gives the same bits', () => {
  expect(fitMultinomial(rows, labels, weights, options)).toEqual(fitMultinomial(rows, labels, weights, options))
})
