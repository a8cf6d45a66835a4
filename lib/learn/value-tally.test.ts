import { expect, test } from 'vitest'
import { mergeTallies, tallyOf } from './value-tally'

test('values are counted in ascending order, no values too', () => {
  const { values, counts } = tallyOf([3, -1, 3, 0.5, 3])
  expect([...values]).toEqual([-1, 0.5, 3])
  expect([...counts]).toEqual([1, 1, 3])
  expect(tallyOf([]).values).toHaveLength(0)
})

test('two tallies together are the tally of all their values', () => {
  const [some, others] = [
    [5, 1, 1, 2],
    [2, 9, 1],
  ] as const
  expect(mergeTallies(tallyOf(some), tallyOf(others))).toEqual(tallyOf([...some, ...others]))
  expect(mergeTallies(tallyOf([]), tallyOf(others))).toEqual(tallyOf(others))
})
