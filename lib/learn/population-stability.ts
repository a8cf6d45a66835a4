import { chiSquareTail, normalTails } from './chi-square'

export interface Stability {
  /** The population stability index: 0 for equal distributions. */
  readonly index: number
  /** How probable an index at least as large is where nothing has changed, 0 to 1. */
  readonly probability: number
}

/**
 * The population stability index of two histograms over the same bins: the sum of (p - q) ln(p / q), which is Jeffreys's
 * divergence. The customary reading, below 0.1 steady and above 0.25 shifted, is a rule of thumb of credit scoring (Lewis 1994;
 * Siddiqi 2006, "Credit Risk Scorecards"). It takes no heed of how many there are, so the probability stands beside it: without
 * a change the index is about (1/n + 1/m) times a chi-square variable of one degree less than bins (Yurdakul & Naranjo 2020,
 * "Statistical properties of the population stability index"). Half a document in each bin keeps empty ones finite; bins that
 * are empty on both sides are left out.
 */
export function populationStability(reference: readonly number[], current: readonly number[]): Stability {
  const bins = reference.map((count, at) => [count, current[at] ?? 0] as const).filter(([a, b]) => a + b > 0)
  const [n, m] = [total(reference), total(current)]
  if (n === 0 || m === 0 || bins.length < 2) return { index: 0, probability: 1 }
  const half = 0.5
  const index = bins.reduce((sum, [a, b]) => {
    const p = (a + half) / (n + half * bins.length)
    const q = (b + half) / (m + half * bins.length)
    return sum + (q - p) * Math.log(q / p)
  }, 0)
  return { index, probability: chiSquareTail(index / (1 / n + 1 / m), bins.length - 1) }
}

/** Two shares, by the pooled two-proportion test (two-sided): how probable such a difference is where nothing has changed. */
export function shareProbability(
  reference: { readonly of: number; readonly count: number },
  current: { readonly of: number; readonly count: number },
): number {
  const [n, m] = [reference.of, current.of]
  if (n === 0 || m === 0) return 1
  const pooled = (reference.count + current.count) / (n + m)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
  if (error === 0) return 1
  return normalTails((current.count / m - reference.count / n) / error)
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
