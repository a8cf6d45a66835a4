import { fewErrorsProbability } from './binomial-bound'

/** A value that was judged by a person: how sure the model was, and whether it was right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
  /** How many values it stands for (default 1). */
  readonly weight?: number
}

/** Above every confidence: nothing is accepted. */
export const acceptsNothing = 2

/**
 * The share of delta at which the first test should be expected to come out, so that bad luck or overconfidence don't fail it.
 * Simulated with 400 overconfident values and a target of 10 %: 0.1 accepted 51 %, 0.01 71 %, 0.001 75 %; but the smaller, the
 * more values it takes to begin with.
 */
const margin = 0.01
/** Each further test takes in this share more values: few tests, that a chance run of errors seldom fails. */
const growth = 1.02

/**
 * The smallest confidence at which values may be accepted unseen (confidence >= threshold) under an error target.
 *
 * The promise: if the judged values and the future ones come from the same distribution, then with a probability of at least
 * 1 - delta over the draw of the judged ones, the share of wrong values among the accepted is at most `errorTarget`. It holds
 * however badly the confidences are calibrated. It does not hold for another distribution (other vendors, another scanner),
 * nor where the judged values trained the model.
 *
 * Fixed-sequence testing (Angelopoulos et al. 2021, "Learn then Test"; Bates et al. 2021): thresholds are tested in an order
 * set before any judgement is looked at, from the most confident downwards, each with the exact binomial test at level delta,
 * which rejects where the Clopper-Pearson upper bound is at most the target; the first failure ends it. The order begins where
 * the confidences, were they true, would give the test a margin, as the few surest values can't prove anything. Weights
 * enter by Kish's effective sample size, with which the test is no longer exact. Above 1 where nothing may be accepted.
 */
export function riskThreshold(judged: readonly Judged[], errorTarget: number, delta: number): number {
  const levels = levelsOf(judged)
  let passed = acceptsNothing
  for (const level of testOrder(levels, errorTarget, delta)) {
    if (fewErrorsProbability(level.errors, level.count, errorTarget) > delta) break
    passed = level.confidence
  }
  return passed
}

/** All values at least as confident as one confidence that occurs. */
interface Level {
  readonly confidence: number
  /** Effective numbers of values and of errors, and of the errors that the confidences promise. */
  readonly count: number
  readonly errors: number
  readonly promised: number
}

/** From the surest level downwards. */
function levelsOf(judged: readonly Judged[]): Level[] {
  const sorted = judged.filter(({ weight = 1 }) => weight > 0).sort((a, b) => b.confidence - a.confidence)
  const levels: Level[] = []
  let [weights, squares, wrong, doubt] = [0, 0, 0, 0]
  for (const [at, { confidence, right, weight = 1 }] of sorted.entries()) {
    weights += weight
    squares += weight * weight
    if (!right) wrong += weight
    doubt += weight * (1 - confidence)
    if (sorted[at + 1]?.confidence === confidence) continue
    const each = weights / squares
    levels.push({ confidence, count: weights * each, errors: wrong * each, promised: doubt * each })
  }
  return levels
}

/** The levels to test. Looks at confidences alone, never at what was right. */
function testOrder(levels: readonly Level[], errorTarget: number, delta: number): Level[] {
  const hopes = levels.map(({ promised, count }) => fewErrorsProbability(promised, count, errorTarget))
  const comfortable = hopes.findIndex((hope) => hope <= margin * delta)
  const first = comfortable >= 0 ? comfortable : hopes.indexOf(hopes.reduce((a, b) => Math.min(a, b), 1))
  const order: Level[] = []
  for (const level of levels.slice(Math.max(first, 0))) {
    const last = order.at(-1)
    if (!last || level.count >= growth * last.count || level === levels.at(-1)) order.push(level)
  }
  return order
}
