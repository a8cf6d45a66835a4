/** confidence = 1 / (1 + exp(-(slope * logit + intercept))); the slope is above 0, so that the order is kept. */
export interface PlattScale {
  readonly slope: number
  readonly intercept: number
}

/** A calibration to shrink towards, such as that of all fields together, worth `strength` examples. */
export interface PlattPrior extends PlattScale {
  readonly strength: number
}

/** Where the confidences say nothing or the opposite, they still keep their order. */
const leastSlope = 0.01
const mostSteps = 100

/**
 * Fits the scale by Newton's method with step halving (Platt 1999; Lin, Lin & Weng 2007). The targets are smoothed as Platt
 * does, (N+ + 1) / (N+ + 2) and 1 / (N- + 2), so that a perfect separation gives a finite slope. With a prior the fit is
 * that of `strength` further examples, with the same logits, of which the share that the prior promises is right; with no
 * examples it is the prior. `right` is per logit 0 or 1, or a boolean.
 */
export function fitPlatt(
  logits: ArrayLike<number>,
  right: ArrayLike<number | boolean>,
  weights?: ArrayLike<number>,
  prior: PlattPrior = { slope: 1, intercept: 0, strength: 0 },
): PlattScale {
  const points = pointsOf(logits, right, weights, prior)
  if (points.length === 0) return { slope: prior.slope, intercept: prior.intercept }
  const found = newton(points, { slope: prior.slope, intercept: prior.intercept }, false)
  if (found.slope >= leastSlope) return found
  return newton(points, { slope: leastSlope, intercept: found.intercept }, true)
}

export function confidenceOf(logit: number, { slope, intercept }: PlattScale): number {
  return 1 / (1 + Math.exp(-(slope * logit + intercept)))
}

interface Point {
  readonly logit: number
  readonly target: number
  readonly weight: number
}

function pointsOf(
  logits: ArrayLike<number>,
  right: ArrayLike<number | boolean>,
  weights: ArrayLike<number> | undefined,
  prior: PlattPrior,
): Point[] {
  let [rights, wrongs] = [0, 0]
  for (let i = 0; i < logits.length; i++) {
    if (right[i]) rights += weights?.[i] ?? 1
    else wrongs += weights?.[i] ?? 1
  }
  const total = rights + wrongs
  if (total === 0) return []
  const [high, low] = [(rights + 1) / (rights + 2), 1 / (wrongs + 2)]
  return Array.from({ length: logits.length }, (_, i) => {
    const logit = logits[i] as number
    const own = right[i] ? high : low
    const target = (total * own + prior.strength * confidenceOf(logit, prior)) / (total + prior.strength)
    return { logit, target, weight: (weights?.[i] ?? 1) * (1 + prior.strength / total) }
  })
}

function newton(points: readonly Point[], start: PlattScale, slopeIsFixed: boolean): PlattScale {
  let at = start
  let loss = lossOf(points, at)
  for (let step = 0; step < mostSteps; step++) {
    const move = newtonMove(points, at, slopeIsFixed)
    let share = 1
    let next = at
    let lower = loss
    for (; share > 1e-10; share /= 2) {
      next = { slope: at.slope + share * move.slope, intercept: at.intercept + share * move.intercept }
      lower = lossOf(points, next)
      if (lower < loss) break
    }
    if (!(lower < loss)) break
    ;[at, loss] = [next, lower]
  }
  return at
}

/** Minus the inverse Hessian times the gradient; a trace of a ridge holds what the logits leave undetermined. */
function newtonMove(points: readonly Point[], at: PlattScale, slopeIsFixed: boolean): PlattScale {
  let [bySlope, byIntercept, slopes, mixed, intercepts] = [0, 0, 1e-12, 0, 1e-12]
  for (const { logit, target, weight } of points) {
    const p = confidenceOf(logit, at)
    const error = weight * (p - target)
    const curvature = weight * p * (1 - p)
    bySlope += error * logit
    byIntercept += error
    slopes += curvature * logit * logit
    mixed += curvature * logit
    intercepts += curvature
  }
  if (slopeIsFixed) return { slope: 0, intercept: -byIntercept / intercepts }
  const determinant = slopes * intercepts - mixed * mixed
  return {
    slope: -(intercepts * bySlope - mixed * byIntercept) / determinant,
    intercept: -(slopes * byIntercept - mixed * bySlope) / determinant,
  }
}

/** Cross-entropy, in the form that doesn't overflow at either end. */
function lossOf(points: readonly Point[], { slope, intercept }: PlattScale): number {
  let loss = 0
  for (const { logit, target, weight } of points) {
    const score = slope * logit + intercept
    loss += weight * (Math.max(score, 0) - target * score + Math.log1p(Math.exp(-Math.abs(score))))
  }
  return loss
}
