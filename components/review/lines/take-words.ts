import type { DraftRow } from '@/lib/contracts/review'
import { type Box, unionBox } from '@/lib/document/box'
import { columnAt, emptyRow, keptUnit, type LineColumn } from './line-columns'
import type { LinesState } from './lines-selection'
import type { NumberSetting } from './number-setting'
import { type CellReading, readCell } from './read-cell'

/** Words picked on a page: joined by a space, lines by "\n". */
export interface TakenWords {
  readonly page: number
  readonly box: Box
  readonly text: string
}

/**
 * Puts words from a page into the active cell, and their place into its row; without a row there is a first one. Where they
 * are nothing the column takes, a notice says so and no row changes.
 */
export function takeWords(state: LinesState, picked: TakenWords, { printed }: NumberSetting): LinesState {
  const row = state.rows[state.active.row] ?? emptyRow
  const reading = readPicked(columnAt(state.active.column), picked.text, printed)
  if ('problem' in reading) return { ...state, notice: reading.problem }
  const next = { ...row, ...keptUnit(row, reading.values), ...placeOf(row, picked) }
  const rows = state.rows.length === 0 ? [next] : state.rows.with(state.active.row, next)
  return { ...state, rows, anchor: state.active }
}

/** A row stands on one page; what is picked on another belongs to it without widening it. */
function placeOf({ page, box }: DraftRow, picked: TakenWords): Pick<DraftRow, 'page' | 'box'> {
  if (page === null || box === null) return { page: picked.page, box: [...picked.box] }
  if (page !== picked.page) return { page, box }
  const [left, top, right, bottom] = unionBox([box, picked.box])
  return { page, box: [left, top, right, bottom] }
}

/** The whole text; of numbers, where more stands beside them, the only part that is one. */
function readPicked(column: LineColumn, text: string, printed: NumberSetting['printed']): CellReading {
  const joined = joinLines(text)
  const whole = readCell(column, joined, printed)
  if (column.kind === 'text' || !('problem' in whole)) return whole
  const parts = joined.split(' ').flatMap((word) => {
    const reading = /\d/.test(word) ? readCell(column, word, printed) : null
    return reading && !('problem' in reading) ? [reading] : []
  })
  return parts.length === 1 && parts[0] ? parts[0] : whole
}

/** Lines of one text: "Schrauben-\nzieher" is one word. */
function joinLines(text: string): string {
  return text
    .replace(/(?<=\p{L})-\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
