import { type Box, unionBox } from '../document/box'
import type { Page, Span, Word } from '../document/page'
import { type FieldKey, fieldKeys } from '../fields/field'
import type { ExportDocument } from './export-document'

/** A value, or one line of a value that runs over several. */
export interface LabelledSpan extends Span {
  readonly field: FieldKey
}

/** Where the values stand, in the order of the registry; values that are not on the pages have no span. */
export function labelledSpans(document: ExportDocument): LabelledSpan[] {
  return fieldKeys.flatMap((field) => {
    const { value, spans } = document.fields[field]
    if (value === null) return []
    return spans
      .filter((span) => wordsOfSpan(document.pages, span).length === span.end - span.start && span.end > span.start)
      .map(({ page, start, end }) => ({ field, page, start, end }))
  })
}

/**
 * For formats in which a word has one label: of overlapping spans the longer stays, of equally long ones the registry's
 * earlier (as spaCy's `filter_spans`). In the order of the pages.
 */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): { readonly kept: T[]; readonly dropped: T[] } {
  const [kept, dropped]: [T[], T[]] = [[], []]
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const overlaps = kept.some((other) => other.page === span.page && other.start < span.end && span.start < other.end)
    if (overlaps) dropped.push(span)
    else kept.push(span)
  }
  return { kept: kept.sort(inReadingOrder), dropped }
}

export function inReadingOrder(a: Span, b: Span): number {
  return a.page - b.page || a.start - b.start || a.end - b.end
}

/** `invoice_number` → `INVOICE_NUMBER` */
export function labelOf(field: FieldKey): string {
  return field.toUpperCase()
}

/** Null for a label of another data set. */
export function fieldOfLabel(label: string): FieldKey | null {
  return fieldKeys.find((key) => labelOf(key) === label.toUpperCase()) ?? null
}

/** "O", then B- and I- of each field: the numbers that token classification uses. */
export const tagNames: readonly string[] = [
  'O',
  ...fieldKeys.flatMap((key) => [`B-${labelOf(key)}`, `I-${labelOf(key)}`]),
]

/** One tag a word of a page. */
export function tagsOf(wordCount: number, spans: readonly LabelledSpan[]): string[] {
  const tags = Array.from({ length: wordCount }, () => 'O')
  for (const { field, start, end } of spans) {
    for (let at = start; at < end; at++) tags[at] = `${at === start ? 'B' : 'I'}-${labelOf(field)}`
  }
  return tags
}

/** The spans that tags say, on the given page; an I- that nothing begins is one, as it is to most readers. */
export function spansOfTags(tags: readonly string[], page: number): LabelledSpan[] {
  const spans: { field: FieldKey; page: number; start: number; end: number }[] = []
  let open: (typeof spans)[number] | undefined
  for (const [at, tag] of tags.entries()) {
    const field = fieldOfLabel(tag.slice(2))
    if (field && open && tag.startsWith('I-') && open.field === field) open.end = at + 1
    else {
      open = field ? { field, page, start: at, end: at + 1 } : undefined
      if (open) spans.push(open)
    }
  }
  return spans
}

export function wordsOfSpan(pages: readonly Page[], { page, start, end }: Span): readonly Word[] {
  return pages.find(({ number }) => number === page)?.words.slice(start, end) ?? []
}

/** Of a span with words. */
export function boxOfSpan(pages: readonly Page[], span: Span): Box {
  return unionBox(wordsOfSpan(pages, span).map(({ box }) => box))
}

/** The runs of words whose middle lies in a box: how spans come back from formats that keep boxes alone. */
export function spansInBox(page: Page, [left, top, right, bottom]: Box): Span[] {
  const spans: { page: number; start: number; end: number }[] = []
  for (const [at, { box }] of page.words.entries()) {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    if (x < left || x > right || y < top || y > bottom) continue
    const last = spans.at(-1)
    if (last?.end === at) last.end = at + 1
    else spans.push({ page: page.number, start: at, end: at + 1 })
  }
  return spans
}
