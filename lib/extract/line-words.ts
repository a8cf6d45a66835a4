import { wordKey } from './context-words'
import type { Layout, TextLine } from './layout'
import { hasBusinessWord, hasLegalForm, hasPostcode, hasStreetWord, isContactLine, isCountry } from './party-words'

const maxWords = 12

/** What a line's role is read off, each once among its own kind. */
export interface LineMarks<Mark = string> {
  /** Its words, and what else there is to say of it. */
  readonly own: readonly Mark[]
  /** Those of the lines around it in its column; "^" and "$" where there is none. */
  readonly before: readonly Mark[]
  readonly behind: readonly Mark[]
  /** Where it stands. */
  readonly place: readonly string[]
}

/** `markOf`: what stands for a mark, given once for each line that has it. */
export function lineMarksOf<Mark>(layout: Layout, markOf: (mark: string) => Mark): LineMarks<Mark>[] {
  const own = layout.lines.map((line) => Array.from(new Set(marksOf(line, layout)), markOf))
  const [none, first, last] = [[], [markOf('^')], [markOf('$')]]
  const found: LineMarks<Mark>[] = []
  for (const column of layout.columns) {
    for (let at = 0; at < column.length; at++) {
      const [line, before, behind] = [column[at] as TextLine, column[at - 1], column[at + 1]]
      found[line.index] = {
        own: own[line.index] ?? none,
        before: before ? (own[before.index] ?? none) : first,
        behind: behind ? (own[behind.index] ?? none) : last,
        place: placeOf(line, layout),
      }
    }
  }
  return found
}

/** What a neighbour's mark is called. */
export const [beforeMark, behindMark] = ['p ', 'n ']

/** The same as words, of which none is another kind's. */
export function lineWordsOf(layout: Layout): string[][] {
  return lineMarksOf(layout, (mark) => mark).map(({ own, before, behind, place }) => [
    ...own,
    ...before.map((mark) => beforeMark + mark),
    ...behind.map((mark) => behindMark + mark),
    ...place,
  ])
}

function marksOf(line: TextLine, layout: Layout): string[] {
  const found: string[] = []
  for (const { key } of line.words.slice(0, maxWords)) if (key !== '') found.push(wordKey(key))
  found.push(`first ${wordKey(line.words[0]?.key ?? '')}`, `last ${wordKey(line.words.at(-1)?.key ?? '')}`)
  if (hasLegalForm(line.text)) found.push('*legal form')
  if (hasBusinessWord(line.text)) found.push('*business')
  if (hasPostcode(line.text)) found.push('*postcode')
  if (hasStreetWord(line.text)) found.push('*street')
  if (isContactLine(line.text)) found.push('*contact')
  if (isCountry(line.text)) found.push('*country')
  if (line.text === line.text.toUpperCase()) found.push('*capitals')
  if (/,\s*$/.test(line.text)) found.push('*comma')
  found.push(`*digits ${Math.min(9, line.text.replace(/\D/g, '').length)}`)
  for (const hit of layout.labels.hitsOf(line)) for (const target of hit.targets) found.push(`*label ${target}`)
  return found
}

function placeOf(line: TextLine, layout: Layout): string[] {
  const first = line.page.number === layout.pages[0]?.number
  const y = line.area.top / (layout.pageHeights.get(line.page.number) ?? 1)
  const x = line.area.left / (layout.pageWidths.get(line.page.number) ?? 1)
  return [
    `@line ${first ? Math.min(14, line.index) : 'later'}`,
    `@y ${first ? Math.floor(y * 12) : 'later'}`,
    `@x ${Math.floor(x * 4)} ${first && y < 0.35 ? 'head' : y > 0.85 ? 'foot' : ''}`,
    `@size ${Math.min(8, Math.round(line.size * 4))}`,
    `@row ${Math.min(3, line.rowSize)}`,
  ]
}
