/**
 * The exact upper confidence bound of a proportion (Clopper & Pearson 1934): the largest error rate that does not make so few
 * errors in so many trials less likely than `delta`. The rate is below it with a probability of at least 1 - delta. Counts
 * need not be whole, as an effective sample size isn't.
 */
export function upperErrorBound(errors: number, trials: number, delta: number): number {
  if (errors >= trials) return 1
  let [low, high] = [errors / trials, 1]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (fewErrorsProbability(errors, trials, middle) > delta) low = middle
    else high = middle
  }
  return high
}

/** The two-sided interval of a rate (Clopper & Pearson 1934), which holds it with a probability of at least `confidence`. */
export function errorInterval(errors: number, trials: number, confidence: number): { low: number; high: number } {
  const delta = (1 - confidence) / 2
  return { low: 1 - upperErrorBound(trials - errors, trials, delta), high: upperErrorBound(errors, trials, delta) }
}

/** The probability of at most so many errors at this rate: 1 - I_rate(errors + 1, trials - errors). */
export function fewErrorsProbability(errors: number, trials: number, rate: number): number {
  if (errors >= trials) return 1
  return betaDistribution(1 - rate, trials - errors, errors + 1)
}

/** The regularised incomplete beta function I_x(a, b), by its continued fraction (Abramowitz & Stegun 26.5.8). */
function betaDistribution(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b))
  // On the far side of the mean the fraction converges slowly: take the complement there.
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a
  return 1 - (front * betaFraction(1 - x, b, a)) / b
}

/** Lentz's method with Thompson and Barnett's guards. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guarded(1 + even * d)
    c = guarded(1 + even / c)
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guarded(1 + odd * d)
    c = guarded(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}

function guarded(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}

/** Lanczos's approximation (g = 7, nine terms), relative error below 1e-14 for x >= 0.5. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

export function logGamma(x: number): number {
  const [first = 0, ...terms] = lanczos
  const sum = terms.reduce((total, term, i) => total + term / (x + i), first)
  const base = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}
