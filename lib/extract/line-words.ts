import { wordKey } from './context-words'
import type { Layout, TextLine } from './layout'
import { hasBusinessWord, hasLegalForm, hasPostcode, hasStreetWord, isContactLine, isCountry } from './party-words'

const maxWords = 12

/** What a line's role is read off: its words and marks, those of its neighbours (`p` before, `n` behind) and its place. */
export function lineWordsOf(layout: Layout): string[][] {
  const own = layout.lines.map((line) => [...new Set(marksOf(line, layout))])
  const found: string[][] = []
  for (const column of layout.columns) {
    for (const [at, line] of column.entries()) {
      const [before, behind] = [column[at - 1], column[at + 1]]
      // Marks, neighbours' marks and places are never alike: each once among its own kind is each once.
      const words = [...(own[line.index] ?? [])]
      for (const word of before ? (own[before.index] ?? []) : ['^']) words.push(`p ${word}`)
      for (const word of behind ? (own[behind.index] ?? []) : ['$']) words.push(`n ${word}`)
      addPlace(words, line, layout)
      found[line.index] = words
    }
  }
  return found
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

function addPlace(found: string[], line: TextLine, layout: Layout): void {
  const first = line.page.number === layout.pages[0]?.number
  const y = line.area.top / (layout.pageHeights.get(line.page.number) ?? 1)
  const x = line.area.left / (layout.pageWidths.get(line.page.number) ?? 1)
  found.push(`@line ${first ? Math.min(14, line.index) : 'later'}`)
  found.push(`@y ${first ? Math.floor(y * 12) : 'later'}`)
  found.push(`@x ${Math.floor(x * 4)} ${first && y < 0.35 ? 'head' : y > 0.85 ? 'foot' : ''}`)
  found.push(`@size ${Math.min(8, Math.round(line.size * 4))}`)
  found.push(`@row ${Math.min(3, line.rowSize)}`)
}
