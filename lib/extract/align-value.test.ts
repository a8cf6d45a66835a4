import { expect, test } from 'vitest'
import type { FieldKey } from '@/lib/fields/field'
import { createPlaceFinder } from './align-value'
import { pageOfText } from './page-of-text'

const page = pageOfText(
  `Muster GmbH
Am Saueracker 23
91244 Reichenschwand

Rechnung RE-2044
Rechnungsdatum 03.11.2026

Summe netto 1.000,00 EUR
Gesamtbetrag 1.190,00 EUR`,
  1,
  'de',
)
const find = createPlaceFinder([page], [])
const rawOf = (key: FieldKey, value: string) => find(key, value)?.raw

test('a value is found by what its words mean, not by how they are written', () => {
  expect(rawOf('invoice_date', '2026-11-03')).toBe('03.11.2026')
  expect(rawOf('total', '1190.00')).toMatch(/^1\.190,00/)
  expect(rawOf('invoice_number', 're 2044')).toBe('RE-2044')
})

test('an address over several lines has a span for each', () => {
  const place = find('vendor_address', 'Am Saueracker 23, 91244 Reichenschwand')
  expect(place?.raw).toBe('Am Saueracker 23 91244 Reichenschwand')
  expect(place?.spans).toHaveLength(2)
})

test('what stands nowhere is not found', () => {
  expect(find('total', '7.00')).toBeNull()
  expect(find('vendor_name', 'Another firm')).toBeNull()
})

test('where the extraction saw the value comes before other places that say it', () => {
  const word = page.words.findIndex(({ text }) => text === '1.000,00')
  const prediction = {
    field: 'total',
    value: '1000.00',
    raw: '1.000,00',
    page: 1,
    spans: [{ page: 1, start: word, end: word + 1 }],
    box: null,
    confidence: 1,
    score: 1,
    source: 'model',
    reasons: [],
    alternatives: [],
  } as const
  expect(createPlaceFinder([page], [prediction])('total', '1000.00')?.spans).toEqual(prediction.spans)
})
