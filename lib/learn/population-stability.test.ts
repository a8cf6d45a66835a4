import { expect, test } from 'vitest'
import { populationStability, shareProbability } from './population-stability'
import { seededRandom } from './random'

test('an index is the sum over the bins, as worked out by hand', () => {
  // Large, so that the half documents don't show: 0.5 → 0.6 and 0.5 → 0.4.
  const { index } = populationStability([500_000, 500_000], [600_000, 400_000])
  expect(index).toBeCloseTo(0.1 * Math.log(0.6 / 0.5) - 0.1 * Math.log(0.4 / 0.5), 5)
})

test('equal distributions are steady, whatever their sizes, and nothing is known from nothing', () => {
  expect(populationStability([300, 500, 200], [30, 50, 20]).index).toBeLessThan(0.001)
  expect(populationStability([0, 0], [3, 4])).toEqual({ index: 0, probability: 1 })
  expect(populationStability([5, 0], [3, 0])).toEqual({ index: 0, probability: 1 })
})

test('an empty bin is finite, and bins that are empty on both sides change nothing', () => {
  const { index } = populationStability([50, 50, 0], [0, 50, 50])
  expect(Number.isFinite(index)).toBe(true)
  expect(index).toBeGreaterThan(0.25)
  expect(populationStability([50, 0, 50], [40, 0, 60])).toEqual(populationStability([50, 50], [40, 60]))
})

test('where nothing has changed, small probabilities are as rare as they say', () => {
  const random = seededRandom(5)
  const shares = [0.1, 0.3, 0.2, 0.25, 0.15]
  const draw = (count: number) => {
    const bins = shares.map(() => 0)
    for (let at = 0; at < count; at++) {
      let left = random.next()
      const bin = shares.findIndex((share) => {
        left -= share
        return left < 0
      })
      bins[Math.max(0, bin)] = (bins[Math.max(0, bin)] ?? 0) + 1
    }
    return bins
  }
  const probabilities = Array.from({ length: 2000 }, () => populationStability(draw(800), draw(100)).probability)
  const below = (level: number) => probabilities.filter((probability) => probability < level).length / 2000
  expect(below(0.05)).toBeGreaterThan(0.03)
  expect(below(0.05)).toBeLessThan(0.07)
  expect(below(0.01)).toBeLessThan(0.02)
})

test('shares that differ by chance are told from those that do not', () => {
  // z = 2.0 by hand: pooled share 0.5, error 0.05.
  expect(shareProbability({ of: 200, count: 90 }, { of: 200, count: 110 })).toBeCloseTo(0.0455, 4)
  expect(shareProbability({ of: 100, count: 0 }, { of: 100, count: 0 })).toBe(1)
  expect(shareProbability({ of: 0, count: 0 }, { of: 100, count: 4 })).toBe(1)
})
