import { expect, test } from 'vitest'
import { toyExamples } from './testing/toy-examples'
import { syntheticWeight, weighted } from './weighted-examples'

test('documents of one layout count as their square root, made ones alike whatever their number', () => {
  // Eleven toys of ten vendors: the first vendor has two.
  const real = toyExamples(11, 1)
  const made = real.map((example) => ({ ...example, synthetic: true, group: 'made' }))
  const weights = weighted([...real, ...made]).map(({ weight }) => weight)
  expect(weights[0]).toBeCloseTo(Math.SQRT1_2)
  expect(weights[1]).toBe(1)
  expect(weights.slice(11)).toEqual(made.map(() => syntheticWeight))
})

test('pages are not asked for before they are needed, and each time anew', () => {
  let asked = 0
  const [example] = toyExamples(1, 1)
  const lazy = Object.defineProperty({ ...example }, 'pages', {
    get: () => {
      asked++
      return []
    },
    enumerable: true,
  }) as NonNullable<typeof example>
  const [copy] = weighted([lazy])
  expect(asked).toBe(0)
  expect(copy?.pages).toEqual([])
  expect(copy?.pages).toEqual([])
  expect(asked).toBe(2)
})
