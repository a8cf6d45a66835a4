import type { BinHistograms } from './bin-histograms'
import { curvatureOf, gradientOf, type PackedGradients } from './packed-gradients'

export interface Split {
  readonly feature: number
  /** Bins up to and including it go left. */
  readonly threshold: number
  /** By how much the split lowers twice the second-order loss. */
  readonly gain: number
  /** The packed sum over the rows that go left. */
  readonly leftSum: number
}

export interface SplitLimits {
  readonly lambda: number
  /** Least sum of curvature on either side. */
  readonly minHessian: number
}

/** Relative: below it a gain is the arithmetic's. */
const noise = 1e-9

/**
 * The split of a node with the largest gain, GL²/(HL + λ) + GR²/(HR + λ) - G²/(H + λ) (Chen & Guestrin 2016), from the
 * histogram in its slot; of equal ones the first column's lowest threshold. Undefined where none gains.
 */
export function bestSplit(
  { sums, slotLength, offsets, binCounts }: BinHistograms,
  node: { readonly slot: number; readonly sum: number },
  active: readonly number[],
  options: { readonly limits: SplitLimits; readonly packed: PackedGradients },
): Split | undefined {
  const { packed } = options
  const { lambda, minHessian } = options.limits
  const own = gradientOf(node.sum, packed) ** 2 / (curvatureOf(node.sum, packed) + lambda)
  const least = Math.max(minHessian, Number.MIN_VALUE)
  let best: Split | undefined
  let toBeat = own * (1 + noise)
  for (const feature of active) {
    const first = node.slot * slotLength + (offsets[feature] as number)
    const last = (binCounts[feature] as number) - 1
    let leftSum = 0
    for (let bin = 0; bin < last; bin++) {
      const inBin = sums[first + bin] as number
      if (inBin === 0) continue
      leftSum += inBin
      const rightSum = node.sum - leftSum
      const left = curvatureOf(leftSum, packed)
      const right = curvatureOf(rightSum, packed)
      if (left < least) continue
      if (right < least) break
      const reached =
        gradientOf(leftSum, packed) ** 2 / (left + lambda) + gradientOf(rightSum, packed) ** 2 / (right + lambda)
      if (reached <= toBeat) continue
      toBeat = reached
      best = { feature, threshold: bin, gain: reached - own, leftSum }
    }
  }
  return best
}
