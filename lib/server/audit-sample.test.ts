import { expect, test } from 'vitest'
import { isAuditSample } from './audit-sample'

const ids = Array.from({ length: 20_000 }, (_, index) => `document-${index}`)

test.each([0.02, 0.1, 0.5])('of many documents a share of %d is chosen', (share) => {
  const chosen = ids.filter((id) => isAuditSample(id, share)).length
  // Four standard deviations; the ids are fixed, so this never flickers.
  const tolerance = 4 * Math.sqrt(ids.length * share * (1 - share))
  expect(Math.abs(chosen - share * ids.length)).toBeLessThan(tolerance)
})

test('none of them at 0, all of them at 1, and a larger share keeps those of a smaller one', () => {
  expect(ids.some((id) => isAuditSample(id, 0))).toBe(false)
  expect(ids.every((id) => isAuditSample(id, 1))).toBe(true)
  expect(ids.filter((id) => isAuditSample(id, 0.02)).every((id) => isAuditSample(id, 0.1))).toBe(true)
})
