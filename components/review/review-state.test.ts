import { expect, test } from 'vitest'
import type { DraftField } from '@/lib/contracts/review'
import { absent } from './decisions'
import {
  blockingFindings,
  type Checks,
  emptyDraft,
  type Finding,
  isUntouched,
  neighbourField,
  nextFocus,
  obstacles,
  openFields,
  overruleOf,
  progressOf,
  type ReviewState,
  reduceReview,
  startReview,
} from './review-state'

const order = ['invoice_number', 'invoice_date', 'vendor_name', 'subtotal', 'tax', 'total'] as const
const none: Checks = { findings: [], attention: [], rekey: [] }
const decision = (value: string, state: DraftField['state'] = 'corrected'): DraftField => ({
  state,
  value,
  raw: null,
  page: null,
  spans: [],
  box: null,
  cause: null,
  seconds: 0,
})
const sums: Finding = {
  code: 'amounts_add_up',
  passed: false,
  blocking: true,
  fields: ['total', 'tax'],
  message: 'Total is 119.00 but net + tax is 109.00.',
  fix: { field: 'tax', value: 19 },
}
const start = (checks: Partial<Checks> = {}) => startReview(null, { ...none, ...checks }, order)
const decide = (state: ReviewState, field: (typeof order)[number], value: string, as?: DraftField['state']) =>
  reduceReview(state, { type: 'decide', field, decision: decision(value, as) })

test('work begins at the first field that needs a decision, in the order of the screen', () => {
  expect(start({ attention: ['total', 'invoice_date'] }).focus).toBe('invoice_date')
})

test('with nothing to decide it begins at a finding that blocks, or else at the button that ends it', () => {
  expect(start({ findings: [sums] }).focus).toBe('total')
  expect(start().focus).toBe('approve')
})

test('a draft that is there already counts: its decided fields are not asked again', () => {
  const draft = { ...emptyDraft, fields: { invoice_date: decision('2026-11-03', 'confirmed') } }
  const state = startReview(draft, { ...none, attention: ['invoice_date', 'total'] }, order)
  expect(state.focus).toBe('total')
  expect(progressOf(state)).toEqual({ open: 1, asked: 2 })
})

test('a decision is a step that is undone and redone, with the focus where it was taken', () => {
  const first = decide(start({ attention: ['total', 'tax'] }), 'tax', '19.00')
  const second = decide(reduceReview(first, { type: 'focus', focus: 'total' }), 'total', '119.00')
  const back = reduceReview(second, { type: 'undo' })
  expect(back.draft.fields.total).toBeUndefined()
  expect(back.draft.fields.tax?.value).toBe('19.00')
  expect(back.focus).toBe('total')
  expect(back.focusTurn).toBeGreaterThan(second.focusTurn)
  const forth = reduceReview(back, { type: 'redo' })
  expect(forth.draft.fields.total?.value).toBe('119.00')
  expect(reduceReview(forth, { type: 'redo' })).toBe(forth)
})

test('undo at the beginning changes nothing', () => {
  const state = start()
  expect(reduceReview(state, { type: 'undo' })).toBe(state)
})

test('a new decision after an undo ends what could be redone', () => {
  const undone = reduceReview(decide(start(), 'total', '1.00'), { type: 'undo' })
  const other = decide(undone, 'total', '2.00')
  expect(other.future).toEqual([])
  expect(reduceReview(other, { type: 'redo' }).draft.fields.total?.value).toBe('2.00')
})

test('the same decision again is no step', () => {
  const once = decide(start(), 'total', '1.00')
  expect(decide(once, 'total', '1.00').past).toHaveLength(1)
})

test('confirming again what was typed and found on the page since keeps its place', () => {
  const typed = decide(start(), 'total', '1.00')
  const place = { page: 2, spans: [{ page: 2, start: 4, end: 5 }], box: [0, 0, 1, 1] as const, text: '1,00' }
  const bound = reduceReview(typed, { type: 'place', field: 'total', value: '1.00', place })
  expect(bound.draft.fields.total).toMatchObject({ page: 2, raw: '1,00' })
  expect(bound.past).toHaveLength(1)
  expect(decide(bound, 'total', '1.00').draft.fields.total?.page).toBe(2)
})

test('a place found for a value that is another by now is void', () => {
  const place = { page: 2, spans: [], box: [0, 0, 1, 1] as const, text: '1,00' }
  const state = decide(start(), 'total', '2.00')
  expect(reduceReview(state, { type: 'place', field: 'total', value: '1.00', place })).toBe(state)
})

test('seconds add up over decisions, and a cause stays with the value it was chosen for', () => {
  let state = decide(start(), 'total', '1.00')
  state = reduceReview(state, { type: 'leave', field: 'total', seconds: 2.5, seen: decision('9.00', 'seen') })
  state = reduceReview(state, { type: 'cause', field: 'total', cause: 'misread' })
  expect(state.draft.fields.total).toMatchObject({ seconds: 2.5, cause: 'misread', state: 'corrected' })
  state = decide(state, 'total', '3.00')
  expect(state.draft.fields.total).toMatchObject({ seconds: 2.5, cause: null })
})

