import { expect, test } from 'vitest'
import { addTreeScores } from '@/lib/extract/boosted-trees'
import { type BoostTreesOptions, boostTrees } from './boost-trees'
import { seededRandom } from './random'
import type { RankingProblem } from './ranking-problem'

const options: BoostTreesOptions = {
  rounds: 4,
  depth: 3,
  rate: 0.3,
  lambda: 1,
  minHessian: 0.5,
  columnShare: 1,
  trim: 0,
  seed: 1,
}
const binCounts = [2, 8, 2, 16, 4]
const [groups, groupSize] = [40, 5]
const rowCount = groups * groupSize

/** The right row has the largest of a function of its bins, which no single split finds. */
function drawn(seed: number) {
  const { next, integer } = seededRandom(seed)
  const columns = binCounts.map((bins) =>
    Uint8Array.from({ length: rowCount }, () => (bins === 2 ? Number(next() < 0.15) : integer(bins))),
  )
  const worth = (row: number) =>
    8 * (columns[0]?.[row] ?? 0) + (columns[1]?.[row] ?? 0) + ((columns[3]?.[row] ?? 0) > 9 ? 4 : 0) + next() / 10
  const right = new Uint8Array(rowCount)
  for (let group = 0; group < groups; group++) {
    const own = Array.from({ length: groupSize }, (_, at) => worth(group * groupSize + at))
    right[group * groupSize + own.indexOf(Math.max(...own))] = 1
  }
  const groupStarts = Uint32Array.from({ length: groups + 1 }, (_, group) => group * groupSize)
  const groupWeights = Float32Array.from({ length: groups }, (_, group) => 1 + (group % 2))
  const start = Float64Array.from({ length: rowCount }, () => next())
  return { columns, problem: { groupStarts, right, groupWeights } satisfies RankingProblem, start }
}

function scored(
  trees: ReturnType<typeof boostTrees>,
  columns: readonly Uint8Array[],
  start = new Float64Array(rowCount),
) {
  const scores = Float64Array.from(start)
  const bins = Uint8Array.from({ length: rowCount * columns.length }, (_, at) => {
    return columns[at % columns.length]?.[Math.floor(at / columns.length)] ?? 0
  })
  addTreeScores(trees, bins, columns.length, scores)
  return scores
}

/** The same boosting in the plainest form: every node tries every split, with sums made anew. */
function plainBoosting({ columns, problem, start }: ReturnType<typeof drawn>): Float64Array {
  const scores = Float64Array.from(start)
  for (let round = 0; round < options.rounds; round++) {
    const odds = scores.map(Math.exp)
    const total = (group: number) =>
      odds.subarray(group * groupSize, (group + 1) * groupSize).reduce((sum, one) => sum + one)
    const p = odds.map((one, row) => one / total(Math.floor(row / groupSize)))
    const weight = (row: number) => problem.groupWeights[Math.floor(row / groupSize)] ?? 0
    const g = p.map((share, row) => weight(row) * (share - (problem.right[row] ?? 0)))
    const h = p.map((share, row) => weight(row) * share * (1 - share))
    const sum = (rows: number[], of: Float64Array) => rows.reduce((total, row) => total + (of[row] ?? 0), 0)
    const reached = (rows: number[]) => sum(rows, g) ** 2 / (sum(rows, h) + options.lambda)
    const grow = (rows: number[], depth: number): void => {
      let best = { gain: 1e-9, sides: [] as number[][] }
      for (const [feature, bins] of columns.entries()) {
        for (let limit = 0; limit + 1 < (binCounts[feature] ?? 0); limit++) {
          const sides = [
            rows.filter((row) => (bins[row] ?? 0) <= limit),
            rows.filter((row) => (bins[row] ?? 0) > limit),
          ]
          if (sides.some((side) => sum(side, h) < options.minHessian)) continue
          const gain = sides.reduce((total, side) => total + reached(side), -reached(rows))
          if (gain > best.gain) best = { gain, sides }
        }
      }
      if (depth < options.depth && best.sides.length > 0) for (const side of best.sides) grow(side, depth + 1)
      else {
        const value = (-options.rate * sum(rows, g)) / (sum(rows, h) + options.lambda)
        for (const row of rows) scores[row] = (scores[row] ?? 0) + value
      }
    }
    grow([...scores.keys()], 0)
  }
  return scores
}

test.each([1, 2, 3, 4, 5])('four trees score every row as plain boosting does (seed %i)', (seed) => {
  const data = drawn(seed)
  const trees = boostTrees(data.problem, data.columns, binCounts, { ...options, start: data.start })
  const expected = plainBoosting(data)
  for (const [row, score] of scored(trees, data.columns, data.start).entries()) {
    expect(score).toBeCloseTo(expected[row] ?? Number.NaN, 4)
  }
})

