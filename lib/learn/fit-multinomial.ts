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
  // By dimension, class inside: the weights that one feature wants lie side by side. Classes that fill up the last five
  // have no gradient, and stay 0.
  const places = lanes * Math.ceil(classes / lanes)
  const loss = (x: Float64Array, gradient: Float64Array) =>
    addPenalty(x, gradient, penalty, places) + addLoss({ rows, labels, weights, classes, places }, x, gradient)
  const found = minimise(loss, new Float64Array(places * dimensions), { iterations, tolerance }).x
  return Float32Array.from(
    { length: classes * dimensions },
    (_, at) => found[(at % dimensions) * places + Math.floor(at / dimensions)] as number,
  )
}

/** So many classes are summed side by side, in variables instead of an array: three times as fast. */
const lanes = 5

interface Labelled {
  readonly rows: SparseRows
  readonly labels: Uint8Array
  readonly weights: Float32Array
  readonly classes: number
  /** Classes, filled up to a multiple of five. */
  readonly places: number
}

function addLoss(
  { rows, labels, weights, classes, places }: Labelled,
  x: Float64Array,
  gradient: Float64Array,
): number {
  const sums = new Float64Array(places)
  const scores = sums.subarray(0, classes)
  let value = 0
  for (let row = 0; row < labels.length; row++) {
    for (let k = 0; k < places; k += lanes) sumFive(rows, row, x, sums, k)
    value += rowLoss(scores, labels[row] as number, weights[row] as number)
    sums.fill(0, classes)
    for (let k = 0; k < places; k += lanes) collectFive(rows, row, gradient, sums, k)
  }
  return value
}

/** Of classes k to k + 4: the sums of the row's weights. */
function sumFive({ starts, indices }: SparseRows, row: number, x: Float64Array, sums: Float64Array, k: number): void {
  const places = sums.length
  const end = starts[row + 1] as number
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]
  for (let at = starts[row] as number; at < end; at++) {
    const first = (indices[at] as number) * places + k
    a += x[first] as number
    b += x[first + 1] as number
    c += x[first + 2] as number
    d += x[first + 3] as number
    e += x[first + 4] as number
  }
  sums[k] = a
  sums[k + 1] = b
  sums[k + 2] = c
  sums[k + 3] = d
  sums[k + 4] = e
}

/** Of classes k to k + 4: adds the derivatives by the row's scores to those by its weights. */
function collectFive(
  { starts, indices }: SparseRows,
  row: number,
  gradient: Float64Array,
  ofScores: Float64Array,
  k: number,
): void {
  const places = ofScores.length
  const end = starts[row + 1] as number
  const a = ofScores[k] as number
  const b = ofScores[k + 1] as number
  const c = ofScores[k + 2] as number
  const d = ofScores[k + 3] as number
  const e = ofScores[k + 4] as number
  for (let at = starts[row] as number; at < end; at++) {
    const first = (indices[at] as number) * places + k
    gradient[first] = (gradient[first] as number) + a
    gradient[first + 1] = (gradient[first + 1] as number) + b
    gradient[first + 2] = (gradient[first + 2] as number) + c
    gradient[first + 3] = (gradient[first + 3] as number) + d
    gradient[first + 4] = (gradient[first + 4] as number) + e
  }
}

/** The row's loss; its scores are replaced by the loss's derivatives. */
function rowLoss(scores: Float64Array, label: number, weight: number): number {
  let largest = scores[0] as number
  for (let k = 1; k < scores.length; k++) largest = Math.max(largest, scores[k] as number)
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
function addPenalty(x: Float64Array, gradient: Float64Array, penalty: Float32Array | number, places: number): number {
  let value = 0
  for (let i = 0; i < x.length; i++) {
    const strength = typeof penalty === 'number' ? penalty : (penalty[Math.floor(i / places)] as number)
    const weight = x[i] as number
    value += 0.5 * strength * weight * weight
    gradient[i] = strength * weight
  }
  return value
}
