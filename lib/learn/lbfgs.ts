/** Gives f(x) and writes its gradient into `gradient`, both as long as x. */
export type Differentiable = (x: Float64Array, gradient: Float64Array) => number

export interface MinimiseOptions {
  /** At most this many steps. */
  readonly iterations: number
  /** Stops where no component of the gradient is larger than this share of the first gradient's largest (default 1e-5). */
  readonly tolerance?: number
  /** How many steps the curvature is remembered for (default 10). */
  readonly memory?: number
}

export interface Minimum {
  readonly x: Float64Array
  readonly value: number
  readonly iterations: number
}

interface Point {
  readonly x: Float64Array
  readonly gradient: Float64Array
  readonly value: number
}

interface Curvature {
  readonly step: Float64Array
  readonly change: Float64Array
  readonly inverse: number
}

/** Of sufficient decrease and of curvature: Nocedal & Wright's for quasi-Newton methods. */
const [decrease, flattening] = [1e-4, 0.9]
const mostTrials = 30

/**
 * Minimises a smooth function by L-BFGS (Nocedal & Wright 2006, algorithms 7.4 and 7.5) with a line search for the strong
 * Wolfe conditions (3.5 and 3.6). Also stops where rounding lets the line search find nothing lower. `start` is kept.
 */
export function minimise(f: Differentiable, start: Float64Array, options: MinimiseOptions): Minimum {
  const { iterations, tolerance = 1e-5, memory = 10 } = options
  let at = evaluated(f, Float64Array.from(start))
  const small = tolerance * largest(at.gradient)
  const curvatures: Curvature[] = []
  let done = 0
  for (; done < iterations && largest(at.gradient) > small; done++) {
    const direction = descent(at.gradient, curvatures)
    // Nothing is known of the scale before the first step: try one of length 1 at most.
    const length = curvatures.length > 0 ? 1 : Math.min(1, 1 / Math.sqrt(dot(direction, direction)))
    const next = lineSearch(f, at, direction, length)
    if (!next) {
      if (curvatures.length === 0) break
      curvatures.length = 0
      continue
    }
    const step = difference(next.x, at.x)
    const change = difference(next.gradient, at.gradient)
    const bend = dot(step, change)
    if (bend > 1e-12 * dot(change, change)) curvatures.push({ step, change, inverse: 1 / bend })
    if (curvatures.length > memory) curvatures.shift()
    at = next
  }
  return { x: at.x, value: at.value, iterations: done }
}

/** The two-loop recursion: minus the gradient times the remembered inverse Hessian. */
function descent(gradient: Float64Array, curvatures: readonly Curvature[]): Float64Array {
  const direction = gradient.map((value) => -value)
  const shares: number[] = []
  for (const { step, change, inverse } of curvatures.toReversed()) {
    const share = inverse * dot(step, direction)
    addScaled(direction, change, -share)
    shares.push(share)
  }
  const last = curvatures.at(-1)
  if (last) scale(direction, 1 / (last.inverse * dot(last.change, last.change)))
  for (const { step, change, inverse } of curvatures) {
    addScaled(direction, step, (shares.pop() as number) - inverse * dot(change, direction))
  }
  return direction
}

/**
 * Keeps a bracket [low, high] whose lower end fulfils the decrease, doubling while there is no upper end, and tries the
 * minimum of the cubic through both ends. Gives undefined where no trial decreases the value.
 */
function lineSearch(f: Differentiable, from: Point, direction: Float64Array, first: number): Point | undefined {
  const slope = dot(from.gradient, direction)
  if (!(slope < 0)) return undefined
  let low = { length: 0, slope, point: from }
  let high: typeof low | undefined
  let length = first
  for (let trial = 0; trial < mostTrials; trial++) {
    const point = evaluated(f, moved(from.x, direction, length))
    const tried = { length, slope: dot(point.gradient, direction), point }
    if (
      !(point.value <= from.value + decrease * length * slope) ||
      (low.length > 0 && point.value >= low.point.value)
    ) {
      high = tried
    } else {
      if (Math.abs(tried.slope) <= -flattening * slope) return point
      if (high ? tried.slope * (high.length - length) >= 0 : tried.slope >= 0) high = low
      low = tried
    }
    length = high ? between(low, high) : 2 * length
  }
  return low.length > 0 ? low.point : undefined
}

interface Trial {
  readonly length: number
  readonly slope: number
  readonly point: Point
}

/** The minimum of the cubic with both ends' values and slopes (Nocedal & Wright 3.59), kept off the ends; or the middle. */
function between(low: Trial, high: Trial): number {
  const width = high.length - low.length
  const a = low.slope + high.slope - (3 * (high.point.value - low.point.value)) / width
  const b = Math.sign(width) * Math.sqrt(a * a - low.slope * high.slope)
  const share = 1 - (high.slope + b - a) / (high.slope - low.slope + 2 * b)
  return low.length + width * (share >= 0.05 && share <= 0.95 ? share : 0.5)
}

function evaluated(f: Differentiable, x: Float64Array): Point {
  const gradient = new Float64Array(x.length)
  return { x, gradient, value: f(x, gradient) }
}

function moved(x: Float64Array, direction: Float64Array, length: number): Float64Array {
  const y = Float64Array.from(x)
  addScaled(y, direction, length)
  return y
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const c = Float64Array.from(a)
  addScaled(c, b, -1)
  return c
}

function addScaled(to: Float64Array, vector: Float64Array, by: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + by * (vector[i] as number)
}

function scale(vector: Float64Array, by: number): void {
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) * by
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function largest(vector: Float64Array): number {
  let most = 0
  for (const value of vector) most = Math.max(most, Math.abs(value))
  return most
}
