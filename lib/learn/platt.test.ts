import { expect, test } from 'vitest'
import { confidenceOf, fitPlatt } from './platt'
import { seededRandom } from './random'

const logit = (p: number) => Math.log(p / (1 - p))

test('two logits give the line through the log odds of their smoothed shares', () => {
  // At 0: 2 of 8 right; at 3: 9 of 12 right. In all 11 right and 9 wrong: targets 12/13 and 1/11.
  const logits = [...Array(8).fill(0), ...Array(12).fill(3)]
  const right = logits.map((at, i) => (at === 0 ? i < 2 : i < 17))
  const [high, low] = [12 / 13, 1 / 11]
  const [atZero, atThree] = [(2 * high + 6 * low) / 8, (9 * high + 3 * low) / 12]
  const found = fitPlatt(logits, right)
  expect(found.intercept).toBeCloseTo(logit(atZero), 6)
  expect(found.slope).toBeCloseTo((logit(atThree) - logit(atZero)) / 3, 6)
})

test('no pair of a fine grid has a smaller loss', () => {
  const { next } = seededRandom(11)
  const logits = Array.from({ length: 60 }, () => 6 * next() - 2)
  const right = logits.map((at) => next() < confidenceOf(at, { slope: 0.8, intercept: -0.5 }))
  const rights = right.filter(Boolean).length
  const [high, low] = [(rights + 1) / (rights + 2), 1 / (60 - rights + 2)]
  const loss = (slope: number, intercept: number) =>
    logits.reduce((sum, at, i) => {
      const [p, target] = [confidenceOf(at, { slope, intercept }), right[i] ? high : low]
      return sum - target * Math.log(p) - (1 - target) * Math.log(1 - p)
    }, 0)
  let best = { slope: 0, intercept: 0, loss: Number.POSITIVE_INFINITY }
  for (let slope = 0; slope <= 3; slope += 0.02) {
    for (let intercept = -3; intercept <= 3; intercept += 0.02) {
      const here = loss(slope, intercept)
      if (here < best.loss) best = { slope, intercept, loss: here }
    }
  }
  const found = fitPlatt(logits, right)
  expect(loss(found.slope, found.intercept)).toBeLessThanOrEqual(best.loss)
  expect(Math.abs(found.slope - best.slope)).toBeLessThan(0.03)
  expect(Math.abs(found.intercept - best.intercept)).toBeLessThan(0.03)
})

test('perfect separation gives a finite slope', () => {
  const { slope } = fitPlatt([-3, -2, -1, 1, 2, 3], [0, 0, 0, 1, 1, 1])
  expect(slope).toBeGreaterThan(0.5)
  expect(slope).toBeLessThan(5)
})

test.each([
  ['the wrong way round', [3, 2, 1, -1, -2, -3], [0, 0, 0, 1, 1, 1]],
  ['all right', [1, 2, 3, 4], [1, 1, 1, 1]],
  ['all the same', [2, 2, 2, 2], [1, 0, 1, 1]],
])('the order of the confidences is kept where the examples are %s', (_, logits, right) => {
  const found = fitPlatt(logits, right)
  expect(found.slope).toBeGreaterThan(0)
  expect(confidenceOf(5, found)).toBeGreaterThan(confidenceOf(4, found))
  // The mean confidence still meets the mean of the smoothed targets.
  const rights = right.filter((one) => one === 1).length
  const wrongs = right.length - rights
  const target = (rights * ((rights + 1) / (rights + 2)) + wrongs / (wrongs + 2)) / right.length
  expect(logits.reduce((sum, at) => sum + confidenceOf(at, found), 0) / logits.length).toBeCloseTo(target, 6)
})

test('a weight of two is the same as twice the example', () => {
  const [logits, right] = [
    [-1, 0, 1, 2],
    [0, 1, 0, 1],
  ]
  const twice = fitPlatt([...logits, ...logits], [...right, ...right])
  const weighted = fitPlatt(logits, right, [2, 2, 2, 2])
  expect(weighted.slope).toBeCloseTo(twice.slope, 8)
  expect(weighted.intercept).toBeCloseTo(twice.intercept, 8)
})

test('a prior is all that no examples have, and fades with their number', () => {
  const prior = { slope: 1.5, intercept: -1, strength: 200 }
  expect(fitPlatt([], [], undefined, prior)).toEqual({ slope: 1.5, intercept: -1 })
  const { next } = seededRandom(4)
  const draw = (count: number) => {
    const logits = Array.from({ length: count }, () => 6 * next() - 3)
    const right = logits.map((at) => next() < confidenceOf(at, { slope: 0.5, intercept: 1 }))
    return fitPlatt(logits, right, undefined, prior)
  }
  const [few, many] = [draw(4), draw(20_000)]
  expect(Math.abs(few.slope - 1.5)).toBeLessThan(0.2)
  expect(many.slope).toBeCloseTo(0.5, 1)
  expect(many.intercept).toBeCloseTo(1, 1)
})

test('a prior counts as so many further examples', () => {
  // Six of logit 0, three of logit 2: the line goes through the log odds of own and promised targets, mixed 9 to 5.
  const logits = [0, 0, 0, 0, 0, 0, 2, 2, 2]
  const right = [1, 1, 0, 0, 0, 0, 1, 1, 0]
  const prior = { slope: 2, intercept: -1, strength: 5 }
  const [high, low] = [5 / 6, 1 / 7]
  const atZero = (9 * ((2 * high + 4 * low) / 6) + 5 * confidenceOf(0, prior)) / 14
  const atTwo = (9 * ((2 * high + low) / 3) + 5 * confidenceOf(2, prior)) / 14
  const found = fitPlatt(logits, right, undefined, prior)
  expect(found.intercept).toBeCloseTo(logit(atZero), 6)
  expect(found.slope).toBeCloseTo((logit(atTwo) - logit(atZero)) / 2, 6)
})
