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

test('a stricter target never accepts what a looser one leaves to a person', () => {
  const sizes = { total: 20000, vendor_name: 600, iban: 300, tax: 60, due_date: 6 }
  const fields = Object.entries(sizes).map(([key, count]) => [key, evidenceOf(count, Math.round(count * 0.15))])
  const unprovable: Evidence = {
    confidence: Array(300).fill(0.99),
    right: Array.from({ length: 300 }, (_, at) => at % 60 > 0),
  }
  const model = modelOf({ ...Object.fromEntries(fields), bic: unprovable })
  const targets = [0.001, 0.002, 0.005, 0.01, 0.015, 0.02, 0.05, 0.1, 0.2]
  const found = targets.map((target) => fieldThresholds(model, target))
  for (const key of fieldKeys) {
    const thresholds = found.map((of) => of[key])
    expect(thresholds, key).toEqual(thresholds.toSorted((a, b) => b - a))
  }
  const accepted = (key: 'tax' | 'bic') => found.map((of) => of[key] <= 1)
  // All together prove half a percent; the one field that is known to be worse does not profit from that.
  expect(accepted('tax')[2]).toBe(true)
  expect(accepted('bic')).toEqual([false, false, false, false, false, false, true, true, true])
})
