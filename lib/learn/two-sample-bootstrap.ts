import { type Counts, f1, type PairedDifference, quantile } from './paired-bootstrap'
import { seededRandom } from './random'

/**
 * As `pairedBootstrap`, for two versions that each extracted documents of their own, as champion and canary do: both samples
 * are drawn anew, each by itself (Efron & Tibshirani 1993, 8.3). The same seed gives the same interval.
 */
export function twoSampleBootstrap(
  { a, b }: { readonly a: readonly Counts[]; readonly b: readonly Counts[] },
  options: { readonly seed: number; readonly samples?: number },
): PairedDifference {
  const { seed, samples = 2000 } = options
  const random = seededRandom(seed)
  const drawn = (documents: readonly Counts[]) =>
    f1(documents.map(() => documents[random.integer(documents.length)] as Counts))
  const differences = Float64Array.from({ length: samples }, () => drawn(b) - drawn(a)).sort()
  const better = differences.reduce((sum, difference) => sum + (difference > 0 ? 1 : difference === 0 ? 0.5 : 0), 0)
  return {
    a: f1(a),
    b: f1(b),
    difference: f1(b) - f1(a),
    low: quantile(differences, 0.025),
    high: quantile(differences, 0.975),
    better: better / samples,
  }
}
