import { expect, test } from 'vitest'
import { areaUnderRiskCoverage, riskCoverage, straightThroughShare } from './risk-coverage'

const judged = [
  { confidence: 0.6, right: false },
  { confidence: 0.9, right: true },
  { confidence: 0.7, right: true },
  { confidence: 0.8, right: false },
  { confidence: 0.7, right: true },
]

test('the curve goes from the surest to all, equal confidences in one step', () => {
  expect(riskCoverage(judged)).toEqual([
    { confidence: 0.9, coverage: 0.2, risk: 0 },
    { confidence: 0.8, coverage: 0.4, risk: 0.5 },
    { confidence: 0.7, coverage: 0.8, risk: 0.25 },
    { confidence: 0.6, coverage: 1, risk: 0.4 },
  ])
})

test('the largest share within the target counts, though a smaller one exceeded it', () => {
  const curve = riskCoverage(judged)
  expect([0, 0.24, 0.25, 0.39, 0.4].map((target) => straightThroughShare(curve, target))).toEqual([
    0.2, 0.2, 0.8, 0.8, 1,
  ])
  expect(straightThroughShare([], 0.1)).toBe(0)
})

test('the area is the mean risk over the coverages', () => {
  expect(areaUnderRiskCoverage(riskCoverage(judged))).toBeCloseTo(0.2 * 0 + 0.2 * 0.5 + 0.4 * 0.25 + 0.2 * 0.4, 12)
  expect(areaUnderRiskCoverage([])).toBe(0)
})
