import { expect, test } from 'vitest'
import { errorInterval, fewErrorsProbability, upperErrorBound } from './binomial-bound'

test.each([
  // Upper ends of two-sided 95 % Clopper-Pearson intervals, as tabulated.
  [0, 10, 0.025, 0.3085],
  [1, 10, 0.025, 0.445],
  [5, 10, 0.025, 0.8129],
  [9, 10, 0.025, 0.9975],
  [10, 100, 0.025, 0.1762],
  // No errors: 1 - delta^(1 / n), the rule of three.
  [0, 299, 0.05, 1 - 0.05 ** (1 / 299)],
  [0, 1, 0.1, 0.9],
  [7, 7, 0.05, 1],
])('%i errors in %i trials, delta %f: at most %f', (errors, trials, delta, bound) => {
  expect(upperErrorBound(errors, trials, delta)).toBeCloseTo(bound, 4)
})

test.each([
  [0, 5, 0.2],
  [3, 20, 0.1],
  [17, 40, 0.5],
  [2, 300, 0.01],
  [60, 2000, 0.04],
])('the probability of at most %i errors in %i trials is the sum of its terms', (errors, trials, rate) => {
  let [term, sum] = [(1 - rate) ** trials, 0]
  for (let k = 0; k <= errors; k++) {
    sum += term
    term *= ((trials - k) / (k + 1)) * (rate / (1 - rate))
  }
  expect(fewErrorsProbability(errors, trials, rate)).toBeCloseTo(sum, 10)
})

test.each([
  // As tabulated.
  [0, 10, 0, 0.3085],
  [1, 10, 0.0025, 0.445],
  [5, 10, 0.1871, 0.8129],
  [10, 10, 0.6915, 1],
])('%i errors in %i trials: 95 %% between %f and %f', (errors, trials, low, high) => {
  const interval = errorInterval(errors, trials, 0.95)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})
