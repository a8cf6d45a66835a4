import type { SparseRows } from '@/lib/extract/linear-scorer'
import { minimise } from './lbfgs'

export interface FitMultinomialOptions {
  readonly classes: number
  /** Weights of each class; every index of the rows is below it. A constant is a feature that every row has. */
  readonly dimensions: number
  /** L2: half of it times each squared weight is added to the loss. One for all, or one for each dimension. */
  readonly penalty: Float32Array | number
  /** Steps of the minimiser. */
  readonly iterations: number
  /** Stops where the gradient has shrunk to this share of the first (default 1e-5). */
  readonly tolerance?: number
}

/**
 * Multinomial logistic regression (Böhning 1992) by L-BFGS: classes x dimensions weights, class after class, whose sums over
 * a row's features go through a softmax. Every class has its own weights, which the penalty makes unique; of two classes the
 * difference of both is the logistic regression's. `weights` is per row.
 */
export function fitMultinomial(
  rows: SparseRows,
  labels: Uint8Array,
  weights: Float32Array,
  options: FitMultinomialOptions,
): Float32Array {
  const { classes, dimensions, penalty, iterations, tolerance } = options
  // By dimension, class inside: the weights that one feature wants lie side by side.
  const loss = (x: Float64Array, gradient: Float64Array) =>
    addPenalty(x, gradient, penalty, classes) + addLoss({ rows, labels, weights, classes }, x, gradient)
  const found = minimise(loss, new Float64Array(classes * dimensions), { iterations, tolerance }).x
  return Float32Array.from(found, (_, at) => found[(at % dimensions) * classes + Math.floor(at / dimensions)] as number)
}

interface Labelled {
  readonly rows: SparseRows
  readonly labels: Uint8Array
  readonly weights: Float32Array
  readonly classes: number
}

function addLoss({ rows, labels, weights, classes }: Labelled, x: Float64Array, gradient: Float64Array): number {
  const { starts, indices } = rows
  const scores = new Float64Array(classes)
  let value = 0
  for (let row = 0; row < labels.length; row++) {
    const [start, end] = [starts[row] as number, starts[row + 1] as number]
    scores.fill(0)
    for (let at = start; at < end; at++) {
      const first = (indices[at] as number) * classes
      for (let k = 0; k < classes; k++) scores[k] = (scores[k] as number) + (x[first + k] as number)
    }
    value += rowLoss(scores, labels[row] as number, weights[row] as number)
    for (let at = start; at < end; at++) {
      const first = (indices[at] as number) * classes
      for (let k = 0; k < classes; k++) gradient[first + k] = (gradient[first + k] as number) + (scores[k] as number)
    }
  }
  return value
}

/** The row's loss; its scores are replaced by the loss's derivatives. */
function rowLoss(scores: Float64Array, label: number, weight: number): number {
  const largest = scores.reduce((a, b) => Math.max(a, b))
  const ofLabel = (scores[label] as number) - largest
  let sum = 0
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] as number) - largest)
    sum += scores[k] as number
  }
  for (let k = 0; k < scores.length; k++) {
    scores[k] = weight * ((scores[k] as number) / sum - (k === label ? 1 : 0))
  }
  return weight * (Math.log(sum) - ofLabel)
}

/** Sets the gradient, which the loss is then added to. */
function addPenalty(x: Float64Array, gradient: Float64Array, penalty: Float32Array | number, classes: number): number {
  let value = 0
  for (let i = 0; i < x.length; i++) {
    const strength = typeof penalty === 'number' ? penalty : (penalty[Math.floor(i / classes)] as number)
    const weight = x[i] as number
    value += 0.5 * strength * weight * weight
    gradient[i] = strength * weight
  }
  return value
}
