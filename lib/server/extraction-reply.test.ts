import { expect, test } from 'vitest'
import { defaultPolicy, type Prediction } from '@/lib/extract/extraction'
import type { FieldKey } from '@/lib/fields/field'
import type { Extraction as ExtractionRow } from '@/prisma/generated/client'
import type { LatestAnnotation } from './annotations'
import { extractionReply } from './extraction-reply'

function prediction(field: FieldKey, value: string | null, confidence: number): Prediction {
  const place = { page: 1, spans: [], box: null }
  return { field, value, raw: value, ...place, confidence, score: 1, source: 'model', reasons: [], alternatives: [] }
}

function states(predictions: readonly Prediction[], change: Partial<Record<FieldKey, number>>) {
  const row: Partial<Record<keyof ExtractionRow, unknown>> = { predictions, lineItems: [], findings: [], reasons: [] }
  const { fields } = extractionReply(row as ExtractionRow, { ...defaultPolicy.thresholds, ...change })
  return Object.fromEntries(Object.entries(fields).map(([key, { state }]) => [key, state]))
}

test('a field is sure from its own threshold on, and never where it is always looked at', () => {
  const found = [prediction('total', '19.00', 0.95), prediction('tax', '3.03', 0.95), prediction('iban', 'DE02', 1)]
  expect(states(found, { total: 0.978, tax: 0.95, iban: 2 })).toEqual({ total: 'check', tax: 'sure', iban: 'check' })
})

test('what was not found is missing where it is required, else absent, whatever its threshold', () => {
  const missing = [prediction('total', null, 0.99), prediction('bic', null, 0.2)]
  expect(states(missing, { total: 0.1, bic: 0.1 })).toEqual({ total: 'missing', bic: 'absent' })
})

test('what a person decided stands in place of what was predicted, which stays visible', () => {
  const predictions = [prediction('total', '19.00', 0.4), prediction('tax', '3.03', 0.4), prediction('bic', 'X', 0.9)]
  const row: Partial<Record<keyof ExtractionRow, unknown>> = { predictions, lineItems: [], findings: [], reasons: [] }
  const decision = { raw: '91,00', page: 2, spans: [], box: null, rows: null, by: 'Anna', at: new Date(0) }
  const corrected = { ...decision, value: '91.00', predictedValue: '19.00', cause: 'misread' } as const
  const annotations = new Map<FieldKey, LatestAnnotation>([
    ['total', { ...corrected, field: 'total', state: 'corrected' }],
    ['tax', { ...corrected, field: 'tax', state: 'confirmed', value: '3.03', predictedValue: '3.03', cause: null }],
    ['bic', { ...corrected, field: 'bic', state: 'absent', value: null, predictedValue: 'X', cause: 'wrong_place' }],
  ])
  const { fields } = extractionReply(row as ExtractionRow, defaultPolicy.thresholds, annotations)
  expect(fields.total).toMatchObject({ value: 91, raw: '91,00', page: 2, state: 'corrected', source: 'person' })
  expect(fields.total?.annotation).toEqual({
    state: 'corrected',
    by: 'Anna',
    at: '1970-01-01T00:00:00.000Z',
    predicted: 19,
    cause: 'misread',
  })
  expect(fields.tax).toMatchObject({ value: 3.03, state: 'confirmed', source: 'model', confidence: 1 })
  expect(fields.bic).toMatchObject({ value: null, state: 'absent', source: 'person', annotation: { predicted: 'X' } })
})
