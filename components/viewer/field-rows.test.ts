import { expect, test } from 'vitest'
import type { FieldReply } from '@/lib/contracts/documents'
import type { Field, FieldGroup, FieldKey } from '@/lib/fields/field'
import { groupFields, neighbour, nextOpen, summarise } from './field-rows'

const field = (key: FieldKey, group: FieldGroup) => ({ key, group, label: key }) as Field
const reply = (state: FieldReply['state']): FieldReply => ({
  value: state === 'missing' ? null : 'x',
  raw: null,
  page: 1,
  box: null,
  spans: [],
  confidence: 0.5,
  source: 'rule',
  state,
  annotation: null,
  reasons: [],
  alternatives: [],
})
const finding = (passed: boolean, fields: FieldKey[]) => ({
  code: 'amounts_add_up',
  passed,
  blocking: true,
  fields,
  message: 'Net and tax do not add up.',
  fix: null,
})
const registry = [
  field('vendor_name', 'vendor'),
  field('invoice_number', 'document'),
  field('total', 'amounts'),
  field('invoice_date', 'document'),
]

test('fields come by group, in the order of the registry, with the failed checks that concern them', () => {
  const sections = groupFields(
    registry,
    { invoice_number: reply('sure'), invoice_date: reply('check'), total: reply('sure') },
    [finding(false, ['total']), finding(true, ['invoice_date'])],
  )
  expect(sections.map(({ title, entries }) => [title, entries.map((entry) => entry.field.key)])).toEqual([
    ['Document', ['invoice_number', 'invoice_date']],
    ['Amounts', ['total']],
  ])
  expect(sections.flatMap(({ entries }) => entries.map((entry) => entry.findings.length))).toEqual([0, 0, 1])
})

test('a group says what is open in it, or that nothing is', () => {
  const entries = (...states: FieldReply['state'][]) =>
    states.map((state) => ({ field: field('total', 'amounts'), reply: reply(state), findings: [] }))
  expect(summarise(entries('sure', 'check', 'missing', 'check'))).toBe('2 to check · 1 not found')
  expect(summarise(entries('sure', 'absent', 'sure'))).toBe('2 sure')
  expect(summarise(entries('absent'))).toBe('none on the page')
  expect(summarise(entries('sure', 'confirmed', 'corrected'))).toBe('1 sure · 2 by a person')
  expect(summarise(entries('confirmed', 'check'))).toBe('1 to check')
})

const all = { invoice_number: reply('sure'), invoice_date: reply('sure'), total: reply('sure') }

test('up and down stop at the ends', () => {
  const sections = groupFields(registry, all, [])
  expect(neighbour(sections, null, 1)).toBe('invoice_number')
  expect(neighbour(sections, 'invoice_number', 1)).toBe('invoice_date')
  expect(neighbour(sections, 'total', 1)).toBe('total')
  expect(neighbour(sections, 'invoice_number', -1)).toBe('invoice_number')
  expect(neighbour([], null, 1)).toBeNull()
})

test('the first step goes to what is open: not found, below the threshold, or with a check against it', () => {
  expect(neighbour(groupFields(registry, { ...all, total: reply('missing') }, []), null, 1)).toBe('total')
  expect(neighbour(groupFields(registry, all, [finding(false, ['invoice_date'])]), null, 1)).toBe('invoice_date')
})

test('what is open can be gone through alone, around the ends', () => {
  const sections = groupFields(registry, { ...all, invoice_number: reply('check'), total: reply('missing') }, [])
  expect(nextOpen(sections, null, 1)).toBe('invoice_number')
  expect(nextOpen(sections, 'invoice_number', 1)).toBe('total')
  expect(nextOpen(sections, 'total', 1)).toBe('invoice_number')
  expect(nextOpen(sections, 'invoice_date', -1)).toBe('invoice_number')
  expect(nextOpen(sections, 'invoice_number', -1)).toBe('total')
  expect(nextOpen(groupFields(registry, all, []), 'total', 1)).toBeNull()
})
