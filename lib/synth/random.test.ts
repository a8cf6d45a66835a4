import { expect, test } from 'vitest'
import { randomOf } from './random'

test('a seed always gives the same numbers, which lie from 0 to 1 and fill it evenly', () => {
  const [one, two, other] = [randomOf('a'), randomOf('a'), randomOf('b')]
  const numbers = Array.from({ length: 4000 }, () => one.next())
  expect(Array.from({ length: 4000 }, () => two.next())).toEqual(numbers)
  expect(other.next()).not.toBe(numbers[0])
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = numbers.filter((number) => number >= tenth / 10 && number < (tenth + 1) / 10).length / numbers.length
    expect(Math.abs(share - 0.1)).toBeLessThan(0.025)
  }
})

test('the first numbers of known seeds stay what they are, on every machine', () => {
  expect([1, 'x/7'].map((seed) => Math.floor(randomOf(seed).next() * 1e9))).toMatchInlineSnapshot(`
    [
      825379880,
      765433116,
    ]
  `)
})

test('a fork is not moved by what its parent draws', () => {
  const parent = randomOf('seed')
  const before = parent.fork('part').next()
  parent.next()
  expect(parent.fork('part').next()).toBe(before)
})

test('patterns, weights and samples give what they promise', () => {
  const random = randomOf(3)
  expect(random.pattern('##-@@')).toMatch(/^\d\d-[A-Z]{2}$/)
  expect(random.digits(5)).toMatch(/^[1-9]\d{4}$/)
  expect(random.weighted([['never', 0], ['always', 1]])).toBe('always') // biome-ignore format: short
  expect(random.some([1, 2, 3, 4, 5], 3)).toHaveLength(3)
  expect([...random.shuffled([1, 2, 3])].sort()).toEqual([1, 2, 3])
  expect(() => random.pick([])).toThrow(RangeError)
})
