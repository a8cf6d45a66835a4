import { expect, test } from 'vitest'
import { fitRanking, type RankingRows, scoreRows, worthsOf } from './fit-ranking'
import { seededRandom } from './random'
import type { RankingProblem } from './ranking-problem'

const options = { dimensions: 6, penalty: 0.3, iterations: 200, tolerance: 1e-9 }

interface Drawn {
  readonly problem: RankingProblem
  readonly rows: RankingRows
  /** Of each row, the weights it takes. */
  readonly features: number[][]
}

/** 30 groups of four rows with one of features 0 and 1 and some of the others; `best` picks the right one. */
function drawn(seed: number, best: (features: number[][]) => number): Drawn {
  const { next } = seededRandom(seed)
  const features: number[][] = []
  const right: number[] = []
  for (let group = 0; group < 30; group++) {
    const own = Array.from({ length: 4 }, () => [next() < 0.5 ? 0 : 1, ...[2, 3, 4, 5].filter(() => next() < 0.4)])
    const chosen = best(own)
    features.push(...own)
    right.push(...own.map((_, at) => (at === chosen ? 1 : 0)))
  }
  const starts = [0]
  // Feature 0 is the usual one of its column, and not listed.
  const listed = features.map((own) => own.filter((feature) => feature > 0))
  for (const own of listed) starts.push((starts.at(-1) ?? 0) + own.length)
  return {
    problem: {
      groupStarts: Uint32Array.from({ length: 31 }, (_, group) => 4 * group),
      right: Uint8Array.from(right),
      groupWeights: Float32Array.from({ length: 30 }, (_, group) => 1 + (group % 3)),
    },
    rows: {
      starts: Uint32Array.from(starts),
      indices: Uint32Array.from(listed.flat()),
      usual: Int32Array.of(0, 0, -1, -1, -1, -1),
    },
    features,
  }
}

/** The penalised loss, written down directly. */
function objective(
  { problem, features }: ReturnType<typeof drawn>,
  weights: number[],
  penalty: number[],
  prior: number[],
) {
  let value = 0
  for (const [i, weight] of weights.entries()) value += 0.5 * (penalty[i] ?? 0) * (weight - (prior[i] ?? 0)) ** 2
  for (const [group, groupWeight] of problem.groupWeights.entries()) {
    const odds = [0, 1, 2, 3].map((at) => {
      const row = 4 * group + at
      const own = features[row] ?? []
      return { odds: Math.exp(own.reduce((sum, index) => sum + (weights[index] ?? 0), 0)), right: problem.right[row] }
    })
    const sum = (list: typeof odds) => list.reduce((total, one) => total + one.odds, 0)
    const rightOnes = odds.filter(({ right }) => right === 1)
    if (rightOnes.length > 0) value -= groupWeight * Math.log(sum(rightOnes) / sum(odds))
  }
  return value
}

test('no small move from the fitted weights lowers the loss, with a prior and a penalty for each weight', () => {
  const data = drawn(1, (own) => (own.length * 7) % 4)
  const penalty = [0.3, 1, 0.1, 5, 0.5, 0.2]
  const prior = [0, 1, -1, 0.5, 0, 0]
  const weights = fitRanking(data.problem, data.rows, {
    ...options,
    penalty: Float32Array.from(penalty),
    prior: Float32Array.from(prior),
  })
  for (let i = 0; i < 6; i++) {
    const at = (by: number) =>
      objective(
        data,
        [...weights].map((weight, j) => (i === j ? weight + by : weight)),
        penalty,
        prior,
      )
    expect((at(1e-3) - at(-1e-3)) / 2e-3).toBeCloseTo(0, 4)
    expect(at(0.01)).toBeGreaterThan(at(0))
    expect(at(-0.01)).toBeGreaterThan(at(0))
  }
})

test('a rule that can be learnt is learnt', () => {
  const score = (features: number[]) =>
    (features.includes(2) ? 4 : 0) - (features.includes(5) ? 2 : 0) + (features.includes(0) ? 1 : 0)
  const best = (own: number[][]) => {
    const scores = own.map(score)
    const most = Math.max(...scores)
    return scores.filter((one) => one === most).length === 1 ? scores.indexOf(most) : -1
  }
  const { problem, rows } = drawn(2, best)
  const scores = new Float64Array(120)
  const weights = fitRanking(problem, rows, { ...options, penalty: 0.01 })
  scoreRows(worthsOf(weights, rows), rows, scores, [0, scores.length])
  const labelled = [...problem.groupWeights.keys()].filter((group) => rightOf(problem, group) >= 0)
  expect(labelled.length).toBeGreaterThan(10)
  for (const group of labelled) {
    const own = scores.subarray(4 * group, 4 * group + 4)
    expect(own.indexOf(Math.max(...own))).toBe(rightOf(problem, group))
  }
})

function rightOf({ right }: RankingProblem, group: number): number {
  return right.subarray(4 * group, 4 * group + 4).indexOf(1)
}

test('without a labelled group the weights are the prior', () => {
  const { problem, rows } = drawn(3, () => -1)
  const prior = Float32Array.of(1, 2, 3, 4, 5, 6)
  expect(fitRanking(problem, rows, { ...options, prior })).toEqual(prior)
})

test('the same input gives the same bits', () => {
  const { problem, rows } = drawn(4, (own) => own.length % 4)
  expect(fitRanking(problem, rows, options)).toEqual(fitRanking(problem, rows, options))
})
