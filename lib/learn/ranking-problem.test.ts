import { expect, test } from 'vitest'
import { seededRandom } from './random'
import { groupsInLoss, type RankingProblem, rankingLoss } from './ranking-problem'

const problem: RankingProblem = {
  groupStarts: Uint32Array.of(0, 3, 5, 9, 10),
  // The second group has no right row, the third has two.
  right: Uint8Array.of(0, 1, 0, 0, 0, 1, 0, 1, 0, 1),
  groupWeights: Float32Array.of(1, 1, 2.5, 0),
}

function lossAt(scores: Float64Array): number {
  return rankingLoss(problem, groupsInLoss(problem), scores, { gradient: new Float64Array(scores.length) })
}

test('groups without a right row or without weight are left out', () => {
  expect([...groupsInLoss(problem)]).toEqual([0, 2])
})

test('the loss is minus the log of the share of the right rows', () => {
  const odds = [2, 3, 5, 1, 1, 1, 2, 4, 1, 1]
  const expected = -Math.log(3 / 10) - 2.5 * Math.log((1 + 4) / 8)
  expect(lossAt(Float64Array.from(odds, Math.log))).toBeCloseTo(expected, 12)
})

test('the gradient agrees with differences of the loss', () => {
  const { next } = seededRandom(5)
  const scores = Float64Array.from({ length: 10 }, () => 4 * next() - 2)
  const gradient = new Float64Array(10)
  rankingLoss(problem, groupsInLoss(problem), scores, { gradient })
  for (let row = 0; row < 10; row++) {
    const moved = (by: number) => lossAt(scores.map((score, at) => (at === row ? score + by : score)))
    expect(gradient[row]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 8)
  }
})

test('for one right row the curvature agrees with differences of the gradient', () => {
  const scores = Float64Array.of(0.3, -0.2, 0.9, 0, 0, 0, 0, 0, 0, 0)
  const gradientAt = (by: number) => {
    const gradient = new Float64Array(10)
    const moved = scores.map((score, row) => (row === 0 ? score + by : score))
    rankingLoss(problem, groupsInLoss(problem), moved, { gradient })
    return gradient[0] as number
  }
  const curvature = new Float64Array(10)
  rankingLoss(problem, groupsInLoss(problem), scores, { gradient: new Float64Array(10), curvature })
  expect(curvature[0]).toBeCloseTo((gradientAt(1e-5) - gradientAt(-1e-5)) / 2e-5, 8)
})

test('scores a thousand apart give finite numbers', () => {
  const scores = Float64Array.of(1000, -1000, 0, 0, 0, -1000, 1000, -1000, 0, 0)
  const gradient = new Float64Array(10)
  const curvature = new Float64Array(10)
  expect(rankingLoss(problem, groupsInLoss(problem), scores, { gradient, curvature })).toBeCloseTo(
    2000 + 2.5 * (2000 - Math.log(2)),
    6,
  )
  expect([...gradient]).toEqual([1, -1, 0, 0, 0, -1.25, 2.5, -1.25, 0, 0])
  expect(curvature.subarray(0, 3).every((value) => value > 0)).toBe(true)
})
