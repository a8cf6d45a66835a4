import { expect, test } from 'vitest'
import { marginals } from './joint'

test('without a potential each list is its own softmax', () => {
  const lists = [
    [
      { item: 'a', score: Math.log(3) },
      { item: 'b', score: 0 },
    ],
    [
      { item: 'x', score: 0 },
      { item: 'y', score: Math.log(4) },
    ],
  ]
  const [first, second] = marginals(lists, () => 0)
  expect(first?.[0]).toBeCloseTo(0.75)
  expect(second?.[1]).toBeCloseTo(0.8)
})

test('a potential moves both lists, as counted by hand', () => {
  const coin = [
    { item: 'heads', score: 0 },
    { item: 'tails', score: 0 },
  ]
  // Heads are option 0. Weights: hh 9, ht 1, th 1, tt 1 → heads 10 of 12.
  const [first] = marginals([coin, coin], ([a, b]) => (a === 0 && b === 0 ? Math.log(9) : 0))
  expect(first?.[0]).toBeCloseTo(10 / 12)
})

test('very different scores neither overflow nor lose the winner', () => {
  const [only] = marginals(
    [
      [
        { item: 1, score: 900 },
        { item: 2, score: -900 },
      ],
    ],
    () => 0,
  )
  expect(only).toEqual([1, 0])
})
