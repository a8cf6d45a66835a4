import { populationStability, shareProbability } from './population-stability'

/** Documents, before anything is concluded: in the week, and in the weeks it is compared with. */
export const fewestDocuments = { current: 30, reference: 60 } as const
/** See `populationStability`. */
const indexToWatch = 0.1
const indexToAlarm = 0.25
/** A share that moved by so much changes what a day's work is. */
const shareToWatch = 0.05
const shareToAlarm = 0.1
/** Of all measures of one check together: the chance of one false alarm, where nothing has changed. */
const falseAlarms = 0.01

export type DriftLevel = 'too_few' | 'steady' | 'watch' | 'alarm'

export interface Histograms {
  readonly reference: readonly number[]
  readonly current: readonly number[]
}

/** `distribution`: any shift counts. `share`: of the second of two bins, either way. `rising`: only where it grew. */
export type DriftKind = 'distribution' | 'share' | 'rising'

export interface Drift {
  readonly value: number
  readonly probability: number
  readonly level: DriftLevel
}

/**
 * How far a week lies from the weeks before. An alarm wants all three: enough documents, a shift large enough to matter, and one
 * that chance would hardly make, at a level that is shared by all the measures of a check (Bonferroni).
 */
export function driftOf(kind: DriftKind, { reference, current }: Histograms, measures: number): Drift {
  const [n, m] = [sum(reference), sum(current)]
  const { value, probability } = kind === 'distribution' ? indexOf(reference, current) : shareOf(reference, current)
  const [watch, alarm] = kind === 'distribution' ? [indexToWatch, indexToAlarm] : [shareToWatch, shareToAlarm]
  const size = kind === 'share' ? Math.abs(value) : value
  if (n < fewestDocuments.reference || m < fewestDocuments.current) return { value, probability, level: 'too_few' }
  if (probability > falseAlarms / Math.max(1, measures) || size < watch) return { value, probability, level: 'steady' }
  return { value, probability, level: size >= alarm ? 'alarm' : 'watch' }
}

/** The bins that make most of the difference by having grown, the most grown first. */
export function grownBins({ reference, current }: Histograms): number[] {
  const [n, m] = [Math.max(1, sum(reference)), Math.max(1, sum(current))]
  const growth = current.map((count, at) => ({ at, by: count / m - (reference[at] ?? 0) / n }))
  const most = Math.max(...growth.map(({ by }) => by))
  return growth
    .filter(({ by }) => by > 0 && by >= most / 2)
    .sort((a, b) => b.by - a.by)
    .map(({ at }) => at)
}

function indexOf(reference: readonly number[], current: readonly number[]) {
  const { index, probability } = populationStability(reference, current)
  return { value: index, probability }
}

function shareOf(reference: readonly number[], current: readonly number[]) {
  const [before, now] = [reference, current].map((bins) => ({ of: sum(bins), count: bins[1] ?? 0 })) as [
    { of: number; count: number },
    { of: number; count: number },
  ]
  const share = ({ of, count }: { of: number; count: number }) => (of === 0 ? 0 : count / of)
  return { value: share(now) - share(before), probability: shareProbability(before, now) }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
