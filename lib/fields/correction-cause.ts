import type { Span } from '../document/page'
import type { Field, FieldValue } from './field'

/** Why a value had to be corrected. */
export const causes = ['misread', 'wrong_place', 'not_found', 'wrong_form'] as const
export type Cause = (typeof causes)[number]

export interface Correction {
  readonly predicted: { readonly value: FieldValue | null; readonly spans: readonly Span[] }
  readonly value: FieldValue | null
  /** The words it was taken from; null where it was typed and is not on the page. */
  readonly raw: string | null
  readonly spans: readonly Span[]
}

/**
 * The cause as it follows from what changed, where its reviewer did not say. Nothing was found, or something that is not
 * there; it stood elsewhere; the words at the place say the value, hence they were taken for another one; or they don't,
 * hence they were misread, as is what nobody finds on the page. `parse` reads the words as this document's.
 */
export function correctionCause(
  { predicted, value, raw, spans }: Correction,
  equal: Field['equal'],
  parse: (text: string) => FieldValue | null,
): Cause | null {
  if (predicted.value === null) return value === null ? null : 'not_found'
  if (value === null) return 'wrong_place'
  if (raw === null || spans.length === 0) return 'misread'
  const said = parse(raw)
  const saysValue = said !== null && equal(said, value)
  if (sameSpans(predicted.spans, spans)) return saysValue ? 'wrong_form' : 'misread'
  return saysValue || !overlap(predicted.spans, spans) ? 'wrong_place' : 'misread'
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => isSame(span, b[index]))
}

function isSame(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.page === b.page && a.start === b.start && a.end === b.end
}

function overlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((two) => one.page === two.page && one.start < two.end && two.start < one.end))
}
