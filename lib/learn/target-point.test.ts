import { expect, test } from 'vitest'
import { decideRoute } from '@/lib/extract/decide-route'
import { defaultPolicy, type Prediction } from '@/lib/extract/extraction'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { fields } from '@/lib/fields/registry'
import { acceptedAt, reviewsPerDay, straightThroughAt } from './target-point'

const at = (threshold: number, change: Partial<Record<FieldKey, number>> = {}) => ({
  ...(Object.fromEntries(fieldKeys.map((key) => [key, threshold])) as Record<FieldKey, number>),
  ...change,
})
const required = fields.filter(({ required }) => required).map(({ key }) => key)
const sure = (confidence: number) => Object.fromEntries(required.map((key) => [key, confidence]))

test('values at least as sure as their field’s threshold go unseen', () => {
  const values = [
    { field: 'total', confidence: 0.9, right: true },
    { field: 'total', confidence: 0.89, right: false },
    { field: 'iban', confidence: 0.95, right: false },
  ] as const
  expect(acceptedAt(values, at(0.9))).toEqual({ accepted: 2, wrong: 1 })
  expect(acceptedAt(values, at(0.9, { iban: 2 }))).toEqual({ accepted: 1, wrong: 0 })
})

test('a document goes through exactly where routing lets it through', () => {
  for (const change of [{}, { total: 0.4 }, { total: null }, { iban: 0 }] as const) {
    const confidences: Partial<Record<FieldKey, number | null>> = { ...sure(0.9), ...change }
    const predictions = fieldKeys.map((field) => {
      const confidence = confidences[field] ?? 0.2
      return { field, value: confidences[field] === null ? null : 'x', confidence } as Prediction
    })
    const type = { value: 'invoice', confidence: 1, reasons: [] } as const
    const thresholds = at(0.8)
    const { route } = decideRoute(predictions, [], type, { ...defaultPolicy, thresholds })
    const share = straightThroughAt([{ free: true, required: confidences }], thresholds)
    expect(share).toBe(route === 'straight_through' ? 1 : 0)
  }
})

test('what a check stands against never goes through, and of nothing there is no share', () => {
  expect(straightThroughAt([{ free: false, required: sure(1) }], at(0.5))).toBe(0)
  expect(straightThroughAt([], at(0.5))).toBeNull()
})

test('people look at the rest, and at the audit samples', () => {
  expect(reviewsPerDay(100, 0.8, 0.05)).toBeCloseTo(24, 10)
  expect(reviewsPerDay(100, 0, 0.05)).toBe(100)
})
