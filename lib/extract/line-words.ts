import { wordKey } from './context-words'
import type { Layout, TextLine } from './layout'
import { hasBusinessWord, hasLegalForm, hasPostcode, hasStreetWord, isContactLine, isCountry } from './party-words'

const maxWords = 12

/** What a line's role is read off: its words and marks, those of its neighbours (`p` before, `n` behind) and its place. */
export function lineWordsOf(layout: Layout): string[][] {
  const own = layout.lines.map((line) => marksOf(line, layout))
  const placeInColumn = new Map<TextLine, number>()
  for (const column of layout.columns) for (const [at, line] of column.entries()) placeInColumn.set(line, at)
  return layout.lines.map((line, at) => {
    const column = layout.columns[line.column] ?? []
    const place = placeInColumn.get(line) ?? 0
    const [before, behind] = [column[place - 1], column[place + 1]]
    const found = new Set(own[at])
    for (const word of before ? (own[before.index] ?? []) : ['^']) found.add(`p ${word}`)
    for (const word of behind ? (own[behind.index] ?? []) : ['$']) found.add(`n ${word}`)
    addPlace(found, line, at, layout)
    return [...found]
  })
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

function addPlace(found: Set<string>, line: TextLine, at: number, layout: Layout): void {
  const first = line.page.number === layout.pages[0]?.number
  const y = line.area.top / (layout.pageHeights.get(line.page.number) ?? 1)
  const x = line.area.left / (layout.pageWidths.get(line.page.number) ?? 1)
  found.add(`@line ${first ? Math.min(14, at) : 'later'}`)
  found.add(`@y ${first ? Math.floor(y * 12) : 'later'}`)
  found.add(`@x ${Math.floor(x * 4)} ${first && y < 0.35 ? 'head' : y > 0.85 ? 'foot' : ''}`)
  found.add(`@size ${Math.min(8, Math.round(line.size * 4))}`)
  found.add(`@row ${Math.min(3, line.rowSize)}`)
}
