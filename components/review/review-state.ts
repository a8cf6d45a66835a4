import type { DocumentReply } from '@/lib/contracts/documents'
import type { Draft, DraftField, DraftRow } from '@/lib/contracts/review'
import type { Cause } from '@/lib/fields/correction-cause'
import type { DocumentType, FieldKey } from '@/lib/fields/field'
import { isDecided, placed } from './decisions'
import type { PickedWords } from './picking/picked-words'

export type Finding = DocumentReply['findings'][number]

/** What the server said of a draft: its findings, what needs a decision, what must be typed again. */
export interface Checks {
  readonly findings: readonly Finding[]
  readonly attention: readonly FieldKey[]
  readonly rekey: readonly ('iban' | 'total')[]
}

/** Where the work is: at a field, in the rows, or at the button that ends it. */
export type Focus = FieldKey | 'lines' | 'approve'

interface Step {
  readonly draft: Draft
  /** Where one was when the next step was taken. */
  readonly focus: Focus
}

export interface ReviewState {
  readonly draft: Draft
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  readonly focus: Focus
  /** Rises whenever the focus shall be put there, even where it is already. */
  readonly focusTurn: number
  /** Texts that could not be read as a value, kept as typed. */
  readonly unread: Readonly<Partial<Record<FieldKey, string>>>
  readonly checks: Checks
  /** The draft that the checks are about. */
  readonly checkedDraft: Draft
  /** Fields that were asked about at any time and still matter: what progress counts. */
  readonly asked: readonly FieldKey[]
}

export type ReviewAction =
  | { readonly type: 'decide'; readonly field: FieldKey; readonly decision: DraftField }
  /** Where a typed value was found; no step of its own, and void when the value is another by now. */
  | { readonly type: 'place'; readonly field: FieldKey; readonly value: string; readonly place: PickedWords }
  | { readonly type: 'cause'; readonly field: FieldKey; readonly cause: Cause | null }
  | { readonly type: 'unread'; readonly field: FieldKey; readonly text: string | null }
  /** The focus leaves a field; `seen` is what is noted where nothing was decided. */
  | { readonly type: 'leave'; readonly field: FieldKey; readonly seconds: number; readonly seen: DraftField }
  | { readonly type: 'documentType'; readonly documentType: DocumentType | null }
  | { readonly type: 'rows'; readonly rows: readonly DraftRow[] }
  | { readonly type: 'overrule'; readonly finding: Pick<Finding, 'code' | 'message'>; readonly reason: string }
  | { readonly type: 'uphold'; readonly finding: Pick<Finding, 'code' | 'message'> }
  | { readonly type: 'focus'; readonly focus: Focus }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'checked'; readonly checks: Checks; readonly draft: Draft }

const stepsKept = 300

export const emptyDraft: Draft = { fields: {}, documentType: null, lineItems: null, overrules: [] }

/** A document as it was taken, with the draft there is of it. */
export function startReview(draft: Draft | null, checks: Checks, order: readonly FieldKey[]): ReviewState {
  const own = draft ?? emptyDraft
  const base = { draft: own, checks, checkedDraft: own, unread: {} }
  const first = openFields(base, order)[0]
  return {
    ...base,
    past: [],
    future: [],
    focus: first ?? blockingFields(base)[0] ?? 'approve',
    focusTurn: 1,
    asked: askedFields([], base),
  }
}

/** Pure: every decision is a step that can be taken back; looking around is none. */
export function reduceReview(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case 'decide':
      return decide(state, action.field, action.decision)
    case 'place':
      return place(state, action)
    case 'cause': {
      const decided = state.draft.fields[action.field]
      if (!decided || decided.cause === action.cause) return state
      return step(state, setField(state.draft, action.field, { ...decided, cause: action.cause }))
    }
    case 'unread':
      return { ...state, unread: without(state.unread, action.field, action.text) }
    case 'leave':
      return leave(state, action)
    case 'documentType':
      return step(state, { ...state.draft, documentType: action.documentType })
    case 'rows':
      return step(state, { ...state.draft, lineItems: [...action.rows] })
    case 'overrule': {
      const { code, message } = action.finding
      const others = state.draft.overrules.filter((overrule) => !isAbout(overrule, action.finding))
      return step(state, { ...state.draft, overrules: [...others, { code, message, reason: action.reason }] })
    }
    case 'uphold':
      return step(state, {
        ...state.draft,
        overrules: state.draft.overrules.filter((overrule) => !isAbout(overrule, action.finding)),
      })
    case 'focus':
      return { ...state, focus: action.focus, focusTurn: state.focusTurn + 1 }
    case 'undo':
      return travel(state, 'past', 'future')
    case 'redo':
      return travel(state, 'future', 'past')
    case 'checked': {
      const next = { ...state, checks: action.checks, checkedDraft: action.draft }
      return { ...next, asked: askedFields(state.asked, next) }
    }
  }
}

function decide(state: ReviewState, field: FieldKey, decision: DraftField): ReviewState {
  const unread = without(state.unread, field, null)
  const before = state.draft.fields[field]
  if (isDecided(before) && sameDecision(before, decision)) return { ...state, unread }
  const seconds = before?.seconds ?? 0
  const kept = before?.state === decision.state && before.value === decision.value ? before.cause : decision.cause
  return { ...step(state, setField(state.draft, field, { ...decision, cause: kept, seconds })), unread }
}

function place(state: ReviewState, { field, value, place: found }: ReviewAction & { type: 'place' }): ReviewState {
  const decided = state.draft.fields[field]
  if (!isDecided(decided) || decided.value !== value || decided.page !== null) return state
  return { ...state, draft: setField(state.draft, field, { ...decided, ...placed(found) }) }
}

