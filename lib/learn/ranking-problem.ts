/** Rows (candidates) grouped by document; softmax runs within a group. Several rows of a group may be right. */
export interface RankingProblem {
  /** Groups + 1 entries: the rows of group g are [groupStarts[g], groupStarts[g + 1]). */
  readonly groupStarts: Uint32Array
  /** Per row 0 or 1. A group without a right row is left out of the loss. */
  readonly right: Uint8Array
  /** Per group, 0 or more; a group of weight 0 is left out too. */
  readonly groupWeights: Float32Array
}

/** A certain row would have no curvature at all and could then be moved by any distance. */
const leastCurvature = 1e-6

/** What `rankingLoss` writes, per row; rows that are not in the loss keep what they had. */
export interface RowDerivatives {
  readonly gradient: Float64Array
  readonly curvature?: Float64Array
}

/** The groups that the loss is made of: those with a right row and a weight. */
export function groupsInLoss({ groupStarts, right, groupWeights }: RankingProblem): Uint32Array {
  const groups: number[] = []
  for (let group = 0; group + 1 < groupStarts.length; group++) {
    const rows = right.subarray(groupStarts[group], groupStarts[group + 1])
    if (rows.includes(1) && (groupWeights[group] as number) > 0) groups.push(group)
  }
  return Uint32Array.from(groups)
}

/**
 * The negative log of the probability that softmax gives to the right rows of each group together, summed with the groups'
 * weights: -w log(sum of p over the right). Writes its derivative by each row's score into `gradient`, w (p - p / P) for a
 * right row and w p for another, and w p (1 - p) into `curvature`, the diagonal that boosting wants (the Hessian of a single
 * right row; Friedman 2001). Rows of groups that are not in `groups` are not touched.
 */
export function rankingLoss(
  problem: RankingProblem,
  groups: Uint32Array,
  scores: Float64Array,
  into: RowDerivatives,
): number {
  const { groupStarts, right, groupWeights } = problem
  const { gradient, curvature } = into
  let loss = 0
  for (const group of groups) {
    const start = groupStarts[group] as number
    const end = groupStarts[group + 1] as number
    const weight = groupWeights[group] as number
    const largest = maximum(scores, start, end)
    const largestRight = maximum(scores, start, end, right)
    let [sum, sumOfRight] = [0, 0]
    for (let row = start; row < end; row++) {
      const score = scores[row] as number
      gradient[row] = Math.exp(score - largest)
      sum += gradient[row] as number
      // Shifted by their own maximum, the right rows don't vanish beside a wrong one that is far ahead.
      if (right[row] === 1) sumOfRight += Math.exp(score - largestRight)
    }
    loss += weight * (largest + Math.log(sum) - largestRight - Math.log(sumOfRight))
    for (let row = start; row < end; row++) {
      const p = (gradient[row] as number) / sum
      const share = right[row] === 1 ? Math.exp((scores[row] as number) - largestRight) / sumOfRight : 0
      gradient[row] = weight * (p - share)
      if (curvature) curvature[row] = weight * Math.max(p * (1 - p), leastCurvature)
    }
  }
  return loss
}

/** Of all rows or, with a mask, of those where it is 1. */
function maximum(scores: Float64Array, start: number, end: number, mask?: Uint8Array): number {
  let largest = Number.NEGATIVE_INFINITY
  for (let row = start; row < end; row++) {
    if ((!mask || mask[row] === 1) && (scores[row] as number) > largest) largest = scores[row] as number
  }
  return largest
}
