import { expect, test } from 'vitest'
import { seededRandom } from './random'
import { type Judged, riskThreshold } from './risk-threshold'

function certain(count: number, wrong: number, confidence: number): Judged[] {
  return Array.from({ length: count }, (_, i) => ({ confidence, right: i >= wrong }))
}

test('as many right ones as the exact bound wants are enough, one fewer is not', () => {
  // (1 - 0.05)^59 < 0.05 < (1 - 0.05)^58.
  expect(riskThreshold(certain(59, 0, 0.9), 0.05, 0.05)).toBe(0.9)
  expect(riskThreshold(certain(58, 0, 0.9), 0.05, 0.05)).toBeGreaterThan(1)
  // With one wrong one it takes 93: the 95 % bound of 1 in 93 is 4.99 %, of 1 in 92 it is 5.05 %.
  expect(riskThreshold(certain(93, 1, 0.9), 0.05, 0.05)).toBe(0.9)
  expect(riskThreshold(certain(92, 1, 0.9), 0.05, 0.05)).toBeGreaterThan(1)
  expect(riskThreshold([], 0.05, 0.05)).toBeGreaterThan(1)
})

test('the threshold stops above a region of errors', () => {
  const judged = [...certain(200, 0, 0.99), ...certain(200, 1, 0.9), ...certain(100, 50, 0.5), ...certain(900, 0, 0.4)]
  expect(riskThreshold(judged, 0.03, 0.1)).toBe(0.9)
})

test('values of one confidence are accepted together or not at all', () => {
  const judged = [...certain(100, 0, 0.95), ...certain(100, 30, 0.9)]
  expect(riskThreshold(judged, 0.05, 0.1)).toBe(0.95)
  expect(riskThreshold(judged.reverse(), 0.05, 0.1)).toBe(0.95)
})

test('equal weights change nothing, and a few heavy values prove less than many light ones', () => {
  const judged = certain(60, 0, 0.9)
  expect(
    riskThreshold(
      judged.map((one) => ({ ...one, weight: 7 })),
      0.05,
      0.05,
    ),
  ).toBe(0.9)
  const uneven = judged.map((one, i) => ({ ...one, weight: i < 5 ? 100 : 1 }))
  expect(riskThreshold(uneven, 0.05, 0.05)).toBeGreaterThan(1)
})

/** How wrong a value of this confidence is in truth: calibrated, overconfident, and without any order. */
const truths: Record<string, (confidence: number) => number> = {
  calibrated: (confidence) => 1 - confidence,
  overconfident: (confidence) => Math.min(1, 0.02 + 3 * (1 - confidence) ** 2),
  unordered: () => 0.06,
}

test.each([
  ['calibrated', 0.05, 0.1, 0.02],
  ['overconfident', 0.05, 0.1, 0.02],
  ['unordered', 0.05, 0.1, 0],
  ['unordered', 0.1, 0.05, 0.1],
])(
  'where the confidences are %s the error is at most %f but for a share of %f of the runs',
  (name, target, delta, least) => {
    const wrongness = truths[name] as (confidence: number) => number
    const { next } = seededRandom(2024)
    const draw = () => 1 - 0.5 * next() ** 2
    const population = Float64Array.from({ length: 20_000 }, draw).sort()
    const runs = 300
    let [broken, accepted] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const judged = Array.from({ length: 400 }, () => {
        const confidence = draw()
        return { confidence, right: next() >= wrongness(confidence) }
      })
      const threshold = riskThreshold(judged, target, delta)
      const above = population.subarray(population.findIndex((one) => one >= threshold) >>> 0)
      const risk = above.reduce((sum, one) => sum + wrongness(one), 0) / Math.max(1, above.length)
      if (risk > target) broken++
      accepted += above.length / population.length / runs
    }
    expect(broken / runs).toBeLessThanOrEqual(delta)
    expect(accepted).toBeGreaterThanOrEqual(least)
  },
)
