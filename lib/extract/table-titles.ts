import { hasLetter } from '@/lib/fields/letters'
import { beginsTitle, type ColumnKind, columnKindOf, longestColumnTitle } from './column-titles'
import { type TableRow, type TableWord, textOf } from './table-rows'

/** Words of a row that head a column; of kind null where they mean nothing known. */
export interface Title {
  readonly kind: ColumnKind | null
  readonly words: readonly TableWord[]
}

/** Titles in words that stand together; the longest that means something wins. */
function titlesOf(words: readonly TableWord[], em: number): Title[] {
  const titles: { kind: ColumnKind; from: number; to: number }[] = []
  for (let from = 0; from < words.length; ) {
    const found = longestTitle(words, from, em)
    const last = titles.at(-1)
    // "Description / price", "Name & description, period" are one column; a description is what it is for.
    const isJoint = found && last && last.kind !== 'code' && joins(words[from - 1], words[from])
    if (found && last && (isJoint || isRepeated(found.kind, last, words.slice(last.to, from)))) {
      if (found.kind === 'description') last.kind = found.kind
      last.to = found.to
    } else if (found) titles.push({ kind: found.kind, from, to: found.to })
    from = found ? found.to : from + 1
  }
  return titles.map(({ kind, from, to }) => ({ kind, words: words.slice(from, to) }))
}

/** As `titlesOf`, with words that mean nothing known where they stand apart from those that do. */
function partsOf(words: readonly TableWord[], titles: readonly Title[], em: number): Title[] {
  if (titles.length === 0) return [{ kind: null, words }]
  const parts: { kind: ColumnKind | null; words: TableWord[] }[] = titles.map(({ kind, words: own }) => ({
    kind,
    words: [...own],
  }))
  const taken = new Set(titles.flatMap((title) => title.words))
  for (const [at, word] of words.entries()) {
    if (taken.has(word) || !hasLetter(word.text)) continue
    const [before, next] = [words[at - 1], words[at + 1]]
    const host = parts.find((part) =>
      part.words.some((own) => (own === before || own === next) && gapBetween(own, word) < 0.9 * em),
    )
    if (host) host.words.push(word)
    else parts.push({ kind: null, words: [word] })
  }
  return parts
}

function gapBetween(other: TableWord, word: TableWord): number {
  return other.left > word.left ? other.left - word.right : word.left - other.right
}

/** "# line no.", "Nature des travaux": names of one column; "Item Product" are two columns. */
function isRepeated(kind: ColumnKind, last: { readonly kind: ColumnKind }, between: readonly TableWord[]): boolean {
  if (kind !== last.kind) return false
  return between.length > 0 ? between.every(({ text }) => text.length < 5) : kind !== 'description'
}

function joins(before: TableWord | undefined, word: TableWord | undefined): boolean {
  return /^[/&+]$|[,/]$/.test(before?.text ?? '') || /^[/&+]/.test(word?.text ?? '')
}

function longestTitle(words: readonly TableWord[], from: number, em: number): { kind: ColumnKind; to: number } | null {
  if (!beginsTitle(words[from]?.text ?? '')) return null
  let end = from + 1
  const last = Math.min(words.length, from + longestColumnTitle + 2)
  while (end < last && (words[end]?.left ?? 1) - (words[end - 1]?.right ?? 0) < em) end++
  for (let to = end; to > from; to--) {
    const kind = columnKindOf(textOf(words.slice(from, to)))
    if (kind) return { kind, to }
  }
  return null
}

/** A row as a header's: what its words may head. */
export interface TitledRow {
  readonly row: TableRow
  /** Left to right within a segment; none where the row has a number. */
  readonly parts: readonly Title[]
  readonly hasNumber: boolean
  /** Whether it is titles mostly: running text also has words that are titles elsewhere. */
  readonly isTitles: boolean
}

/** In words; what is longer is text, as what has numbers. */
const longestRow = 30

export function titledRow(row: TableRow): TitledRow {
  const hasNumber =
    row.words.length > longestRow || row.words.some(({ text }) => /\d{2}/.test(text) && !text.includes('%'))
  if (hasNumber) return { row, parts: [], hasNumber, isTitles: false }
  const titles = row.segments.map((words) => titlesOf(words, row.em))
  const titled = titles.flat().reduce((sum, { words }) => sum + words.length, 0)
  return {
    row,
    parts: row.segments.flatMap((words, at) => partsOf(words, titles[at] ?? [], row.em)),
    hasNumber,
    isTitles: titled > 0 && (titled * 3 >= row.words.length || row.segments.length >= 4),
  }
}
