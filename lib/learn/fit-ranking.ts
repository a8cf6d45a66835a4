import { minimise } from './lbfgs'
import { groupsInLoss, type RankingProblem, rankingLoss } from './ranking-problem'
import type { Rows } from './word-rows'

/** Rows that each take one weight of every column, and those of their words. */
export interface BinnedRows {
  /** Row-major, rows x columns: which of the column's weights. */
  readonly bins: Uint8Array
  /** Where each column's weights begin; the words' begin behind them all. */
  readonly columnStarts: Uint32Array
  readonly firstWord: number
  /** Words by the place of their weight. */
  readonly words: Rows
}

export interface FitRankingOptions {
  /** How many weights there are; every index of the rows is below it. */
  readonly dimensions: number
  /** L2: half of it times the squared distance from the prior is added to the loss. One for all weights, or one for each. */
  readonly penalty: Float32Array | number
  /** What the weights shrink towards, and start from (default 0). */
  readonly prior?: Float32Array
  /** Steps of the minimiser. */
  readonly iterations: number
  /** Stops where the gradient has shrunk to this share of the first (default 1e-5). */
  readonly tolerance?: number
}

/**
 * The weights of a linear scorer that ranks the right rows first: a conditional logit (McFadden 1974) in which several rows
 * of a group may be right, with an L2 penalty, by L-BFGS.
 */
export function fitRanking(problem: RankingProblem, rows: BinnedRows, options: FitRankingOptions): Float32Array {
  const { dimensions, penalty, prior = new Float32Array(dimensions), iterations, tolerance } = options
  const groups = groupsInLoss(problem)
  const count = problem.right.length
  const scores = new Float64Array(count)
  const gradientOfScores = new Float64Array(count)
  const loss = (weights: Float64Array, gradient: Float64Array) => {
    for (const group of groups) scoreRows(weights, rows, scores, rangeOf(problem, group))
    const value = rankingLoss(problem, groups, scores, { gradient: gradientOfScores })
    gradient.fill(0)
    for (const group of groups) collectGradient(gradientOfScores, rows, gradient, rangeOf(problem, group))
    return value + addPenalty(weights, gradient, penalty, prior)
  }
  return Float32Array.from(minimise(loss, Float64Array.from(prior), { iterations, tolerance }).x)
}

type Range = readonly [start: number, end: number]

function rangeOf({ groupStarts }: RankingProblem, group: number): Range {
  return [groupStarts[group] as number, groupStarts[group + 1] as number]
}

/** Sets each row's score to the sum of its weights. */
export function scoreRows(
  weights: Float64Array,
  { bins, columnStarts, words: { starts, indices } }: BinnedRows,
  scores: Float64Array,
  [from, to]: Range,
): void {
  const width = columnStarts.length
  for (let row = from; row < to; row++) {
    const first = row * width
    let sum = 0
    for (let c = 0; c < width; c++) sum += weights[(columnStarts[c] as number) + (bins[first + c] as number)] as number
    const end = starts[row + 1] as number
    for (let at = starts[row] as number; at < end; at++) sum += weights[indices[at] as number] as number
    scores[row] = sum
  }
}

function collectGradient(
  ofScores: Float64Array,
  { bins, columnStarts, words: { starts, indices } }: BinnedRows,
  gradient: Float64Array,
  [from, to]: Range,
): void {
  const width = columnStarts.length
  for (let row = from; row < to; row++) {
    const value = ofScores[row] as number
    const first = row * width
    for (let c = 0; c < width; c++) {
      const index = (columnStarts[c] as number) + (bins[first + c] as number)
      gradient[index] = (gradient[index] as number) + value
    }
    const end = starts[row + 1] as number
    for (let at = starts[row] as number; at < end; at++) {
      const index = indices[at] as number
      gradient[index] = (gradient[index] as number) + value
    }
  }
}

function addPenalty(
  weights: Float64Array,
  gradient: Float64Array,
  penalty: Float32Array | number,
  prior: Float32Array,
): number {
  let value = 0
  for (let i = 0; i < weights.length; i++) {
    const strength = typeof penalty === 'number' ? penalty : (penalty[i] as number)
    const distance = (weights[i] as number) - (prior[i] as number)
    value += 0.5 * strength * distance * distance
    gradient[i] = (gradient[i] as number) + strength * distance
  }
  return value
}
