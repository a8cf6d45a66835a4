import { expect, test } from 'vitest'
import { pairedBootstrap } from './paired-bootstrap'
import { seededRandom } from './random'

const counts = (right: number) => ({ given: 10, right, labelled: 10 })

test('F1 counts all values of all documents', () => {
  const documents = [
    { a: { given: 4, right: 3, labelled: 5 }, b: { given: 5, right: 5, labelled: 5 } },
    { a: { given: 0, right: 0, labelled: 1 }, b: { given: 2, right: 0, labelled: 1 } },
  ]
  const { a, b, difference } = pairedBootstrap(documents, { seed: 1 })
  expect(a).toBeCloseTo(6 / 10, 12)
  expect(b).toBeCloseTo(10 / 13, 12)
  expect(difference).toBeCloseTo(10 / 13 - 0.6, 12)
})

test('with the same answers there is no difference at all, with one constant gain no doubt', () => {
  const same = Array.from({ length: 20 }, (_, i) => ({ a: counts(i % 10), b: counts(i % 10) }))
  expect(pairedBootstrap(same, { seed: 1 })).toMatchObject({ difference: 0, low: 0, high: 0, better: 0.5 })
  const gained = Array.from({ length: 20 }, (_, i) => ({ a: counts(i % 9), b: counts((i % 9) + 1) }))
  const found = pairedBootstrap(gained, { seed: 1 })
  for (const value of [found.difference, found.low, found.high]) expect(value).toBeCloseTo(0.1, 12)
  expect(found.better).toBe(1)
})

test("the interval's width is that of the mean's normal approximation", () => {
  const { integer } = seededRandom(3)
  const documents = Array.from({ length: 400 }, () => ({ a: counts(5), b: counts(3 + integer(6)) }))
  const found = pairedBootstrap(documents, { seed: 2, samples: 4000 })
  // With equal counts F1 is right / 10, and differences are uniform on six values 0.1 apart.
  const differences = documents.map(({ a, b }) => (b.right - a.right) / 10)
  const mean = differences.reduce((x, y) => x + y) / 400
  const deviation = Math.sqrt(differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 400)
  const half = (1.96 * deviation) / Math.sqrt(400)
  expect(found.low).toBeCloseTo(mean - half, 2)
  expect(found.high).toBeCloseTo(mean + half, 2)
  expect((found.high - found.low) / (2 * half)).toBeGreaterThan(0.93)
  expect((found.high - found.low) / (2 * half)).toBeLessThan(1.07)
})

test('the same seed gives the same interval', () => {
  const { integer } = seededRandom(5)
  const documents = Array.from({ length: 30 }, () => ({ a: counts(integer(10)), b: counts(integer(10)) }))
  expect(pairedBootstrap(documents, { seed: 9 })).toEqual(pairedBootstrap(documents, { seed: 9 }))
  expect(pairedBootstrap(documents, { seed: 8 }).low).not.toBe(pairedBootstrap(documents, { seed: 9 }).low)
})
