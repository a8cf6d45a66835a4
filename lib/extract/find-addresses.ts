import { hasLetter } from '@/lib/fields/letters'
import type { Candidate } from './extraction'
import type { LabelMap } from './label-sights'
import type { Layout, TextLine } from './layout'
import { type Piece, spanOf, textOf } from './mention'
import { endsLikeStreet, hasPostcode, hasStreetWord, isContactLine, isCountry } from './party-words'

/** Spans stand in reading order: one a line, or one each side of a country that is left out. */
export type AddressDraft = Pick<Candidate, 'spans' | 'raw'>

/** Pieces of an address that begins or ends within a line; of whole lines there may be more. */
const maxPieces = 8
const maxPiecesOfLines = 12
const maxLines = 6
const maxContinued = 3
/** Segments of a row so near belong to one line of an address ("Main St.   99"); in ems. */
const rowGap = 2

const numberAndStreet = /^(?:[A-Z]{0,3}\d+[A-Z]?|\d+[-/]\d+),? \p{L}/u
const countryOfPostcode = /(?<=^|\n|, )[A-Z]{1,2}-(?=\d{4,5} \p{L})/gu

/** A piece with what its text says. */
interface Part extends Piece {
  readonly text: string
  readonly anchor: boolean
  contact: boolean
}

/**
 * Runs of neighbouring pieces that hold a street or a postcode. Pieces are what commas, separators and line ends part,
 * so that a name in front and a country behind can be left out.
 */
export function findAddresses(layout: Layout): AddressDraft[] {
  const found: AddressDraft[] = []
  const under = linesUnder(layout)
  for (const [index, column] of layout.columns.entries()) {
    const parts: Part[] = []
    for (const line of [...column, ...continued(column, under, layout)])
      for (const piece of withRow(line, layout)) parts.push(...cut(piece, layout.labels).map(partOf))
    if (!parts.some(({ anchor }) => anchor)) continue
    for (const part of parts) part.contact = isContactLine(part.text)
    for (let start = 0; start < parts.length; start++) {
      if (parts[start]?.line.column !== index) continue
      for (const end of endsOfRuns(parts, start)) found.push(...draftsOf(parts.slice(start, end)))
    }
  }
  return found.filter(({ raw }) => raw.length >= 8 && raw.length <= 220)
}

/** The line right under each, by its index. */
function linesUnder(layout: Layout): (TextLine | undefined)[] {
  const under: (TextLine | undefined)[] = []
  for (const line of layout.lines) {
    const [above] = line.above
    if (above) under[above.index] ??= line
  }
  return under
}

/** Where a column ends, lines set to another edge may go on at once: the scan is askew, or the type changes. */
function continued(
  column: readonly TextLine[],
  under: readonly (TextLine | undefined)[],
  layout: Layout,
): readonly TextLine[] {
  const row = withRow(column.at(-1) as TextLine, layout)
  const bottom = Math.max(...row.map(({ area }) => area.bottom))
  const next = row.map(({ index }) => under[index]).find((line) => line && line.area.top - bottom < 0.8 * line.size)
  const other = layout.columns[next?.column ?? -1]
  if (!next || !other || other === column) return []
  const at = other.indexOf(next)
  return other.slice(at, at + maxContinued)
}

/** A line and the segments right behind it in its row, unless it is itself one of those. */
function withRow(line: TextLine, layout: Layout): TextLine[] {
  const [left] = line.leftOf
  if (left && isNear(left, line) && left.column !== line.column) return [line]
  const row = [line]
  for (let next = layout.rightOf[line.index]; next && row.length < 4; next = layout.rightOf[next.index]) {
    if (next.column === line.column || !isNear(row.at(-1) as TextLine, next)) break
    row.push(next)
  }
  return row
}

function isNear(left: TextLine, right: TextLine): boolean {
  return right.area.left - left.area.right < rowGap * Math.max(0.8, left.size)
}

