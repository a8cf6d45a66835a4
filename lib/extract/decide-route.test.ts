import { expect, test } from 'vitest'
import type { FieldKey } from '@/lib/fields/field'
import { fields } from '@/lib/fields/registry'
import { decideRoute } from './decide-route'
import type { DocumentTypePrediction, Finding, Prediction } from './extraction'

const invoice: DocumentTypePrediction = { value: 'invoice', confidence: 0.9, reasons: [] }
const policy = { threshold: 0.9 }

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
    'Every required field is at least 90 % sure, and no check stands against it.',
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
  expect(decideRoute(doubtful, [], invoice, { threshold: 0.995 }).reasons[0]?.field).toBe('invoice_number')
  expect(messages(predictions(), [], invoice, { threshold: 0.995 })[1]).toBe(
    'Invoice number: 95 % sure, 99.5 % needed.',
  )
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
