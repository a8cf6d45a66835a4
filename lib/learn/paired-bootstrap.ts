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
  const whole = f1Of(documents)
  const differences = Float64Array.from({ length: samples }, () => {
    const drawn = f1Of(documents.map(() => documents[random.integer(documents.length)] as (typeof documents)[number]))
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

function f1Of(documents: readonly { readonly a: Counts; readonly b: Counts }[]): { a: number; b: number } {
  return { a: f1(documents.map(({ a }) => a)), b: f1(documents.map(({ b }) => b)) }
}

/** 2 right / (given + labelled); 1 where there was nothing to give and nothing was given. */
export function f1(documents: readonly Counts[]): number {
  let [right, both] = [0, 0]
  for (const counts of documents) {
    right += counts.right
    both += counts.given + counts.labelled
  }
  return both === 0 ? 1 : (2 * right) / both
}

/** Linear between the order statistics (Hyndman & Fan 1996, type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
  return below + (at - Math.floor(at)) * (above - below)
}
