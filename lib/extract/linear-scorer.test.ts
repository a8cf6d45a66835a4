import { expect, test } from 'vitest'
import { addLinearScores } from './linear-scorer'

test("a row's score grows by the weights of its features, a repeated one counting twice", () => {
  const rows = { starts: Uint32Array.of(0, 2, 2, 5), indices: Uint32Array.of(0, 2, 1, 3, 3) }
  const out = Float64Array.of(10, 20, 30)
  addLinearScores(Float32Array.of(1, 2, 4, 8), rows, out)
  expect([...out]).toEqual([15, 20, 48])
})
