import type { Cause } from '@/lib/contracts/review'
import type { Span } from '@/lib/document/page'
import type { Prediction } from '@/lib/extract/extraction'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'

export interface Correction {
  readonly prediction: Prediction
  readonly value: FieldValue | null
  /** The words it was taken from; null where it was typed and is not on the page. */
  readonly raw: string | null
  readonly spans: readonly Span[]
}

/**
 * Why a value had to be corrected, where its reviewer did not say. Nothing was found, or something that is not there; it
 * stood elsewhere; the words at the place say the value, hence they were taken for another one; or they don't, hence they
 * were misread, as is what nobody finds on the page.
 */
export function causeOf({ prediction, value, raw, spans }: Correction, context: ParseContext): Cause | null {
  if (prediction.value === null) return value === null ? null : 'not_found'
  if (value === null) return 'wrong_place'
  if (raw === null || spans.length === 0) return 'misread'
  const saysValue = says(prediction, { raw, value }, context)
  if (sameSpans(prediction.spans, spans)) return saysValue ? 'wrong_form' : 'misread'
  return saysValue || !overlap(prediction.spans, spans) ? 'wrong_place' : 'misread'
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => equal(span, b[index]))
}

function equal(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.page === b.page && a.start === b.start && a.end === b.end
}

function overlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((two) => one.page === two.page && one.start < two.end && two.start < one.end))
}

function says({ field: key }: Prediction, { raw, value }: { raw: string; value: FieldValue }, context: ParseContext) {
  const { parse, equal } = field(key)
  const said = parse(raw, context)
  return said !== null && equal(said, value)
}
