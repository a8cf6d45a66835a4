import type { Box } from '@/lib/document/box'
import { unionBox } from '@/lib/document/box'
import { groupLines } from '@/lib/document/lines'
import type { Page, Span } from '@/lib/document/page'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { field } from '@/lib/fields/registry'
import type { Candidate, Prediction } from './extraction'
import { generateCandidates } from './generate-candidates'
import { readLayout } from './layout'
import { parseContextOf } from './parse-context'

/** Where a value stands on the pages. */
export interface ValuePlace {
  /** The words as printed. */
  readonly raw: string
  readonly page: number
  readonly spans: readonly Span[]
  readonly box: Box
}

export type FindPlace = (key: FieldKey, value: FieldValue) => ValuePlace | null

/** A date or an amount takes no more words. */
const longestWindow = 6

/**
 * Finds the words that say a value which is known: first where the extraction saw it, then among everything that could be
 * the field, then anywhere on the pages. What says it is decided by the field's own reading and equality.
 */
export function createPlaceFinder(pages: readonly Page[], predictions: readonly Prediction[]): FindPlace {
  let candidates: Candidate[] | undefined
  return (key, value) => {
    const { equal } = field(key)
    const same = (one: { readonly value: FieldValue | null; readonly spans: readonly Span[] }) =>
      one.value !== null && one.spans.length > 0 && equal(one.value, value)
    const prediction = predictions.find((one) => one.field === key)
    const seen = prediction && [prediction, ...prediction.alternatives].find(same)
    if (seen) return placeOf(pages, seen.spans)
    candidates ??= generateCandidates(readLayout(pages, pages.flatMap(groupLines)))
    const candidate = candidates.find((one) => one.field === key && same(one))
    if (candidate) return placeOf(pages, candidate.spans)
    const spans = spansOfText(pages, value) ?? spansOfReading(pages, key, value)
    return spans && placeOf(pages, spans)
  }
}

/** Null where the spans are not words of one page. */
export function placeOf(pages: readonly Page[], spans: readonly Span[]): ValuePlace | null {
  const [first] = spans
  const page = pages.find(({ number }) => number === first?.page)
  if (!first || !page || spans.some((span) => span.page !== first.page)) return null
  const words = spans.flatMap(({ start, end }) => page.words.slice(start, end))
  if (words.length === 0) return null
  const raw = words.map(({ text }) => text).join(' ')
  return { raw, page: page.number, spans, box: unionBox(words.map(({ box }) => box)) }
}

/** Words that stand together in reading order and have the value's letters and digits; one span for each line. */
function spansOfText(pages: readonly Page[], value: FieldValue): Span[] | null {
  const wanted = lettersAndDigits(value)
  if (wanted.length < 2) return null
  for (const page of pages) {
    const texts = page.words.map(({ text }) => lettersAndDigits(text))
    for (const [start, first] of texts.entries()) {
      if (first === '' || !wanted.startsWith(first)) continue
      let [end, found] = [start + 1, first]
      for (; found.length < wanted.length && end < texts.length; end++) found += texts[end]
      if (found === wanted) return byLine(page, start, end)
    }
  }
  return null
}

/** Up to six words of one line that the field's parser reads as the value. */
function spansOfReading(pages: readonly Page[], key: FieldKey, value: FieldValue): Span[] | null {
  const { parse, equal, type } = field(key)
  if (type !== 'date' && type !== 'amount' && type !== 'currency') return null
  const context = parseContextOf(pages)
  for (const page of pages) {
    for (const { span } of groupLines(page)) {
      for (let start = span.start; start < span.end; start++) {
        for (let end = start + 1; end <= Math.min(span.end, start + longestWindow); end++) {
          const text = page.words.slice(start, end).map((word) => word.text)
          const read = parse(text.join(' '), context)
          if (read !== null && equal(read, value)) return [{ page: page.number, start, end }]
        }
      }
    }
  }
  return null
}

function byLine(page: Page, start: number, end: number): Span[] {
  return groupLines(page).flatMap(({ span }) => {
    const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)]
    return from < to ? [{ page: page.number, start: from, end: to }] : []
  })
}
