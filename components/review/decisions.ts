import type { FieldReply } from '@/lib/contracts/documents'
import type { Cause, DraftField } from '@/lib/contracts/review'
import type { Span } from '@/lib/document/page'
import type { Field, FieldValue } from '@/lib/fields/field'
import { canonicalValue } from './canonical-value'
import type { PickedWords } from './picking/picked-words'

const nowhere = { page: null, spans: [], box: null } as const

/** A decision is a label; only having looked is not. */
export function isDecided(field: DraftField | undefined): field is DraftField {
  return field !== undefined && field.state !== 'seen'
}

/** What was proposed is right, as it stands and where it stands. Null where nothing was proposed. */
export function confirmed(field: Field, reply: FieldReply, currency: string | null): DraftField | null {
  const value = canonicalValue(field, reply.value, currency)
  if (value === null) return null
  const { raw, page, spans, box } = reply
  return { state: 'confirmed', value, raw, page, spans, box, cause: null, seconds: 0 }
}

/**
 * Another value, typed (no place) or taken from the page. One that means the same as the proposed one confirms it,
 * at the place it was taken from.
 */
export function taken(
  field: Field,
  reply: FieldReply,
  currency: string | null,
  { value, place }: { readonly value: FieldValue; readonly place: PickedWords | null },
): DraftField {
  const proposed = canonicalValue(field, reply.value, currency)
  const same = proposed !== null && field.equal(proposed, value)
  if (same && !place) {
    const { raw, page, spans, box } = reply
    return { state: 'confirmed', value, raw, page, spans, box, cause: null, seconds: 0 }
  }
  return { state: same ? 'confirmed' : 'corrected', value, ...placed(place), cause: null, seconds: 0 }
}

/** It is not on this document. */
export const absent: DraftField = {
  state: 'absent',
  value: null,
  raw: null,
  ...nowhere,
  spans: [],
  cause: null,
  seconds: 0,
}

/** Looked at, nothing decided. */
export function seen(field: Field, reply: FieldReply, currency: string | null): DraftField {
  const { raw, page, spans, box } = reply
  return {
    state: 'seen',
    value: canonicalValue(field, reply.value, currency),
    raw,
    page,
    spans,
    box,
    cause: null,
    seconds: 0,
  }
}

export function placed(place: PickedWords | null): Pick<DraftField, 'raw' | 'page' | 'spans' | 'box'> {
  if (!place) return { raw: null, ...nowhere, spans: [] }
  return { raw: place.text, page: place.page, spans: [...place.spans], box: [...place.box] }
}

/**
 * Why a correction was needed, as far as it can be told from what changed; null for what is no correction.
 * The server says the same on approval.
 */
export function derivedCause(
  field: Field,
  reply: FieldReply,
  decided: DraftField | undefined,
  context: { readonly currency: string | null; readonly parse: (text: string) => FieldValue | null },
): Cause | null {
  if (!decided || (decided.state !== 'corrected' && decided.state !== 'absent')) return null
  const proposed = canonicalValue(field, reply.value, context.currency)
  if (proposed === null) return decided.state === 'absent' ? null : 'not_found'
  if (decided.state === 'absent') return 'wrong_place'
  if (decided.page !== null && !overlaps(decided.spans, reply.spans)) return 'wrong_place'
  // The same words: they say the value, and it was written down in another form; or they were misread.
  const said = decided.raw === null ? null : context.parse(decided.raw)
  return said !== null && decided.value !== null && field.equal(said, decided.value) ? 'wrong_form' : 'misread'
}

function overlaps(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((two) => one.page === two.page && one.start < two.end && two.start < one.end))
}
