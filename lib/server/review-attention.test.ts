import { expect, test } from 'vitest'
import type { DocumentReply, FieldReply } from '@/lib/contracts/documents'
import type { Draft, DraftField } from '@/lib/contracts/review'
import type { Finding } from '@/lib/extract/extraction'
import type { FieldKey } from '@/lib/fields/field'
import { attentionOf, hasDecisions, rekeyOf, standingFindings } from './review-attention'

function reply(state: FieldReply['state'], by?: string): FieldReply {
  const annotation = by
    ? ({ state: 'corrected', by, at: '2026-11-20T00:00:00Z', predicted: null, cause: null } as const)
    : null
  const place = { value: 'x', raw: 'x', page: 1, box: null, spans: [], confidence: 0.5 }
  return { ...place, source: 'model', state, annotation, reasons: [], alternatives: [] }
}

const fields: DocumentReply['fields'] = {
  invoice_number: reply('sure'),
  due_date: reply('check'),
  vendor_name: reply('missing'),
  bic: reply('absent'),
  tax: reply('sure'),
  total: reply('sure'),
}

function failed(keys: readonly FieldKey[], change: Partial<Finding> = {}): Finding {
  const finding = { code: 'a_check', passed: false, blocking: true, message: 'It does not fit.', fix: null }
  return { ...finding, fields: keys, ...change }
}

function entry(state: DraftField['state'], value: string | null = 'x'): DraftField {
  return { state, value, raw: null, page: null, spans: [], box: null, cause: null, seconds: 0 }
}

function draft(entries: Draft['fields'], change: Partial<Draft> = {}): Draft {
  return { fields: entries, documentType: null, lineItems: null, overrules: [], ...change }
}

const nothing = { fields, draft: null, findings: [], everyRequired: false }

test('what is below its threshold or missing wants a decision, in the registry’s order', () => {
  expect(attentionOf(nothing)).toEqual(['due_date', 'vendor_name'])
})

test('so do the fields of a failed blocking check, and only of such', () => {
  const findings = [
    failed(['total', 'tax']),
    failed(['invoice_number'], { blocking: false }),
    failed(['bic'], { passed: true }),
  ]
  expect(attentionOf({ ...nothing, findings })).toEqual(['due_date', 'vendor_name', 'tax', 'total'])
})

test('a field that was decided, here or in an earlier review, wants none; one that was only seen does', () => {
  const entries = { vendor_name: entry('absent', null), due_date: entry('seen') }
  expect(attentionOf({ ...nothing, draft: draft(entries) })).toEqual(['due_date'])
  const decided = { ...fields, due_date: reply('corrected', 'Anna'), vendor_name: reply('absent', 'Anna') }
  expect(attentionOf({ ...nothing, fields: decided, findings: [failed(['due_date'])] })).toEqual([])
})

test('a check that was let pass stands no more, until it says something else', () => {
  const overrules = [{ code: 'a_check', message: 'It does not fit.', reason: 'It does.' }]
  const passing = draft({}, { overrules })
  expect(standingFindings([failed(['tax'])], passing)).toEqual([])
  expect(attentionOf({ ...nothing, draft: passing, findings: [failed(['tax'])] })).toEqual(['due_date', 'vendor_name'])
  const other = failed(['tax'], { message: 'It fits even less.' })
  expect(standingFindings([other], passing)).toEqual([other])
})

test('of an audit sample every required field is looked at', () => {
  expect(attentionOf({ ...nothing, everyRequired: true })).toEqual([
    'invoice_number',
    'due_date',
    'vendor_name',
    'total',
  ])
})

const iban = 'DE89370400440532013000'
const unchanged = { before: { iban, total: '119.00' }, after: { iban, total: '119.00' }, draft: null, findings: [] }

test('a changed or newly found account is typed again, one taken away is not', () => {
  expect(rekeyOf({ ...unchanged, rekeyAbove: null })).toEqual([])
  const other = { iban: 'GB33BUKB20201555555555', total: '119.00' }
  expect(rekeyOf({ ...unchanged, after: other, rekeyAbove: null })).toEqual(['iban'])
  expect(rekeyOf({ ...unchanged, before: { iban: null }, rekeyAbove: null })).toEqual(['iban'])
  expect(rekeyOf({ ...unchanged, after: { iban: null }, rekeyAbove: null })).toEqual([])
})

test('so is an account whose check was let pass', () => {
  const findings = [failed(['iban'], { code: 'iban_known' })]
  expect(rekeyOf({ ...unchanged, findings, rekeyAbove: null })).toEqual([])
  const overrules = [{ code: 'iban_known', message: 'It does not fit.', reason: 'They told us by phone.' }]
  expect(rekeyOf({ ...unchanged, findings, draft: draft({}, { overrules }), rekeyAbove: null })).toEqual(['iban'])
})

test.each([
  ['119.00', 118.99, ['total']],
  ['119.00', 119, []],
  ['-119.00', 100, ['total']],
  ['119.00', null, []],
  [null, 0, []],
])('a total of %s with a limit of %s: %j is typed again', (total, rekeyAbove, wanted) => {
  expect(rekeyOf({ ...unchanged, before: { iban }, after: { iban, total }, rekeyAbove })).toEqual(wanted)
})

test('a draft in which fields were only looked at holds no work', () => {
  expect(hasDecisions(null)).toBe(false)
  expect(hasDecisions(draft({ tax: entry('seen') }))).toBe(false)
  expect(hasDecisions(draft({ tax: entry('confirmed') }))).toBe(true)
  expect(hasDecisions(draft({}, { lineItems: [] }))).toBe(true)
})
