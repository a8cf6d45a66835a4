import type { AnsweredDocument } from './answers'
import { reliabilityBins } from './measure-answers'
import { seededRandom } from './random'

export interface CalibrationDifference {
  /** Expected calibration error of both over all values given, 0 to 1. */
  readonly a: number
  readonly b: number
  /** b - a, and its 95 % interval. */
  readonly difference: number
  readonly low: number
  readonly high: number
}

/**
 * The difference in expected calibration error (bins of equal width, as `calibrationError`) of two versions on the same
 * documents, with a percentile interval from resampling whole documents (Efron & Tibshirani 1993).
 */
export function calibrationDifference(
  a: readonly AnsweredDocument[],
  b: readonly AnsweredDocument[],
  { seed, samples = 1000 }: { readonly seed: number; readonly samples?: number },
): CalibrationDifference {
  const documents = b.map((document, at) => [sightsOf(a[at]), sightsOf(document)] as const)
  const errorsOf = (drawn: (at: number) => number) => {
    const tables = [new Float64Array(3 * reliabilityBins), new Float64Array(3 * reliabilityBins)] as const
    for (let at = 0; at < documents.length; at++) {
      const [own, other] = documents[drawn(at)] as (typeof documents)[number]
      add(tables[0], own)
      add(tables[1], other)
    }
    return tables.map(errorOf) as [number, number]
  }
  const random = seededRandom(seed)
  const [first, second] = errorsOf((at) => at)
  const differences = Float64Array.from({ length: samples }, () => {
    const [one, other] = errorsOf(() => random.integer(documents.length))
    return other - one
  }).sort()
  const bound = (share: number) => differences[Math.round(share * (samples - 1))] as number
  return { a: first, b: second, difference: second - first, low: bound(0.025), high: bound(0.975) }
}

/** Triples of bin, confidence and right. */
function sightsOf(document: AnsweredDocument | undefined): number[] {
  return (document?.answers ?? []).flatMap(({ value, confidence, right }) => {
    if (value === null) return []
    const bin = Math.max(0, Math.min(reliabilityBins - 1, Math.floor(confidence * reliabilityBins)))
    return [bin, confidence, right ? 1 : 0]
  })
}

function add(table: Float64Array, sights: readonly number[]): void {
  for (let at = 0; at < sights.length; at += 3) {
    const row = 3 * (sights[at] as number)
    table[row] = (table[row] as number) + 1
    table[row + 1] = (table[row + 1] as number) + (sights[at + 1] as number)
    table[row + 2] = (table[row + 2] as number) + (sights[at + 2] as number)
  }
}

function errorOf(table: Float64Array): number {
  let [count, distance] = [0, 0]
  for (let row = 0; row < table.length; row += 3) {
    count += table[row] as number
    distance += Math.abs((table[row + 1] as number) - (table[row + 2] as number))
  }
  return count === 0 ? 0 : distance / count
}
