import { expect, test } from 'vitest'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { fields } from '@/lib/fields/registry'
import { decideRoute } from './decide-route'
import type { DocumentTypePrediction, Finding, Prediction } from './extraction'

const invoice: DocumentTypePrediction = { value: 'invoice', confidence: 0.9, reasons: [] }
const policy = thresholds(0.9)

function thresholds(all: number, change: Partial<Record<FieldKey, number>> = {}) {
  const each = Object.fromEntries(fieldKeys.map((key) => [key, all])) as Record<FieldKey, number>
  return { thresholds: { ...each, ...change } }
}

function predictions(change: Partial<Record<FieldKey, Partial<Prediction>>> = {}): Prediction[] {
  return fields.map(({ key }) => ({
    field: key,
    value: '1',
    raw: '1',
    page: 1,
    spans: [],
    box: null,
    confidence: 0.95,
    score: 1,
    source: 'model' as const,
    reasons: [],
    alternatives: [],
    ...change[key],
  }))
}

function failed(blocking: boolean): Finding {
  return { code: 'iban_checksum', passed: false, blocking, fields: ['iban'], message: 'The IBAN is wrong.', fix: null }
}

const messages = (...parameters: Parameters<typeof decideRoute>) => {
  const { route, reasons } = decideRoute(...parameters)
  return [route, ...reasons.map(({ message }) => message)]
}

test('goes straight through where all required fields are sure and no check stands against it', () => {
  expect(messages(predictions(), [failed(false)], invoice, policy)).toEqual([
    'straight_through',
    'Every required field is sure enough for the error target, and no check stands against it.',
  ])
  expect(decideRoute(predictions(), [], { ...invoice, value: 'credit_note' }, policy).route).toBe('straight_through')
})

test('fields that are not required hold nothing back', () => {
  expect(
    decideRoute(predictions({ purchase_order: { value: null }, bic: { confidence: 0.1 } }), [], invoice, policy).route,
  ).toBe('straight_through')
})

test('says in words what is missing or unsure', () => {
  const doubtful = predictions({
    total: { confidence: 0.639 },
    invoice_number: { value: null },
    currency: { confidence: 0.8999 },
  })
  expect(messages(doubtful, [], invoice, policy)).toEqual([
    'review',
    'No invoice number was found.',
    'Currency: 89 % sure, 90 % needed.',
    'Total: 63 % sure, 90 % needed.',
  ])
  expect(decideRoute(doubtful, [], invoice, policy).reasons[0]?.field).toBe('invoice_number')
})

test('each field has a threshold of its own', () => {
  expect(messages(predictions(), [], invoice, thresholds(0.9, { total: 0.978 }))).toEqual([
    'review',
    'Total: 95 % sure, 97.8 % needed.',
  ])
  const atThreshold = predictions({ total: { confidence: 0.978 } })
  expect(decideRoute(atThreshold, [], invoice, thresholds(0.9, { total: 0.978 })).route).toBe('straight_through')
})

test('a required field that may never go unseen is always a reason, however sure; another is none', () => {
  const certain = predictions({ total: { confidence: 1 }, bic: { confidence: 1 } })
  expect(messages(certain, [], invoice, thresholds(0.9, { total: 2, bic: 2 }))).toEqual([
    'review',
    'Total: is always looked at with this error target.',
  ])
})

test('a blocking check that failed is a reason', () => {
  expect(decideRoute(predictions(), [failed(true)], invoice, policy)).toEqual({
    route: 'review',
    reasons: [{ field: 'iban', message: 'The IBAN is wrong.' }],
  })
})

test('receipts and other documents are looked at', () => {
  expect(messages(predictions(), [], { ...invoice, value: 'receipt' }, policy)).toEqual([
    'review',
    'It is a receipt, so it may be paid already.',
  ])
  expect(decideRoute(predictions(), [], { ...invoice, value: 'other' }, policy).route).toBe('review')
})

test('a document without predictions is reviewed for every required field', () => {
  expect(decideRoute([], [], invoice, policy).reasons).toHaveLength(fields.filter(({ required }) => required).length)
})
