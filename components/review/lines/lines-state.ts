import type { DraftRow } from '@/lib/contracts/review'
import { changeRows, type RowsAction } from './change-rows'
import { columnAt, keptUnit, lineColumns } from './line-columns'
import { type Area, areaOf, at, type Cell, chosen, clamped, type Edit, type LinesState } from './lines-selection'
import { type NumberSetting, plainNumber } from './number-setting'
import { readCell } from './read-cell'

export type LinesAction =
  | { readonly type: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly type: 'go'; readonly cell: Cell; readonly extend: boolean }
  | { readonly type: 'choose'; readonly area: Area }
  /** To the next or previous cell, over the ends of rows. */
  | { readonly type: 'step'; readonly by: 1 | -1 }
  /** Text null: the value as it stands. */
  | { readonly type: 'begin'; readonly text: string | null }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'commit' }
  | { readonly type: 'abandon' }
  | RowsAction

/**
 * What an action makes of the grid. An edit under way is written first; where its text can't be read, only `type`,
 * `abandon` and what replaces it do anything.
 */
export function stepLines(before: LinesState, action: LinesAction, setting: NumberSetting): LinesState {
  const state = { ...clamped(before), notice: null }
  const { edit } = state
  if (action.type === 'type') return edit ? { ...state, edit: { ...edit, text: action.text, problem: null } } : state
  if (action.type === 'abandon') return edit ? { ...state, edit: null } : { ...state, anchor: state.active }
  // Words from the page, and whole new rows, stand in for what was being typed.
  const isReplaced = action.type === 'take' || action.type === 'fill'
  const written = isReplaced ? { ...state, edit: null } : withEdit(state, setting)
  return written.edit ? written : acted(written, action, setting)
}

/** The text one begins with on editing a cell, and that is copied. */
export function cellText(row: DraftRow | undefined, column: number, setting: NumberSetting): string {
  const { key, kind } = columnAt(column)
  const value = row?.[key] ?? null
  if (value === null) return ''
  return kind === 'text' ? value : plainNumber(value, setting)
}

function withEdit(state: LinesState, setting: NumberSetting): LinesState {
  const { edit, active, rows } = state
  const row = rows[active.row]
  if (!edit || !row || edit.text === edit.begun) return { ...state, edit: null }
  const reading = readCell(columnAt(active.column), edit.text, setting.typed)
  if ('problem' in reading) return { ...state, edit: { ...edit, problem: reading.problem } }
  return { ...state, edit: null, rows: rows.with(active.row, { ...row, ...keptUnit(row, reading.values) }) }
}

function acted(state: LinesState, action: Exclude<LinesAction, { type: 'type' | 'abandon' }>, setting: NumberSetting) {
  const { row, column } = state.active
  switch (action.type) {
    case 'commit':
      return state
    case 'move':
      return at(state, { row: row + action.rows, column: column + action.columns }, action.extend)
    case 'go':
      return at(state, action.cell, action.extend)
    case 'choose':
      return chosen(state, action.area)
    case 'step': {
      const next = row * lineColumns.length + column + action.by
      return at(state, { row: Math.floor(next / lineColumns.length), column: mod(next, lineColumns.length) }, false)
    }
    case 'begin':
      return begun(state, action.text, setting)
    default:
      return changeRows(state, action, setting)
  }
}

/** Writing begins in the first of the chosen cells. */
function begun(state: LinesState, text: string | null, setting: NumberSetting): LinesState {
  const { top, left } = areaOf(state)
  const row = state.rows[top]
  if (!row) return state
  const was = cellText(row, left, setting)
  const edit: Edit = { text: text ?? was, begun: was, mode: text === null ? 'edit' : 'replace', problem: null }
  const active = { row: top, column: left }
  return { ...state, active, anchor: active, edit }
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by
}