test('one round by hand', () => {
  // Two groups of a right and a wrong row, told apart by the second column. p = 1/2: the gradient is -1/2 for a right row and
  // 1/2 for a wrong one, the curvature 1/4. A leaf of two gets -rate (±1) / (1/2 + lambda).
  const problem = {
    groupStarts: Uint32Array.of(0, 2, 4),
    right: Uint8Array.of(1, 0, 0, 1),
    groupWeights: Float32Array.of(1, 1),
  }
  const columns = [Uint8Array.of(0, 0, 1, 1), Uint8Array.of(2, 0, 0, 2)]
  const trees = boostTrees(problem, columns, [2, 3], { ...options, rounds: 1, depth: 1, rate: 0.3, lambda: 1 })
  expect([...trees.features, ...trees.thresholds]).toEqual([1, 0])
  expect(trees.leaves[0]).toBeCloseTo(-0.3 / 1.5, 6)
  expect(trees.leaves[1]).toBeCloseTo(0.3 / 1.5, 6)
  expect(trees.values[0]).toBeCloseTo(0, 6)
})

test.each([{}, { trim: 0.01 }, { columnShare: 0.6, rowShare: 0.7 }])(
  'the right rows come first after training with %o',
  (more) => {
    const { problem, columns } = drawn(7)
    const trees = boostTrees(problem, columns, binCounts, { ...options, rounds: 80, ...more })
    const scores = scored(trees, columns)
    const first = Array.from({ length: groups }, (_, group) => {
      const own = scores.subarray(group * groupSize, (group + 1) * groupSize)
      return problem.right[group * groupSize + own.indexOf(Math.max(...own))]
    })
    expect(first.filter((right) => right === 1).length).toBeGreaterThanOrEqual(38)
  },
)

test('a node that does not split sends all left and gives its value to all leaves below', () => {
  const { problem, columns } = drawn(3)
  const trees = boostTrees(problem, columns, binCounts, { ...options, minHessian: 1e9 })
  expect([...new Set(trees.thresholds)]).toEqual([255])
  for (let round = 0; round < trees.rounds; round++) {
    expect(new Set(trees.leaves.subarray(round * 8, round * 8 + 8)).size).toBe(1)
  }
})

test('columns of one bin are never asked', () => {
  const { problem, columns } = drawn(4)
  const trees = boostTrees(problem, [new Uint8Array(rowCount), ...columns], [1, ...binCounts], options)
  const asked = trees.features.filter((_, at) => trees.thresholds[at] !== 255)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked).not.toContain(0)
})

test('a group without a right row changes nothing', () => {
  const { problem, columns } = drawn(5)
  const right = problem.right.fill(0, 0, groupSize)
  const changed = columns.map((bins) => bins.slice().fill(1, 0, groupSize))
  const trees = boostTrees({ ...problem, right }, columns, binCounts, options)
  expect(boostTrees({ ...problem, right }, changed, binCounts, options)).toEqual(trees)
})

test('rows whose gradients together are below the trimmed share have no say', () => {
  const { problem, columns } = drawn(9)
  // The first ten groups are ranked already: their gradients make up less than a thousandth of all.
  const settled = 10 * groupSize
  const start = Float64Array.from({ length: rowCount }, (_, row) => (row < settled ? 8 * (problem.right[row] ?? 0) : 0))
  const changed = columns.map((bins) => bins.slice().fill(1, 0, settled))
  const grown = (bins: Uint8Array[], trim: number) =>
    boostTrees(problem, bins, binCounts, { ...options, rounds: 1, start, trim })
  expect(grown(changed, 0.01)).toEqual(grown(columns, 0.01))
  expect(grown(changed, 0)).not.toEqual(grown(columns, 0))
})

test('the same seed gives the same bytes, another one other trees', () => {
  const { problem, columns } = drawn(6)
  const grown = (seed: number) =>
    boostTrees(problem, columns, binCounts, { ...options, columnShare: 0.5, rowShare: 0.5, seed })
  expect(grown(1)).toEqual(grown(1))
  expect(grown(2).leaves).not.toEqual(grown(1).leaves)
})

test('with nothing labelled the trees add nothing', () => {
  const { problem, columns } = drawn(8)
  const trees = boostTrees({ ...problem, right: new Uint8Array(rowCount) }, columns, binCounts, options)
  expect([...new Set(trees.leaves)].map(Math.abs)).toEqual([0])
})
