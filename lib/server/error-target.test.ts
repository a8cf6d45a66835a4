import { expect, test } from 'vitest'
import type { Evidence, Model } from '@/lib/extract/model'
import { fieldKeys } from '@/lib/fields/field'
import { meaningOf, thresholdsAt } from './error-target'

/** 2000 totals: four fifths are sure and right, the others unsure, and half of those wrong. */
const totals: Evidence = {
  confidence: Array.from({ length: 2000 }, (_, at) => (at < 1600 ? 0.998 : 0.6)),
  right: Array.from({ length: 2000 }, (_, at) => at < 1800),
}
const nothing: Evidence = { confidence: [], right: [] }

function model(version: string, total: Evidence): Pick<Model, 'version' | 'evidence'> {
  const evidence = Object.fromEntries(fieldKeys.map((key) => [key, key === 'total' ? total : nothing]))
  return { version, evidence: evidence as Model['evidence'] }
}

test('thresholds are worked out once for a model version and a target', () => {
  const known = model('known', totals)
  expect(thresholdsAt(0.02, known)).toBe(thresholdsAt(0.02, { ...known }))
  expect(thresholdsAt(0.02, model('other', nothing)).total).toBeGreaterThan(1)
  expect(thresholdsAt(0.2, known).total).toBeLessThan(thresholdsAt(0.02, known).total)
})

test('a target means the values that reach their threshold', () => {
  expect(meaningOf(0.02, model('known', totals))).toMatchObject({
    errorTarget: 0.02,
    modelVersion: 'known',
    thresholds: { total: 0.998 },
    evidence: { values: 2000, accepted: 1600 },
  })
})

test('without evidence every field is always looked at', () => {
  const { thresholds, evidence } = meaningOf(0.02, model('blank', nothing))
  expect(Object.values(thresholds)).toEqual(fieldKeys.map(() => null))
  expect(evidence).toEqual({ values: 0, accepted: 0 })
})
