import { logGamma } from './binomial-bound'

/**
 * The probability that a chi-square variable is at least `x`: the regularised upper incomplete gamma function Q(df / 2, x / 2),
 * by its series below the mean and its continued fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31).
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  const [a, half] = [degreesOfFreedom / 2, x / 2]
  if (half <= 0) return 1
  const front = Math.exp(a * Math.log(half) - half - logGamma(a))
  return half < a + 1 ? Math.max(0, 1 - front * lowerSeries(a, half)) : front * upperFraction(a, half)
}

/** The probability that a standard normal variable is at least so far from 0, on either side. */
export function normalTails(z: number): number {
  return chiSquareTail(z * z, 1)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < 1000 && term > sum * 1e-15; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 1000; n++) {
    const factor = -n * (n - a)
    b += 2
    d = 1 / (factor * d + b)
    c = b + factor / c
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}