function leave(state: ReviewState, { field, seconds, seen }: ReviewAction & { type: 'leave' }): ReviewState {
  const before = state.draft.fields[field]
  if (before && seconds === 0) return state
  const left = before ?? seen
  return { ...state, draft: setField(state.draft, field, { ...left, seconds: left.seconds + seconds }) }
}

function step(state: ReviewState, draft: Draft): ReviewState {
  const past = [...state.past.slice(1 - stepsKept), { draft: state.draft, focus: state.focus }]
  return { ...state, draft, past, future: [] }
}

function travel(state: ReviewState, from: 'past' | 'future', to: 'past' | 'future'): ReviewState {
  const target = state[from].at(-1)
  if (!target) return state
  return {
    ...state,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], { draft: state.draft, focus: state.focus }],
    draft: target.draft,
    focus: target.focus,
    focusTurn: state.focusTurn + 1,
    unread: {},
  }
}

function setField(draft: Draft, field: FieldKey, value: DraftField): Draft {
  return { ...draft, fields: { ...draft.fields, [field]: value } }
}

function without(unread: ReviewState['unread'], field: FieldKey, text: string | null): ReviewState['unread'] {
  if ((unread[field] ?? null) === text) return unread
  const { [field]: _, ...others } = unread
  return text === null ? others : { ...others, [field]: text }
}

function sameDecision(a: DraftField, b: DraftField): boolean {
  const samePlace = a.page === b.page && JSON.stringify(a.spans) === JSON.stringify(b.spans)
  // A typed value that was found on the page since is still the same decision.
  return a.state === b.state && a.value === b.value && (samePlace || b.page === null)
}

function isAbout(a: Pick<Finding, 'code' | 'message'>, b: Pick<Finding, 'code' | 'message'>): boolean {
  return a.code === b.code && a.message === b.message
}

type Checked = Pick<ReviewState, 'draft' | 'checks' | 'checkedDraft' | 'unread'>

/** The reason a finding is let pass with, where it is. */
export function overruleOf(draft: Draft, finding: Finding): string | null {
  return draft.overrules.find((overrule) => isAbout(overrule, finding))?.reason ?? null
}

/** Fields that still need a decision, or whose text could not be read, in the order given. */
export function openFields(
  { draft, checks, unread }: Pick<Checked, 'draft' | 'checks' | 'unread'>,
  order: readonly FieldKey[],
): FieldKey[] {
  return order.filter(
    (key) => (unread[key] ?? '') !== '' || (checks.attention.includes(key) && !isDecided(draft.fields[key])),
  )
}

/**
 * Failed blocking findings that are neither overruled nor in doubt: one whose fields changed since the checks were made
 * is not held against the clerk until the server has said so again.
 */
export function blockingFindings({
  draft,
  checks,
  checkedDraft,
}: Pick<Checked, 'draft' | 'checks' | 'checkedDraft'>): Finding[] {
  return checks.findings.filter(
    (finding) =>
      !finding.passed &&
      finding.blocking &&
      overruleOf(draft, finding) === null &&
      !finding.fields.some((key) => valueIn(draft, key) !== valueIn(checkedDraft, key)),
  )
}

function valueIn(draft: Draft, key: FieldKey): string | null | undefined {
  const field = draft.fields[key]
  return isDecided(field) ? field.value : undefined
}

function blockingFields(state: Checked): FieldKey[] {
  return blockingFindings(state).flatMap(({ fields }) => fields.slice(0, 1))
}

export type Obstacle =
  | { readonly kind: 'field'; readonly field: FieldKey }
  | { readonly kind: 'finding'; readonly finding: Finding }

/** What stands against approving, the first first: undecided fields, then findings that block. */
export function obstacles(state: Checked, order: readonly FieldKey[]): Obstacle[] {
  return [
    ...openFields(state, order).map((field) => ({ kind: 'field', field }) as const),
    ...blockingFindings(state).map((finding) => ({ kind: 'finding', finding }) as const),
  ]
}

/** Where Enter leads: the next open field below, then from the top, then what blocks, then the button. */
export function nextFocus(state: Checked, order: readonly FieldKey[], from: FieldKey | null): Focus {
  const open = openFields(state, order).filter((key) => key !== from)
  const at = from === null ? -1 : order.indexOf(from)
  const next = open.find((key) => order.indexOf(key) > at) ?? open[0]
  return next ?? blockingFields(state).find((key) => key !== from) ?? 'approve'
}

/** The neighbour of a field; null beyond the ends. */
export function neighbourField(order: readonly FieldKey[], from: FieldKey, direction: 1 | -1): FieldKey | null {
  return order[order.indexOf(from) + direction] ?? null
}

function askedFields(before: readonly FieldKey[], { draft, checks }: Pick<Checked, 'draft' | 'checks'>): FieldKey[] {
  const still = before.filter((key) => !checks.attention.includes(key) && isDecided(draft.fields[key]))
  return [...still, ...checks.attention]
}

/** "2 of 3 to check" */
export function progressOf({ asked, draft }: Pick<ReviewState, 'asked' | 'draft'>): { open: number; asked: number } {
  return { open: asked.filter((key) => !isDecided(draft.fields[key])).length, asked: asked.length }
}

/** Whether a draft holds anything worth keeping. */
export function isUntouched(draft: Draft): boolean {
  return (
    draft.documentType === null &&
    draft.lineItems === null &&
    draft.overrules.length === 0 &&
    !Object.values(draft.fields).some((field) => isDecided(field))
  )
}
