import { expect, test } from 'vitest'
import type { Draft, DraftField } from '@/lib/contracts/review'
import type { FieldKey } from '@/lib/fields/field'
import { checkDraft } from './check-draft'

function draft(key: FieldKey, state: DraftField['state'], value: string | null): Draft {
  const entry = { state, value, raw: 'x', page: 1, spans: [{ page: 1, start: 0, end: 1 }], box: null }
  return {
    fields: { [key]: { ...entry, cause: null, seconds: 2 } },
    documentType: null,
    lineItems: null,
    overrules: [],
  }
}

test.each([
  ['total', '1.234,50'],
  ['total', '1234567890123'],
  ['invoice_date', '2026-02-30'],
  ['due_date', '20.11.2026'],
  ['currency', 'Taler'],
] as const)('a decided %s of “%s” is refused', (key, value) => {
  expect(() => checkDraft(draft(key, 'corrected', value))).toThrow(value)
})

test.each([
  ['total', '-1234.50'],
  ['tax', '0'],
  ['invoice_date', '2028-02-29'],
  ['currency', 'EUR'],
  ['invoice_number', 'RE 1/2'],
] as const)('a decided %s of “%s” is kept', (key, value) => {
  expect(checkDraft(draft(key, 'corrected', value)).fields[key]).toMatchObject({ state: 'corrected', value })
})

test('a decided field without a value is absent, and has no place', () => {
  const absent = { state: 'absent', value: null, raw: null, page: null, spans: [], seconds: 2 }
  expect(checkDraft(draft('bic', 'confirmed', ' ')).fields.bic).toMatchObject(absent)
  expect(checkDraft(draft('bic', 'absent', 'X')).fields.bic).toMatchObject(absent)
})

test('what was only seen is nobody’s value, whatever it says', () => {
  expect(checkDraft(draft('total', 'seen', '1.234,50')).fields.total?.value).toBe('1.234,50')
})
