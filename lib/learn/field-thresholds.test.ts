import { expect, test } from 'vitest'
import type { Evidence, Model } from '@/lib/extract/model'
import { fieldKeys } from '@/lib/fields/field'
import { fieldThresholds } from './field-thresholds'

/** `count` values, sure ones right and the last `wrong` of the unsure ones wrong. */
function evidenceOf(count: number, wrong: number): Evidence {
  return {
    confidence: Array.from({ length: count }, (_, at) => (at < count * 0.8 ? 0.998 : 0.6)),
    right: Array.from({ length: count }, (_, at) => at < count - wrong),
  }
}

const nothing: Evidence = { confidence: [], right: [] }
const modelOf = (evidence: Partial<Model['evidence']>) => ({
  evidence: Object.fromEntries(fieldKeys.map((key) => [key, evidence[key] ?? nothing])) as Model['evidence'],
})

test('a field with evidence of its own is accepted where its errors stay below the target', () => {
  const thresholds = fieldThresholds(modelOf({ total: evidenceOf(2000, 300) }), 0.01)
  expect(thresholds.total).toBeGreaterThan(0.6)
  expect(thresholds.total).toBeLessThanOrEqual(0.998)
})

test('a field with hardly any evidence takes the threshold of all', () => {
  const thresholds = fieldThresholds(modelOf({ total: evidenceOf(2000, 300), iban: evidenceOf(5, 0) }), 0.01)
  expect(thresholds.iban).toBeGreaterThan(0.6)
  expect(thresholds.iban).toBeLessThanOrEqual(0.998)
})

test('without evidence nothing is accepted', () => {
  expect(Object.values(fieldThresholds(modelOf({}), 0.02)).every((threshold) => threshold > 1)).toBe(true)
})

test('a field that proves to be bad is not saved by the others', () => {
  const bad: Evidence = {
    confidence: Array(2000).fill(0.9),
    right: Array.from({ length: 2000 }, (_, at) => at % 5 > 0),
  }
  const thresholds = fieldThresholds(modelOf({ total: bad, iban: evidenceOf(20000, 0) }), 0.01)
  expect(thresholds.total).toBeGreaterThan(1)
  expect(thresholds.iban).toBeLessThanOrEqual(1)
})
