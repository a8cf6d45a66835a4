import { expect, test } from 'vitest'
import type { DocumentReply } from '@/lib/contracts/documents'
import type { Draft, DraftField } from '@/lib/contracts/review'
import { compareDrafts, mergeDrafts } from './compare-drafts'
import { emptyDraft } from './review-state'

const decided = (value: string | null, state: DraftField['state'] = 'corrected'): DraftField => ({
  state,
  value,
  raw: null,
  page: null,
  spans: [],
  box: null,
  cause: null,
  seconds: 0,
})
const reply = { value: 100 } as unknown as DocumentReply['fields']['total']
const document = { fields: { total: reply }, documentType: { value: 'invoice' } } as unknown as DocumentReply
const draft = (fields: Draft['fields'], rest: Partial<Draft> = {}): Draft => ({ ...emptyDraft, fields, ...rest })

test('only what I decided, and what differs in meaning, is a difference', () => {
  const mine = draft({ total: decided('100.00'), tax: decided('19.00'), subtotal: decided('1.00', 'seen') })
  const theirs = draft({ tax: decided('16.00'), subtotal: decided('84.00') })
  expect(compareDrafts({ draft: mine, document }, { draft: theirs, document })).toEqual([
    { key: 'tax', mine: '19.00', theirs: '16.00' },
  ])
})

test('a newer reading of the document stands against my decision', () => {
  const newer = { ...document, fields: { total: { ...reply, value: 120 } } } as unknown as DocumentReply
  expect(
    compareDrafts({ draft: draft({ total: decided('100.00') }), document }, { draft: null, document: newer }),
  ).toEqual([{ key: 'total', mine: '100.00', theirs: '120.00' }])
})

test('type and rows are compared too', () => {
  const mine = draft({}, { documentType: 'receipt', lineItems: [] })
  const keys = compareDrafts({ draft: mine, document }, { draft: null, document }).map(({ key }) => key)
  expect(keys).toEqual(['document_type', 'line_items'])
})

test('merging takes for each field the side chosen, and both where they do not differ', () => {
  const mine = draft({ total: decided('100.00'), tax: decided('19.00') }, { documentType: 'receipt' })
  const theirs = draft({ tax: decided('16.00'), subtotal: decided('84.00') }, { documentType: 'invoice' })
  const merged = mergeDrafts(mine, theirs, new Map([['tax', 'theirs'] as const, ['document_type', 'mine'] as const]))
  expect(merged.fields).toMatchObject({
    total: { value: '100.00' },
    tax: { value: '16.00' },
    subtotal: { value: '84.00' },
  })
  expect(merged.documentType).toBe('receipt')
})

test('taking theirs where they decided nothing leaves the field as it was read', () => {
  const merged = mergeDrafts(draft({ total: decided('100.00') }), null, new Map([['total', 'theirs'] as const]))
  expect(merged.fields.total).toBeUndefined()
})
