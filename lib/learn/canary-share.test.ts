import { expect, test } from 'vitest'
import { inCanary } from './canary-share'

/** As version 7 makes them: those of one moment differ in few digits. */
const ids = Array.from({ length: 20_000 }, (_, at) => `019c7a31-4f2b-7000-8000-${at.toString(16).padStart(12, '0')}`)

test.each([0.01, 0.1, 0.5])('of many documents a share of %d is chosen', (share) => {
  const chosen = ids.filter((id) => inCanary(id, share)).length
  // Four standard deviations; the ids are fixed, so this never flickers.
  const tolerance = 4 * Math.sqrt(ids.length * share * (1 - share))
  expect(Math.abs(chosen - share * ids.length)).toBeLessThan(tolerance)
})

test('none of them at 0, all of them at 1, and a larger share keeps those of a smaller one', () => {
  expect(ids.some((id) => inCanary(id, 0))).toBe(false)
  expect(ids.every((id) => inCanary(id, 1))).toBe(true)
  expect(ids.filter((id) => inCanary(id, 0.05)).every((id) => inCanary(id, 0.2))).toBe(true)
})
