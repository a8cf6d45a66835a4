import type { Span } from '@/lib/document/page'
import { matchesOf } from '@/lib/fields/matches'
import type { TextLine, TextWord } from './layout'

/** Words [from, to) of a line. */
export interface Piece {
  readonly line: TextLine
  readonly from: number
  readonly to: number
}

/** A text that could be a value, before it is known of which field. */
export interface Mention extends Piece {
  readonly raw: string
}

/** The words that characters [start, end) of a line's text touch. */
export function pieceAt(line: TextLine, start: number, end: number): Piece {
  let from = 0
  let to = line.words.length
  for (let at = 0; at < line.words.length; at++) {
    const { offset } = line.words[at] as TextWord
    if (offset >= end) break
    if (offset <= start) from = at
    to = at + 1
  }
  return { line, from, to }
}

export function textOf({ line, from, to }: Piece): string {
  const [first, last] = [line.words[from], line.words[to - 1]]
  return first && last ? line.text.slice(first.offset, last.offset + last.text.length) : ''
}

export function spanOf({ line, from, to }: Piece): Span {
  const [first, last] = [line.words[from], line.words[to - 1]]
  return {
    page: line.page.number,
    start: first?.index ?? line.line.span.start,
    end: (last?.index ?? line.line.span.end - 1) + 1,
  }
}

/** All matches of a global pattern in a line, as mentions of the words they touch. */
export function mentionsOf(line: TextLine, pattern: RegExp): Mention[] {
  return matchesOf(line.text, pattern).map((match) => {
    const { from, to } = pieceAt(line, match.index, match.index + match[0].length)
    return { line, from, to, raw: match[0].trim() }
  })
}
