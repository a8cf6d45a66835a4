import { seededRandom } from './random'

/** Of one document and one version: values given, values given that are right, and values that a person labelled. */
export interface Counts {
  readonly given: number
  readonly right: number
  readonly labelled: number
}

export interface PairedDifference {
  /** F1 of both versions over all documents, 0 to 1. */
  readonly a: number
  readonly b: number
  /** b - a. */
  readonly difference: number
  /** The 95 % interval of the difference. */
  readonly low: number
  readonly high: number
  /** The share of the resamples in which b is better, equal ones counting half. */
  readonly better: number
}

/**
 * The difference in F1 (over all values of all documents) between two versions on the same documents, with a percentile
 * interval from resampling whole documents (Efron & Tibshirani 1993; Berg-Kirkpatrick et al. 2012): the values of a document
 * stand or fall together. The same seed gives the same interval.
 */
export function pairedBootstrap(
  documents: readonly { readonly a: Counts; readonly b: Counts }[],
  options: { readonly seed: number; readonly samples?: number },
): PairedDifference {
  const { seed, samples = 2000 } = options
  const random = seededRandom(seed)
  const sums = Float64Array.from(
    documents.flatMap(({ a, b }) => [a.right, a.given + a.labelled, b.right, b.given + b.labelled]),
  )
  const whole = f1Of(sums, documents.length, (at) => at)
  const differences = Float64Array.from({ length: samples }, () => {
    const drawn = f1Of(sums, documents.length, () => random.integer(documents.length))
    return drawn.b - drawn.a
  }).sort()
  const better = differences.reduce((sum, difference) => sum + (difference > 0 ? 1 : difference === 0 ? 0.5 : 0), 0)
  return {
    ...whole,
    difference: whole.b - whole.a,
    low: quantile(differences, 0.025),
    high: quantile(differences, 0.975),
    better: better / samples,
  }
}

/** Four numbers a document: of a and of b, values right, and values given and labelled together. */
function f1Of(sums: Float64Array, documents: number, draw: (at: number) => number): { a: number; b: number } {
  const total = [0, 0, 0, 0] as [number, number, number, number]
  for (let at = 0; at < documents; at++) {
    const first = 4 * draw(at)
    for (let part = 0; part < 4; part++) total[part] = (total[part] as number) + (sums[first + part] as number)
  }
  const [rightA, bothA, rightB, bothB] = total
  return { a: ratio(rightA, bothA), b: ratio(rightB, bothB) }
}

/** 2 right / (given + labelled); 1 where there was nothing to give and nothing was given. */
export function f1(documents: readonly Counts[]): number {
  let [right, both] = [0, 0]
  for (const counts of documents) {
    right += counts.right
    both += counts.given + counts.labelled
  }
  return ratio(right, both)
}

function ratio(right: number, both: number): number {
  return both === 0 ? 1 : (2 * right) / both
}

/** Linear between the order statistics (Hyndman & Fan 1996, type 7). */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
  return below + (at - Math.floor(at)) * (above - below)
}
