import type { DraftRow } from '@/lib/contracts/review'
import { lineColumns } from './line-columns'

export interface Cell {
  readonly row: number
  readonly column: number
}

/** Cells of a rectangle, both ends included. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A cell that is being written in. */
export interface Edit {
  readonly text: string
  /** As it stood when the edit began: left so, nothing changes. */
  readonly begun: string
  /** `replace`: typed over the value, arrows leave the cell; `edit`: arrows move within the text. */
  readonly mode: 'replace' | 'edit'
  /** Why the text can't be taken. */
  readonly problem: string | null
}

/** Which cells are chosen, and what is written. The rows are the review's; they come in and go out. */
export interface LinesState {
  readonly rows: readonly DraftRow[]
  readonly active: Cell
  /** The other corner of the chosen cells. */
  readonly anchor: Cell
  readonly edit: Edit | null
  /** One sentence on what the last action left out. */
  readonly notice: string | null
}

const first: Cell = { row: 0, column: 0 }
export const noLines: LinesState = { rows: [], active: first, anchor: first, edit: null, notice: null }

/** The chosen cells. */
export function areaOf({ active, anchor }: Pick<LinesState, 'active' | 'anchor'>): Area {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  }
}

/** Within the rows there are: an undo may have taken some away. */
export function clamped(state: LinesState): LinesState {
  const last = Math.max(0, state.rows.length - 1)
  if (state.active.row <= last && state.anchor.row <= last) return state
  const within = ({ row, column }: Cell): Cell => ({ row: Math.min(row, last), column })
  return { ...state, active: within(state.active), anchor: within(state.anchor), edit: null }
}

/** Whether a step from here leaves the grid. */
export function isAtEnd({ rows, active: { row, column } }: LinesState, by: 1 | -1): boolean {
  return by < 0 ? row === 0 && column === 0 : row >= rows.length - 1 && column === lineColumns.length - 1
}

/** Chooses a cell, or the cells up to it; as near as the grid allows. */
export function at(state: LinesState, cell: Cell, extend: boolean): LinesState {
  const active = {
    row: Math.max(0, Math.min(cell.row, state.rows.length - 1)),
    column: Math.max(0, Math.min(cell.column, lineColumns.length - 1)),
  }
  return { ...state, active, anchor: extend ? state.anchor : active }
}

/** Chooses a rectangle, with its top left cell to go on from. */
export function chosen(state: LinesState, { top, bottom, left, right }: Area): LinesState {
  const started = at(state, { row: bottom, column: right }, false)
  return at(started, { row: top, column: left }, true)
}
