import { expect, test } from 'vitest'
import { seededRandom, xoshiro128 } from './random'

test('xoshiro128** gives the reference sequence for the state 1, 2, 3, 4', () => {
  const draw = xoshiro128(Uint32Array.of(1, 2, 3, 4))
  expect(Array.from({ length: 10 }, draw)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ])
})

test('equal seeds give equal sequences, neighbouring seeds unlike ones', () => {
  const drawn = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next)
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7).filter((value) => drawn(8).includes(value))).toEqual([])
})

test('whole numbers come about equally often, and none out of range', () => {
  const { integer } = seededRandom(1)
  const counts = [0, 0, 0, 0, 0]
  for (let i = 0; i < 50_000; i++) {
    const drawn = integer(5)
    counts[drawn] = (counts[drawn] ?? Number.NaN) + 1
  }
  expect(counts).toHaveLength(5)
  // Four standard deviations of a binomial count.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(4 * Math.sqrt(50_000 * 0.2 * 0.8))
})

test('a shuffle keeps the items, and every order of three comes about equally often', () => {
  const { shuffle } = seededRandom(3)
  const orders = new Map<string, number>()
  for (let i = 0; i < 12_000; i++) {
    const order = shuffle(['a', 'b', 'c']).join('')
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  for (const count of orders.values())
    expect(Math.abs(count - 2000)).toBeLessThan(4 * Math.sqrt(12_000 * (1 / 6) * (5 / 6)))
})
