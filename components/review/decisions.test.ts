import { expect, test } from 'vitest'
import type { FieldReply } from '@/lib/contracts/documents'
import { field } from '@/lib/fields/registry'
import { canonicalValue, draftRows, withDecision } from './canonical-value'
import { absent, confirmed, derivedCause, isDecided, seen, taken } from './decisions'

const total = field('total')
const reply: FieldReply = {
  value: 119,
  raw: '119,00',
  page: 1,
  box: [0.1, 0.1, 0.2, 0.12],
  spans: [{ page: 1, start: 10, end: 11 }],
  confidence: 0.8,
  source: 'model',
  state: 'check',
  annotation: null,
  reasons: [],
  alternatives: [],
}
const nothing: FieldReply = { ...reply, value: null, raw: null, page: null, box: null, spans: [], state: 'missing' }
const at = (start: number, text: string) => ({
  page: 1,
  spans: [{ page: 1, start, end: start + 1 }],
  box: [0.5, 0.5, 0.6, 0.52] as const,
  text,
})
const context = {
  currency: 'EUR',
  parse: (text: string) =>
    total.parse(text, { language: 'de', dayFirst: true, currency: 'EUR', decimalSeparator: ',' }),
}
const take = (value: string, place: ReturnType<typeof at> | null = null, from = reply) =>
  taken(total, from, 'EUR', { value, place })

test('amounts of replies become canonical decimals with the cents of their currency', () => {
  expect(canonicalValue(total, 119, 'EUR')).toBe('119.00')
  expect(canonicalValue(total, 0.1 + 0.2, 'EUR')).toBe('0.30')
  expect(canonicalValue(total, -1234.5, 'EUR')).toBe('-1234.50')
  expect(canonicalValue(total, 1234.567, 'EUR')).toBe('1234.567')
  expect(canonicalValue(total, 1200, 'JPY')).toBe('1200')
  expect(canonicalValue(field('invoice_number'), 'RE-1', null)).toBe('RE-1')
  expect(canonicalValue(total, null, null)).toBeNull()
})

test('what was proposed is confirmed with its place; nothing proposed cannot be', () => {
  expect(confirmed(total, reply, 'EUR')).toMatchObject({ state: 'confirmed', value: '119.00', raw: '119,00', page: 1 })
  expect(confirmed(total, nothing, 'EUR')).toBeNull()
})

test('another value is a correction, the same one a confirmation, at its new place if it has one', () => {
  expect(take('191.00')).toMatchObject({ state: 'corrected', page: null, raw: null })
  expect(take('119.00')).toMatchObject({ state: 'confirmed', page: 1 })
  expect(take('119.00', at(40, '119'))).toMatchObject({ state: 'confirmed', raw: '119', box: [0.5, 0.5, 0.6, 0.52] })
  expect(take('119.00', at(40, '119'), nothing)).toMatchObject({ state: 'corrected' })
})

test('the cause of a correction follows from what changed', () => {
  expect(derivedCause(total, reply, confirmed(total, reply, 'EUR') ?? undefined, context)).toBeNull()
  expect(derivedCause(total, nothing, take('119.00', at(4, '119,00'), nothing), context)).toBe('not_found')
  expect(derivedCause(total, reply, absent, context)).toBe('wrong_place')
  expect(derivedCause(total, nothing, absent, context)).toBeNull()
  expect(derivedCause(total, reply, take('109.00', at(4, '109,00')), context)).toBe('wrong_place')
  expect(derivedCause(total, reply, take('179.00', at(10, '119,00')), context)).toBe('misread')
  const tooMuch = { ...reply, value: 11900 }
  expect(derivedCause(total, tooMuch, take('119.00', at(10, '119,00'), tooMuch), context)).toBe('wrong_form')
  expect(derivedCause(total, reply, take('179.00'), context)).toBe('misread')
})

test('only having looked decides nothing and changes nothing on screen', () => {
  const looked = seen(total, reply, 'EUR')
  expect(isDecided(looked)).toBe(false)
  expect(withDecision(total, reply, looked)).toBe(reply)
})

test('a decision shows as a reply does, amounts as numbers', () => {
  expect(withDecision(total, reply, take('191.00'))).toMatchObject({ value: 191, state: 'corrected', box: null })
  expect(withDecision(total, reply, absent)).toMatchObject({ value: null, state: 'absent' })
})

test('rows keep their numbers as plain decimals', () => {
  const item = { page: 1, box: reply.box ?? [0, 0, 1, 1], description: 'A', code: null, unit: null, confidence: 1 }
  const rows = draftRows([{ ...item, quantity: 3, unitPrice: 0.1 + 0.2, amount: 1e-7, taxRate: null }])
  expect(rows[0]).toMatchObject({ quantity: '3', unitPrice: '0.3', amount: '0.0000001', taxRate: null })
})
