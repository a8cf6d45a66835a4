import type { Calibration } from '@/lib/extract/model'

export interface Outcome {
  readonly probability: number
  readonly right: boolean
  /** A layout with many documents must not pass for many layouts: each counts its share. */
  readonly weight: number
}

/**
 * Platt's logistic on the log-odds, by Newton's method. Two pseudo-outcomes on each side keep a perfect sample from
 * asking for certainty.
 */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  const all = outcomes.reduce((sum, { weight }) => sum + weight, 0)
  const right = outcomes.reduce((sum, outcome) => sum + (outcome.right ? outcome.weight : 0), 0)
  const [high, low] = [(right + 1) / (right + 2), 1 / (all - right + 2)]
  const points = outcomes.map((outcome) => ({
    x: logit(outcome.probability),
    y: outcome.right ? high : low,
    weight: outcome.weight,
  }))
  let [slope, intercept] = [1, 0]
  for (let step = 0; step < 100; step++) {
    // Gradient and Hessian of the log loss, with a little pull towards "leave it as it is".
    let [gs, gi, hss, hsi, hii] = [slope - 1, intercept, 1, 0, 1]
    for (const { x, y, weight } of points) {
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)))
      const spread = weight * p * (1 - p)
      gs += weight * (p - y) * x
      gi += weight * (p - y)
      hss += spread * x * x
      hsi += spread * x
      hii += spread
    }
    const determinant = hss * hii - hsi * hsi
    // Where all is certain the curve is flat and a full step would leap away.
    slope -= clamp((hii * gs - hsi * gi) / determinant)
    intercept -= clamp((hss * gi - hsi * gs) / determinant)
  }
  return { slope: Math.round(slope * 100) / 100, intercept: Math.round(intercept * 100) / 100 }
}

function clamp(step: number): number {
  return Math.min(0.25, Math.max(-0.25, step))
}

function logit(probability: number): number {
  const p = Math.min(0.9999, Math.max(0.0001, probability))
  return Math.log(p / (1 - p))
}
