import { minimise } from './lbfgs'
import { groupsInLoss, type RankingProblem, rankingLoss } from './ranking-problem'
import type { Rows } from './word-rows'

/**
 * Rows of features that are 0 or 1. Of features one of which every row has (a column's bins) the usual one is not listed, as
 * most rows have it.
 */
export interface RankingRows extends Rows {
  /** Of each feature the usual one among those that exclude each other with it; -1 for a feature that stands alone. */
  readonly usual: Int32Array
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
export function fitRanking(problem: RankingProblem, rows: RankingRows, options: FitRankingOptions): Float32Array {
  const { dimensions, penalty, prior = new Float32Array(dimensions), iterations, tolerance } = options
  const groups = groupsInLoss(problem)
  const count = problem.right.length
  const scores = new Float64Array(count)
  const gradientOfScores = new Float64Array(count)
  const { usual } = rows
  const loss = (weights: Float64Array, gradient: Float64Array) => {
    const worths = worthsOf(weights, rows)
    for (const group of groups) scoreRows(worths, rows, scores, rangeOf(problem, group))
    const value = rankingLoss(problem, groups, scores, { gradient: gradientOfScores })
    gradient.fill(0)
    for (const group of groups) collectGradient(gradientOfScores, rows, gradient, rangeOf(problem, group))
    // A group's derivatives sum up to 0: those of the rows with the usual feature are what the others' leave of it.
    for (let i = 0; i < dimensions; i++) {
      const common = usual[i] as number
      if (common >= 0 && common !== i) gradient[common] = (gradient[common] as number) - (gradient[i] as number)
    }
    return value + addPenalty(weights, gradient, penalty, prior)
  }
  return Float32Array.from(minimise(loss, Float64Array.from(prior), { iterations, tolerance }).x)
}

type Range = readonly [start: number, end: number]

function rangeOf({ groupStarts }: RankingProblem, group: number): Range {
  return [groupStarts[group] as number, groupStarts[group + 1] as number]
}

/** How much more each feature weighs than the usual one in its place: with these, scores differ as with all the weights. */
export function worthsOf(weights: Float32Array | Float64Array, { usual }: RankingRows): Float64Array {
  const worths = Float64Array.from(weights)
  for (let i = 0; i < worths.length; i++) {
    const common = usual[i] as number
    if (common >= 0) worths[i] = (weights[i] as number) - (weights[common] as number)
  }
  return worths
}

/** Sets the rows' scores, but for a constant that is the same for all rows. Two sums at a time don't wait for each other. */
export function scoreRows(
  worths: Float64Array,
  { starts, indices }: Rows,
  scores: Float64Array,
  [from, to]: Range,
): void {
  for (let row = from; row < to; row++) {
    const end = starts[row + 1] as number
    let at = starts[row] as number
    let [even, odd] = [0, 0]
    for (; at + 1 < end; at += 2) {
      even += worths[indices[at] as number] as number
      odd += worths[indices[at + 1] as number] as number
    }
    if (at < end) even += worths[indices[at] as number] as number
    scores[row] = even + odd
  }
}

function collectGradient(
  ofScores: Float64Array,
  { starts, indices }: Rows,
  gradient: Float64Array,
  [from, to]: Range,
): void {
  for (let row = from; row < to; row++) {
    const end = starts[row + 1] as number
    const value = ofScores[row] as number
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
