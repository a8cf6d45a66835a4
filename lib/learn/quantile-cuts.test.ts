import { expect, test } from 'vitest'
import { cutsOf } from './quantile-cuts'
import { tallyOf } from './value-tally'

test('few values are cut between neighbours, one value not at all', () => {
  expect(cutsOf(tallyOf([1, 0, 1, 3]))).toEqual([0.5, 2])
  expect(cutsOf(tallyOf([7, 7]))).toEqual([])
  expect(cutsOf(tallyOf([]))).toEqual([])
})

test('many values are cut into bins of about as many', () => {
  const cuts = cutsOf(tallyOf(Array.from({ length: 1000 }, (_, at) => at)))
  const sizes = [...cuts, 1000].map((cut, at) => Math.floor(cut) - Math.floor(cuts[at - 1] ?? -1))
  // Beside the bin of the most frequent value, which is alone.
  expect(Math.max(...sizes)).toBeLessThanOrEqual(51)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(1001)
})

test('the most frequent of many values has a bin of its own', () => {
  const cuts = cutsOf(tallyOf([...Array.from({ length: 100 }, (_, at) => at), ...new Array(500).fill(50)]))
  expect(cuts).toEqual(expect.arrayContaining([49.5, 50.5]))
  expect(cuts.filter((cut) => cut > 49.5 && cut < 50.5)).toEqual([])
})
