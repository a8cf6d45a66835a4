import { expect, test } from 'vitest'
import { defaultPolicy, type Prediction } from '@/lib/extract/extraction'
import type { FieldKey } from '@/lib/fields/field'
import type { Extraction as ExtractionRow } from '@/prisma/generated/client'
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
