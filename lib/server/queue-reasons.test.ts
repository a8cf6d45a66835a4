import { expect, test } from 'vitest'
import type { Finding, Prediction, RouteReason } from '@/lib/extract/extraction'
import type { DocumentType, FieldKey } from '@/lib/fields/field'
import { queueReasonsOf } from './queue-reasons'

const place = { raw: null, page: null, spans: [], box: null, score: 0, reasons: [], alternatives: [] }
const prediction = (field: FieldKey, value: string | null): Prediction => ({
  ...place,
  field,
  value,
  confidence: 0.5,
  source: 'model',
})

interface Given {
  readonly type?: DocumentType
  readonly findings?: readonly Finding[]
  readonly reasons?: readonly RouteReason[]
}

function reasonsOf({ type = 'invoice', findings = [], reasons = [] }: Given) {
  const documentType = { value: type, confidence: 1, reasons: [] }
  const predictions = [prediction('total', '12.00'), prediction('vendor_name', null), prediction('iban', 'DE1')]
  return queueReasonsOf({ documentType, predictions, findings, reasons })
}

const failed = (code: string, fields: readonly FieldKey[]): Finding => {
  return { code, passed: false, blocking: true, fields, message: `${code} failed.`, fix: null }
}

test('a value that is not sure enough is “unsure”, one that is not there “missing”', () => {
  expect(reasonsOf({ reasons: [{ field: 'total', message: 'Total: 50 % sure.' }] })).toEqual(['amounts', 'unsure'])
  expect(reasonsOf({ reasons: [{ field: 'vendor_name', message: 'Not found.' }] })).toEqual(['missing'])
})

test('a failed check tells what it is about, and is no doubt of its own', () => {
  const finding = failed('iban_known', ['iban'])
  expect(reasonsOf({ findings: [finding], reasons: [{ field: 'iban', message: finding.message }] })).toEqual([
    'payment',
  ])
  expect(reasonsOf({ findings: [failed('duplicate', ['vendor_name', 'invoice_number'])] })).toEqual(['duplicate'])
})

test('a receipt is there for its type', () => {
  expect(reasonsOf({ type: 'receipt', reasons: [{ field: null, message: 'It is a receipt.' }] })).toEqual(['type'])
})
