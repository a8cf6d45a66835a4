import { expect, test } from 'vitest'
import { twoSampleBootstrap } from './two-sample-bootstrap'

/** Documents of ten values each, of which every so-many-th has one that is wrong. */
const documents = (count: number, wrongEvery: number) =>
  Array.from({ length: count }, (_, at) => ({ given: 10, labelled: 10, right: at % wrongEvery === 0 ? 9 : 10 }))

test('the interval is the normal one where there are many documents', () => {
  const [a, b] = [documents(400, 2), documents(200, 4)]
  const { difference, low, high } = twoSampleBootstrap({ a, b }, { seed: 1, samples: 4000 })
  expect(difference).toBeCloseTo(0.025, 10)
  // A document is right in 0.9 or 1 of its values: variance p (1 - p) 0.1², by hand.
  const error = Math.sqrt((0.25 * 0.01) / 400 + (0.1875 * 0.01) / 200)
  expect(low).toBeCloseTo(0.025 - 1.96 * error, 3)
  expect(high).toBeCloseTo(0.025 + 1.96 * error, 3)
})

test('samples may be of unlike size, and the same seed gives the same interval', () => {
  const samples = { a: documents(50, 3), b: documents(9, 2) }
  expect(twoSampleBootstrap(samples, { seed: 7 })).toEqual(twoSampleBootstrap(samples, { seed: 7 }))
  expect(twoSampleBootstrap(samples, { seed: 7 })).not.toEqual(twoSampleBootstrap(samples, { seed: 8 }))
})

test('a version that is always better is better in every resample', () => {
  const { better, low } = twoSampleBootstrap({ a: documents(40, 1), b: documents(40, 1000) }, { seed: 1 })
  expect(better).toBe(1)
  expect(low).toBeGreaterThan(0)
})