function partOf(piece: Piece): Part {
  const text = textOf(piece)
  return { line: piece.line, from: piece.from, to: piece.to, text, anchor: isAnchor(piece, text), contact: false }
}

/** Where the runs of pieces that begin at `start` end: each of them holds a street or a postcode. */
function endsOfRuns(parts: readonly Part[], start: number): number[] {
  const ends: number[] = []
  const first = parts[start]
  if (!first || first.contact) return ends
  let anchored = false
  let lines = 0
  const most = first.from === 0 ? maxPiecesOfLines : maxPieces
  for (let end = start; end < Math.min(parts.length, start + most); end++) {
    const part = parts[end]
    if (!part || (end > start && part.contact)) break
    if (end === start || part.line !== parts[end - 1]?.line) lines++
    if (lines > maxLines) break
    anchored ||= part.anchor
    const height = Math.max(first.line.area.bottom, part.line.area.bottom) - first.line.area.top
    const whole = end - start < maxPieces || part.to === part.line.words.length
    if (anchored && whole && height < 16) ends.push(end + 1)
  }
  return ends
}

/** The number of a street, or a postcode, may be a piece by itself: "12, High Street", "Springfield, 43300". */
function isAnchor({ line }: Piece, text: string): boolean {
  if (text.length > 90 || !hasLetter(line.text)) return false
  if (hasPostcode(text) || opensHead(line)) return true
  return (hasStreetWord(text) && /\d/.test(line.text)) || endsLikeStreet.test(text)
}

/** Among a document's first lines even an unknown street is known by the number before it: "93B Sai Yu Chung". */
function opensHead({ page, index, rowSize, text, words }: TextLine): boolean {
  if (page.number !== 1 || index >= 16 || rowSize > 1 || words.length > 8) return false
  return numberAndStreet.test(text) && !text.includes(':')
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
    if ((word.key === '' && word.text !== '&') || isCountryPrefix(line, at) || isCountryWithin(line, at)) {
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

/** "DE 99199 Musterhausen", "GB SW1B 3BN London": the country is not part of the address as we give it. */
function isCountryPrefix(line: TextLine, at: number): boolean {
  if (at !== 0 || !/^[A-Z]{2}$/.test(line.words[0]?.text ?? '')) return false
  const next = line.words[1]
  if (!next) return line.text.length === 2
  return /^\d{4,5}$/.test(next.text) || /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/.test(line.text.slice(next.offset))
}

/** "Tel Aviv, Israel 6473409". */
function isCountryWithin({ words }: TextLine, at: number): boolean {
  const text = words[at]?.text ?? ''
  return (
    at > 0 &&
    at === words.length - 2 &&
    /^\d{4,}$/.test(words[at + 1]?.text ?? '') &&
    text.length > 3 &&
    isCountry(text)
  )
}

/** One span a line; the text between two pieces of a line is kept as printed. "D-80331" is also offered without its "D-". */
function draftsOf(run: readonly Piece[]): AddressDraft[] {
  const byLine: Piece[] = []
  for (const piece of run) {
    const last = byLine.at(-1)
    const gap = last && last.line === piece.line && !isCountryWithin(piece.line, piece.from - 1)
    if (gap) byLine[byLine.length - 1] = { line: last.line, from: last.from, to: piece.to }
    else byLine.push(piece)
  }
  const spans = byLine.map(spanOf)
  const raw = byLine.reduce((text, piece, at) => `${text}${gapBefore(piece, byLine[at - 1])}${textOf(piece)}`, '')
  const bare = raw.replace(countryOfPostcode, '')
  return bare === raw
    ? [{ spans, raw }]
    : [
        { spans, raw },
        { spans, raw: bare },
      ]
}

function gapBefore(piece: Piece, before: Piece | undefined): string {
  if (!before) return ''
  return piece.line === before.line || piece.line.leftOf.includes(before.line) ? ' ' : '\n'
}
