/** How sure a model was of a value, and whether the value was right. */
interface Judged {
  readonly confidence: number
  readonly right: boolean
}

export interface CalibrationBin {
  readonly count: number
  /** The mean confidence. */
  readonly confidence: number
  /** The share that was right. */
  readonly accuracy: number
}

/** `width`: of equal stretches of confidence; `mass`: of equal numbers of values. */
export type Binning = 'width' | 'mass'

/** The points of a reliability diagram, from the least confident; empty bins are left out. */
export function calibrationBins(judged: readonly Judged[], binning: Binning, bins = 15): CalibrationBin[] {
  const sorted = judged.toSorted((a, b) => a.confidence - b.confidence)
  const groups: Judged[][] = Array.from({ length: bins }, () => [])
  for (const [rank, one] of sorted.entries()) {
    const share = binning === 'mass' ? rank / sorted.length : one.confidence
    groups[Math.max(0, Math.min(bins - 1, Math.floor(share * bins)))]?.push(one)
  }
  return groups.filter((group) => group.length > 0).map(binOf)
}

function binOf(group: readonly Judged[]): CalibrationBin {
  return {
    count: group.length,
    confidence: mean(group, ({ confidence }) => confidence),
    accuracy: mean(group, ({ right }) => (right ? 1 : 0)),
  }
}

/**
 * Expected calibration error (Naeini et al. 2015; with equal mass, Nguyen & O'Connor 2015): the mean distance of confidence
 * and accuracy over the bins, weighted by their counts, 0 to 1. 0 for no values.
 */
export function calibrationError(judged: readonly Judged[], binning: Binning, bins = 15): number {
  return calibrationBins(judged, binning, bins).reduce(
    (error, bin) => error + (bin.count / judged.length) * Math.abs(bin.confidence - bin.accuracy),
    0,
  )
}

/** The mean squared distance of confidence and outcome (Brier 1950), 0 to 1. 0 for no values. */
export function brierScore(judged: readonly Judged[]): number {
  return mean(judged, ({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2)
}

function mean(group: readonly Judged[], of: (one: Judged) => number): number {
  return group.length === 0 ? 0 : group.reduce((sum, one) => sum + of(one), 0) / group.length
}
