import { groupLines } from '../document/lines'
import type { Page, Span } from '../document/page'

/**
 * What an offset counts. JavaScript counts UTF-16 units, in which an emoji is two; Python, and with it spaCy, Prodigy,
 * doccano and Comprehend, counts code points, in which it is one.
 */
export type OffsetUnit = 'code_points' | 'utf16'

export interface Range {
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

/** A text with the place of every word. */
export interface IndexedText {
  readonly text: string
  /** `words[page - 1][word]` */
  readonly words: readonly (readonly Range[])[]
}

interface TextForm {
  readonly unit: OffsetUnit
  /** All on one line, for formats in which a line is a document; then all words count as page 1. */
  readonly flat?: boolean
}

/** One text of the pages: words joined by a space, lines by \n, pages by \f. Throws nothing. */
export function documentText(pages: readonly Page[], form: TextForm): IndexedText {
  const last = Math.max(0, ...pages.map(({ number }) => number))
  const texts = Array.from({ length: last }, (_, index) => pageText(pages.find(({ number }) => number === index + 1)))
  if (!form.flat) return indexText(texts.join('\f'), form.unit)
  const filled = texts.filter((text) => text !== '')
  return indexText(filled.join(' ').replaceAll('\n', ' '), form.unit)
}

function pageText(page: Page | undefined): string {
  if (!page || page.words.length === 0) return ''
  const words = page.words.map(({ text }) => wordText(text))
  return groupLines(page)
    .map(({ span }) => words.slice(span.start, span.end).join(' '))
    .join('\n')
}

/**
 * A word must not hold what separates words, lines and pages here or in Python's `splitlines`: each such character becomes
 * a no-break space, which is as long, so that offsets stay.
 */
export function wordText(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, '\u00a0') || '\u00a0'
}

/** The words of a text made by `documentText`, found again from the text alone. */
export function indexText(text: string, unit: OffsetUnit): IndexedText {
  const words: Range[][] = [[]]
  let [at, start] = [0, 0]
  const close = () => {
    if (at > start) words.at(-1)?.push({ start, end: at })
    start = at + 1
  }
  for (const character of text) {
    if (character === ' ' || character === '\n' || character === '\f') close()
    if (character === '\f') words.push([])
    at += unit === 'utf16' ? character.length : 1
  }
  close()
  return { text, words }
}

/** From the first word's first character to the last word's last; null where the span is empty or not on the pages. */
export function rangeOfSpan({ words }: IndexedText, span: Span): Range | null {
  const page = words[span.page - 1]
  const [first, last] = [page?.[span.start], page?.[span.end - 1]]
  return first && last && span.end > span.start ? { start: first.start, end: last.end } : null
}

/** The words that a range touches; null where it touches none or those of more than one page. */
export function spanOfRange({ words }: IndexedText, { start, end }: Range): Span | null {
  let found: Span | null = null
  for (const [index, page] of words.entries()) {
    const first = page.findIndex((word) => word.end > start)
    const touched = first < 0 ? 0 : page.slice(first).findIndex((word) => word.start >= end)
    const count = first < 0 ? 0 : touched < 0 ? page.length - first : touched
    if (count === 0) continue
    if (found) return null
    found = { page: index + 1, start: first, end: first + count }
  }
  return found
}

/** The page and word of a span as counted through a flat text. */
export function flatSpan(pages: readonly Page[], span: Span): Span {
  const before = pages.filter(({ number }) => number < span.page).reduce((sum, { words }) => sum + words.length, 0)
  return { page: 1, start: before + span.start, end: before + span.end }
}

/** The part of a text in a range of the unit it was indexed by. */
export function textOfRange({ text }: IndexedText, { start, end }: Range, unit: OffsetUnit): string {
  return unit === 'utf16' ? text.slice(start, end) : [...text].slice(start, end).join('')
}
