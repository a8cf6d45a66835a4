import { expect, test } from 'vitest'
import { extractionSpeed } from './extraction-speed'

test('percentiles are values that were measured, by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(extractionSpeed(hundred)).toEqual({ p50: 50, p95: 95 })
  expect(extractionSpeed([7])).toEqual({ p50: 7, p95: 7 })
  expect(extractionSpeed([])).toEqual({ p50: 0, p95: 0 })
})