test('a field that was only looked at is noted as seen, which is no step, no decision and no work', () => {
  const state = reduceReview(start({ attention: ['total'] }), {
    type: 'leave',
    field: 'total',
    seconds: 1,
    seen: decision('9.00', 'seen'),
  })
  expect(state.draft.fields.total).toMatchObject({ state: 'seen', seconds: 1 })
  expect(state.past).toEqual([])
  expect(openFields(state, order)).toEqual(['total'])
  expect(isUntouched(state.draft)).toBe(true)
  expect(isUntouched(decide(state, 'total', '9.00', 'confirmed').draft)).toBe(false)
})

test('what could not be read is kept as typed until the field is decided', () => {
  const state = reduceReview(start(), { type: 'unread', field: 'total', text: 'abc' })
  expect(state.unread).toEqual({ total: 'abc' })
  expect(obstacles(state, order)).toEqual([{ kind: 'field', field: 'total' }])
  expect(decide(state, 'total', '1.00').unread).toEqual({})
})

test('a finding that blocks is let pass with a reason, and held again without it', () => {
  const state = start({ findings: [sums] })
  const passed = reduceReview(state, { type: 'overrule', finding: sums, reason: 'Rounded by the vendor' })
  expect(overruleOf(passed.draft, sums)).toBe('Rounded by the vendor')
  expect(obstacles(passed, order)).toEqual([])
  const again = reduceReview(passed, { type: 'overrule', finding: sums, reason: 'Agreed by phone' })
  expect(again.draft.overrules).toHaveLength(1)
  expect(obstacles(reduceReview(again, { type: 'uphold', finding: sums }), order)).toHaveLength(1)
})

test('a finding about values that changed since the checks is not held against the clerk', () => {
  const changed = decide(start({ findings: [sums] }), 'tax', '19.00')
  expect(blockingFindings(changed)).toEqual([])
  const checked = reduceReview(changed, {
    type: 'checked',
    checks: { ...none, findings: [sums] },
    draft: changed.draft,
  })
  expect(blockingFindings(checked)).toEqual([sums])
})

test('findings that passed, or only warn, stand against nothing', () => {
  expect(
    obstacles(
      start({
        findings: [
          { ...sums, passed: true },
          { ...sums, blocking: false },
        ],
      }),
      order,
    ),
  ).toEqual([])
})

test('undecided fields come before findings in what stands against approving', () => {
  const kinds = obstacles(start({ attention: ['total'], findings: [sums] }), order).map(({ kind }) => kind)
  expect(kinds).toEqual(['field', 'finding'])
})

test('Enter leads to the next open field below, then from the top, then to the button', () => {
  const state = start({ attention: ['invoice_date', 'total'] })
  expect(nextFocus(state, order, 'invoice_date')).toBe('total')
  expect(nextFocus(state, order, 'total')).toBe('invoice_date')
  const decided = decide(decide(state, 'total', '1.00'), 'invoice_date', '2026-11-03')
  expect(nextFocus(decided, order, 'total')).toBe('approve')
})

test('Enter leads to a finding that blocks before the button, but never back to the field one is at', () => {
  const state = start({ findings: [sums] })
  expect(nextFocus(state, order, 'invoice_date')).toBe('total')
  expect(nextFocus(state, order, 'total')).toBe('approve')
})

test('neighbours are the fields of the screen, and none beyond its ends', () => {
  expect(neighbourField(order, 'subtotal', 1)).toBe('tax')
  expect(neighbourField(order, 'invoice_number', -1)).toBeNull()
  expect(neighbourField(order, 'total', 1)).toBeNull()
})

test('progress keeps what was decided and drops what is no longer asked', () => {
  const state = decide(start({ attention: ['subtotal', 'tax', 'total'] }), 'total', '119.00')
  const checked = reduceReview(state, {
    type: 'checked',
    checks: { ...none, attention: ['subtotal'] },
    draft: state.draft,
  })
  expect(progressOf(checked)).toEqual({ open: 1, asked: 2 })
})

test('absent is a decision', () => {
  const state = reduceReview(start({ attention: ['total'] }), { type: 'decide', field: 'total', decision: absent })
  expect(obstacles(state, order)).toEqual([])
})

test('rows and the type of the document are steps too', () => {
  const typed = reduceReview(start(), { type: 'documentType', documentType: 'credit_note' })
  const rows = reduceReview(typed, { type: 'rows', rows: [] })
  expect(rows.draft).toMatchObject({ documentType: 'credit_note', lineItems: [] })
  expect(reduceReview(reduceReview(rows, { type: 'undo' }), { type: 'undo' }).draft).toEqual(emptyDraft)
})
