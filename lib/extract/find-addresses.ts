import type { Candidate } from './extraction'
import type { LabelMap } from './label-sights'
import type { Layout, TextLine } from './layout'
import { type Piece, spanOf, textOf } from './mention'
import { hasPostcode, hasStreetWord, isContactLine, isCountry } from './party-words'

export type AddressDraft = Pick<Candidate, 'spans' | 'raw'>

const maxPieces = 8
const maxLines = 6

/** A piece with what its text says. */
interface Part extends Piece {
  readonly anchor: boolean
  readonly contact: boolean
}

/**
 * Runs of neighbouring pieces that hold a street or a postcode. Pieces are what commas, separators and line ends part,
 * so that a name in front and a country behind can be left out.
 */
export function findAddresses(layout: Layout): AddressDraft[] {
  const found: AddressDraft[] = []
  for (const column of layout.columns) {
    const parts = column.flatMap((line) => cut(line, layout.labels).map(partOf))
    if (!parts.some(({ anchor }) => anchor)) continue
    for (let start = 0; start < parts.length; start++) {
      for (const end of endsOfRuns(parts, start)) {
        const draft = draftOf(parts.slice(start, end))
        if (draft.raw.length >= 8 && draft.raw.length <= 220) found.push(draft)
      }
    }
  }
  return found
}

function partOf(piece: Piece): Part {
  const text = textOf(piece)
  return { ...piece, anchor: isAnchor(text), contact: isContactLine(text) }
}

/** Where the runs of pieces that begin at `start` end: each of them holds a street or a postcode. */
function endsOfRuns(parts: readonly Part[], start: number): number[] {
  const ends: number[] = []
  const first = parts[start]
  if (!first || first.contact) return ends
  let anchored = false
  let lines = 0
  for (let end = start; end < Math.min(parts.length, start + maxPieces); end++) {
    const part = parts[end]
    if (!part || (end > start && part.contact)) break
    if (end === start || part.line !== parts[end - 1]?.line) lines++
    if (lines > maxLines) break
    anchored ||= part.anchor
    const height = Math.max(first.line.area.bottom, part.line.area.bottom) - first.line.area.top
    if (anchored && height < 16) ends.push(end + 1)
  }
  return ends
}

function isAnchor(text: string): boolean {
  return (
    text.length <= 90 &&
    /\p{L}/u.test(text) &&
    (hasPostcode(text) || (hasStreetWord(text) && /\d/.test(text)) || /\p{L}{4,}\.? \d{1,4} ?[a-z]?$/u.test(text))
  )
}

/** The pieces of a line: behind its labels, between commas and separators, a country at the end apart. */
function cut(line: TextLine, labels: LabelMap): Piece[] {
  const cuts = new Set<number>([0])
  const skipped = new Set<number>()
  for (const hit of labels.hitsOf(line)) {
    const closes = /:$/.test(line.words[hit.to - 1]?.text ?? '') || line.words[hit.to]?.text === ':'
    if (closes) {
      cuts.add(hit.to)
      for (let at = hit.from; at < hit.to; at++) skipped.add(at)
    }
  }
  for (const [at, word] of line.words.entries()) {
    if (word.key === '' || isCountryPrefix(line, at)) {
      skipped.add(at)
      cuts.add(at + 1)
    } else if (/[,;:|•·]$/.test(word.text)) cuts.add(at + 1)
    else if (at > 0 && at === line.words.length - 1 && isCountry(word.text)) cuts.add(at)
  }
  const pieces: Piece[] = []
  let from: number | undefined
  for (let at = 0; at <= line.words.length; at++) {
    const ends = at === line.words.length || cuts.has(at) || skipped.has(at)
    if (from !== undefined && ends) {
      pieces.push({ line, from, to: at })
      from = undefined
    }
    if (at < line.words.length && !skipped.has(at)) from ??= at
  }
  return pieces
}

/** "DE 99199 Musterhausen": the country is not part of the address as we give it. */
function isCountryPrefix(line: TextLine, at: number): boolean {
  return at === 0 && /^[A-Z]{2}$/.test(line.words[0]?.text ?? '') && /^\d{4,5}$/.test(line.words[1]?.text ?? '')
}

/** One span a line; the text between two pieces of a line is kept as printed. */
function draftOf(run: readonly Piece[]): AddressDraft {
  const byLine: Piece[] = []
  for (const piece of run) {
    const last = byLine.at(-1)
    if (last && last.line === piece.line) byLine[byLine.length - 1] = { ...last, to: piece.to }
    else byLine.push(piece)
  }
  return { spans: byLine.map(spanOf), raw: byLine.map(textOf).join('\n') }
}
