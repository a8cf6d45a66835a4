import type { ColumnKind } from './column-titles'
import type { Column } from './table-header'
import { piecesOf, type TableRow, type TableWord } from './table-rows'

export interface ItemCell {
  readonly kind: ColumnKind
  readonly words: readonly TableWord[]
}

/** Row by columns; `isRunning`: its text runs on from the descriptions under other titles. */
export interface CutRow {
  readonly cells: readonly ItemCell[]
  readonly isRunning: boolean
}

/** Deals a row's words out to the columns that end at `bounds`; text that runs on without a gap stays in one cell. */
export function itemCells(row: TableRow, columns: readonly Column[], bounds: readonly number[]): CutRow {
  const described = columns.findIndex(({ kind }) => kind === 'description')
  const cells = columns.map(({ kind }) => ({ kind, words: [] as TableWord[] }))
  let isRunning = false
  let last = { column: -1, right: Number.NEGATIVE_INFINITY, reached: -1 }
  for (const piece of piecesOf(row)) {
    const [left, right] = [piece[0]?.left ?? 0, piece.at(-1)?.right ?? 0]
    const own = columnAt((left + right) / 2, bounds)
    const runsOn = left - last.right < 0.5 * row.em && last.column === described && own > described
    // Once it passed under a whole title, what follows are words and no numbers of the row.
    const stays = runsOn && (isText(piece) || last.reached > described + 1)
    const column = stays ? described : own
    if (stays) isRunning = true
    cells[column]?.words.push(...piece)
    last = { column, right, reached: stays ? Math.max(own, last.reached) : own }
  }
  return { cells, isRunning }
}

function isText(words: readonly TableWord[]): boolean {
  if (words[0]?.text.startsWith('(')) return true
  return words.some(({ text }) => /\p{L}{2}/u.test(text)) && !/^[-–−+]?\d/.test(words[0]?.text ?? '')
}

/** Index of the column that holds x. */
function columnAt(x: number, bounds: readonly number[]): number {
  const index = bounds.findIndex((bound) => x < bound)
  return index < 0 ? bounds.length : index
}

/** The row with what was set without a gap taken apart: a long number that reaches into the text of the next column. */
export function separated(row: TableRow, columns: readonly Column[]): TableRow {
  if (!row.words.some(({ text }) => joined.test(text))) return row
  const part = (words: readonly TableWord[]) => words.flatMap((word) => partsOf(word, columns))
  return { ...row, words: part(row.words), segments: row.segments.map(part) }
}

const joined = /^(\d{6,})(\p{L}{2}.*)$/u

function partsOf(word: TableWord, columns: readonly Column[]): TableWord[] {
  const [, digits, letters] = joined.exec(word.text) ?? []
  const next = columns.find(({ kind, left }) => kind === 'description' && word.left < left && word.right > left)
  if (!digits || !letters || !next) return [word]
  const at = word.left + ((word.right - word.left) * digits.length) / word.text.length
  return [
    { ...word, text: digits, right: at },
    { ...word, text: letters, left: at },
  ]
}
