import { expect, test } from 'vitest'
import { minimise } from './lbfgs'

const rosenbrock = (x: Float64Array, gradient: Float64Array) => {
  const [a = 0, b = 0] = x
  gradient[0] = -2 * (1 - a) - 400 * a * (b - a * a)
  gradient[1] = 200 * (b - a * a)
  return (1 - a) ** 2 + 100 * (b - a * a) ** 2
}

test('an ill-conditioned quadratic is solved to its closed form', () => {
  const scale = Float64Array.from({ length: 20 }, (_, i) => 10 ** (i / 5))
  const f = (x: Float64Array, gradient: Float64Array) => {
    let value = 0
    for (const [i, curvature] of scale.entries()) {
      const distance = (x[i] ?? 0) - i
      value += 0.5 * curvature * distance * distance
      gradient[i] = curvature * distance
    }
    return value
  }
  const { x, value } = minimise(f, new Float64Array(20), { iterations: 500, tolerance: 1e-10 })
  for (const [i, found] of x.entries()) expect(found).toBeCloseTo(i, 4)
  expect(value).toBeCloseTo(0, 8)
})

test("Rosenbrock's valley is followed to its end from the usual start", () => {
  const start = Float64Array.of(-1.2, 1)
  const { x, iterations } = minimise(rosenbrock, start, { iterations: 100, tolerance: 1e-10 })
  expect(x[0]).toBeCloseTo(1, 6)
  expect(x[1]).toBeCloseTo(1, 6)
  expect(iterations).toBeLessThan(60)
  expect([...start]).toEqual([-1.2, 1])
})

test('a step that is far too long or leaves the domain is shortened', () => {
  // Infinite for x <= 0, with its minimum at 1e-3.
  const f = (x: Float64Array, gradient: Float64Array) => {
    const at = x[0] as number
    gradient[0] = 1e3 - 1 / at
    return at > 0 ? 1e3 * at - Math.log(at) : Number.POSITIVE_INFINITY
  }
  const { x } = minimise(f, Float64Array.of(5), { iterations: 100, tolerance: 1e-10 })
  expect((x[0] as number) * 1e3).toBeCloseTo(1, 6)
})

test('no step is made from the minimum, nor more than allowed', () => {
  expect(minimise(rosenbrock, Float64Array.of(1, 1), { iterations: 10 }).iterations).toBe(0)
  expect(minimise(rosenbrock, Float64Array.of(-1.2, 1), { iterations: 3 }).iterations).toBe(3)
})
