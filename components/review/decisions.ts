import type { FieldReply } from '@/lib/contracts/documents'
import type { DraftField } from '@/lib/contracts/review'
import { type Cause, correctionCause } from '@/lib/fields/correction-cause'
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
 */
export function derivedCause(
  field: Field,
  reply: FieldReply,
  decided: DraftField | undefined,
  context: { readonly currency: string | null; readonly parse: (text: string) => FieldValue | null },
): Cause | null {
  if (!decided || (decided.state !== 'corrected' && decided.state !== 'absent')) return null
  const predicted = { value: canonicalValue(field, reply.value, context.currency), spans: reply.spans }
  return correctionCause({ predicted, ...decided }, field.equal, context.parse)
}
