import { expect, test } from 'vitest'
import { brierScore, calibrationBins, calibrationError } from './calibration-error'

const judged = [
  { confidence: 0.9, right: true },
  { confidence: 0.1, right: false },
  { confidence: 0.8, right: false },
  { confidence: 0.2, right: true },
  { confidence: 1, right: true },
]

test('bins of equal width, worked by hand', () => {
  // Two bins: {0.1, 0.2} with half right, and {0.8, 0.9, 1} with two thirds right.
  expect(calibrationError(judged, 'width', 2)).toBeCloseTo((2 / 5) * 0.35 + (3 / 5) * (0.9 - 2 / 3), 12)
  expect(calibrationBins(judged, 'width', 4).map(({ count }) => count)).toEqual([2, 3])
})

test('bins of equal mass, worked by hand', () => {
  // In order of confidence the first three and the last two.
  const expected = (3 / 5) * Math.abs(1.1 / 3 - 1 / 3) + (2 / 5) * 0.05
  expect(calibrationError(judged, 'mass', 2)).toBeCloseTo(expected, 12)
})

test('confidences that keep their promise have no error, broken ones all of it', () => {
  const promised = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.75, right: i % 4 !== 0 }))
  expect(calibrationError(promised, 'width')).toBeCloseTo(0, 12)
  expect(calibrationError([{ confidence: 1, right: false }], 'mass')).toBe(1)
})

test('the Brier score is the mean squared distance', () => {
  expect(brierScore(judged)).toBeCloseTo((0.01 + 0.01 + 0.64 + 0.64 + 0) / 5, 12)
})

test('no values have no error', () => {
  expect([calibrationError([], 'width'), calibrationError([], 'mass'), brierScore([])]).toEqual([0, 0, 0])
})
