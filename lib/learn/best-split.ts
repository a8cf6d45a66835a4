import type { BinHistograms } from './bin-histograms'

export interface Split {
  readonly feature: number
  /** Bins up to and including it go left. */
  readonly threshold: number
  /** By how much the split lowers twice the second-order loss. */
  readonly gain: number
  /** Sums over the rows that go left. */
  readonly gradient: number
  readonly curvature: number
}

export interface SplitLimits {
  readonly lambda: number
  /** Least sum of curvature on either side. */
  readonly minHessian: number
}

/** Relative: sums that went through a subtraction differ by rounding, and a tie should go to the first. */
const noise = 1e-9

/**
 * The split of a node with the largest gain, GL²/(HL + λ) + GR²/(HR + λ) - G²/(H + λ) (Chen & Guestrin 2016), from the
 * histogram in `slot`; of equal ones the first column's lowest threshold. Undefined where none gains.
 */
export function bestSplit(
  { sums, slotLength, offsets, binCounts }: BinHistograms,
  node: { readonly slot: number; readonly gradient: number; readonly curvature: number },
  active: readonly number[],
  { lambda, minHessian }: SplitLimits,
): Split | undefined {
  const { gradient, curvature } = node
  const own = (gradient * gradient) / (curvature + lambda)
  const least = Math.max(minHessian, noise * curvature)
  let best: Split | undefined
  let toBeat = own * (1 + noise)
  for (const feature of active) {
    const first = node.slot * slotLength + (offsets[feature] as number)
    const last = (binCounts[feature] as number) - 1
    let [left, leftCurvature] = [0, 0]
    for (let bin = 0; bin < last; bin++) {
      left += sums[first + 2 * bin] as number
      leftCurvature += sums[first + 2 * bin + 1] as number
      const rightCurvature = curvature - leftCurvature
      if (leftCurvature < least) continue
      if (rightCurvature < least) break
      const right = gradient - left
      const reached = (left * left) / (leftCurvature + lambda) + (right * right) / (rightCurvature + lambda)
      if (reached <= toBeat) continue
      toBeat = reached * (1 + noise)
      best = { feature, threshold: bin, gain: reached - own, gradient: left, curvature: leftCurvature }
    }
  }
  return best
}
