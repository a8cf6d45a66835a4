import type { Span } from '@/lib/document/page'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import type { Candidate, CandidateSource } from './extraction'
import type { TextLine } from './layout'

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
  let [from, to] = [0, line.words.length]
  for (const [at, word] of line.words.entries()) {
    if (word.offset <= start) from = at
    if (word.offset < end) to = at + 1
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

export function candidateOf(
  field: FieldKey,
  mention: Mention,
  value: FieldValue,
  source: CandidateSource = 'rule',
): Candidate {
  return { field, spans: [spanOf(mention)], raw: mention.raw, value, source }
}

/** All matches of a global pattern in a line, as mentions of the words they touch. */
export function mentionsOf(line: TextLine, pattern: RegExp): Mention[] {
  return [...line.text.matchAll(pattern)].map((match) => ({
    ...pieceAt(line, match.index, match.index + match[0].length),
    raw: match[0].trim(),
  }))
}
