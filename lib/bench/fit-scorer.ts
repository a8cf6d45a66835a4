import type { Features } from '@/lib/extract/features'
import type { FieldModel } from '@/lib/extract/model'

/** One field of one document: its candidates' features, which of them are right, and whether "missing" is. */
export interface RankingExample {
  readonly candidates: readonly Features[]
  readonly right: readonly boolean[]
  readonly missingRight: boolean
  readonly weight: number
}

/** Stored beside the figures it led to. `penalty` pulls each weight back to where it started. */
export interface FitSettings {
  readonly penalty: number
  readonly steps: number
  readonly rate: number
}

export const fitSettings: FitSettings = { penalty: 1, steps: 250, rate: 0.06 }

/**
 * Softmax ranking of a field's candidates and "missing" against each other: maximises the probability that falls on what
 * is right, less a quadratic penalty for leaving `start`. Adam on the whole set; nothing random.
 */
export function fitField(examples: readonly RankingExample[], start: FieldModel, settings = fitSettings): FieldModel {
  const useful = examples.filter(({ right, missingRight }) => missingRight || right.includes(true))
  const names = namesOf(useful, start)
  const origin = [start.missing, ...names.map((name) => start.weights[name] ?? 0)]
  const rows = useful.map((example) => ({
    ...example,
    rows: example.candidates.map((features) => sparse(features, names)),
  }))
  const theta = Float64Array.from(origin)
  const [mean, square] = [new Float64Array(theta.length), new Float64Array(theta.length)]
  for (let step = 1; step <= settings.steps; step++) {
    const gradient = theta.map((value, at) => settings.penalty * (value - (origin[at] ?? 0)))
    for (const row of rows) addGradient(gradient, theta, row)
    adam(theta, gradient, mean, square, step, settings.rate)
  }
  const weights = names.map((name, at): [string, number] => [name, round(theta[at + 1] ?? 0)])
  return { missing: round(theta[0] ?? 0), weights: Object.fromEntries(weights.filter(([, value]) => value !== 0)) }
}

interface Sparse {
  readonly at: Int32Array
  readonly values: Float64Array
}
type Row = RankingExample & { readonly rows: readonly Sparse[] }

/** Gradient of -weight · log P(right). Index 0 of theta is "missing", the others are features. */
function addGradient(gradient: Float64Array, theta: Float64Array, { rows, right, missingRight, weight }: Row): void {
  const scores = [theta[0] ?? 0, ...rows.map((row) => dot(theta, row))]
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - top))
  const all = exps.reduce((sum, value) => sum + value, 0)
  const isRight = (at: number) => (at === 0 ? missingRight : right[at - 1] === true)
  const good = exps.reduce((sum, value, at) => (isRight(at) ? sum + value : sum), 0)
  for (const [at, value] of exps.entries()) {
    const push = weight * (value / all - (isRight(at) ? value / Math.max(good, 1e-12) : 0))
    if (at === 0) gradient[0] = (gradient[0] ?? 0) + push
    else add(gradient, rows[at - 1] as Sparse, push)
  }
}

function dot(theta: Float64Array, { at, values }: Sparse): number {
  let sum = 0
  for (let index = 0; index < at.length; index++) sum += (theta[at[index] ?? 0] ?? 0) * (values[index] ?? 0)
  return sum
}

function add(gradient: Float64Array, { at, values }: Sparse, push: number): void {
  for (let index = 0; index < at.length; index++) {
    const place = at[index] ?? 0
    gradient[place] = (gradient[place] ?? 0) + push * (values[index] ?? 0)
  }
}

function adam(
  theta: Float64Array,
  gradient: Float64Array,
  mean: Float64Array,
  square: Float64Array,
  step: number,
  rate: number,
): void {
  for (const [at, slope] of gradient.entries()) {
    mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope
    square[at] = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope
    const stride = (mean[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8)
    theta[at] = (theta[at] ?? 0) - rate * stride
  }
}

function namesOf(examples: readonly RankingExample[], start: FieldModel): string[] {
  const names = new Set(Object.keys(start.weights))
  for (const { candidates } of examples) for (const features of candidates) for (const name in features) names.add(name)
  return [...names].sort()
}

function sparse(features: Features, names: readonly string[]): Sparse {
  const entries = names.flatMap((name, at) => (features[name] ? [[at + 1, features[name]] as const] : []))
  return { at: Int32Array.from(entries, ([at]) => at), values: Float64Array.from(entries, ([, value]) => value) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
