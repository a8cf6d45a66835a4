import type { DraftRow } from '@/lib/contracts/review'
import { columnAt, emptyRow, mostRows } from './line-columns'
import { areaOf, chosen, type LinesState } from './lines-selection'
import type { NumberSetting } from './number-setting'
import { pasteTable } from './paste-table'
import { fixOf } from './row-arithmetic'
import { type TakenWords, takeWords } from './take-words'

/** What changes rows. All act on the chosen cells, and on their rows. */
export type RowsAction =
  | { readonly type: 'clear' }
  | { readonly type: 'insert'; readonly where: 'above' | 'below' }
  | { readonly type: 'remove' }
  | { readonly type: 'duplicate' }
  | { readonly type: 'shift'; readonly by: 1 | -1 }
  /** The first chosen row's cells into those below it; of a single row, what stands above it. */
  | { readonly type: 'fill_down' }
  /** Makes quantity × price the amount. */
  | { readonly type: 'work_out' }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'take'; readonly picked: TakenWords }
  /** With rows that were read from a table. */
  | { readonly type: 'fill'; readonly rows: readonly DraftRow[]; readonly how: 'replace' | 'append' }

export function changeRows(state: LinesState, action: RowsAction, setting: NumberSetting): LinesState {
  if (action.type === 'take') return takeWords(state, action.picked, setting)
  if (action.type === 'fill') return filled(state, action)
  if (action.type === 'insert') return inserted(state, action.where)
  if (action.type === 'paste') {
    const { area, ...pasted } = pasteTable(state.rows, areaOf(state), action.text, setting)
    return chosen({ ...state, ...pasted }, area)
  }
  if (state.rows.length === 0) return state
  if (action.type === 'clear') return cleared(state)
  if (action.type === 'remove') return removed(state)
  if (action.type === 'duplicate') return duplicated(state)
  if (action.type === 'shift') return shifted(state, action.by)
  if (action.type === 'fill_down') return filledDown(state)
  return workedOut(state, setting)
}

function cleared(state: LinesState): LinesState {
  const { top, bottom, left, right } = areaOf(state)
  const keys = Array.from({ length: right - left + 1 }, (_, offset) => columnAt(left + offset).key)
  const nothing = Object.fromEntries(keys.map((key) => [key, null])) as Partial<DraftRow>
  const isEmpty = state.rows.slice(top, bottom + 1).every((row) => keys.every((key) => row[key] === null))
  if (isEmpty) return state
  return { ...state, rows: state.rows.map((row, at) => (at >= top && at <= bottom ? { ...row, ...nothing } : row)) }
}

/** The new row is ready to be written, from its description on. */
function inserted(state: LinesState, where: 'above' | 'below'): LinesState {
  if (state.rows.length >= mostRows) return full(state)
  const { top, bottom } = areaOf(state)
  const row = state.rows.length === 0 ? 0 : where === 'above' ? top : bottom + 1
  const active = { row, column: 0 }
  return { ...state, rows: state.rows.toSpliced(row, 0, emptyRow), active, anchor: active }
}

function removed(state: LinesState): LinesState {
  const { top, bottom } = areaOf(state)
  const rows = state.rows.toSpliced(top, bottom - top + 1)
  const active = { row: Math.max(0, Math.min(top, rows.length - 1)), column: state.active.column }
  return { ...state, rows, active, anchor: active }
}

/** The copies are not on the page. */
function duplicated(state: LinesState): LinesState {
  const area = areaOf(state)
  const { top, bottom } = area
  const copies = state.rows.slice(top, bottom + 1).map((row) => ({ ...row, page: null, box: null }))
  if (state.rows.length + copies.length > mostRows) return full(state)
  const rows = state.rows.toSpliced(bottom + 1, 0, ...copies)
  return chosen({ ...state, rows }, { ...area, top: bottom + 1, bottom: bottom + copies.length })
}

function shifted(state: LinesState, by: 1 | -1): LinesState {
  const area = areaOf(state)
  const { top, bottom } = area
  if (by < 0 ? top === 0 : bottom >= state.rows.length - 1) return state
  const block = state.rows.slice(top, bottom + 1)
  const rows = state.rows.toSpliced(top, block.length).toSpliced(top + by, 0, ...block)
  return chosen({ ...state, rows }, { ...area, top: top + by, bottom: bottom + by })
}

function filledDown(state: LinesState): LinesState {
  const { top, bottom, left, right } = areaOf(state)
  const from = state.rows[top === bottom ? top - 1 : top]
  if (!from) return state
  const keys = Array.from({ length: right - left + 1 }, (_, offset) => columnAt(left + offset).key)
  const values = Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<DraftRow>
  return {
    ...state,
    rows: state.rows.map((row, at) => (at >= top && at <= bottom && row !== from ? { ...row, ...values } : row)),
  }
}

function workedOut(state: LinesState, { decimals }: NumberSetting): LinesState {
  const { top, bottom } = areaOf(state)
  const { key } = columnAt(state.active.column)
  const fixes = state.rows.map((row, at) => (at >= top && at <= bottom ? fixOf(row, key, decimals) : null))
  if (fixes.every((fix) => fix === null)) return { ...state, notice: 'There is nothing to work out here.' }
  const rows = state.rows.map((row, at) => {
    const fix = fixes[at]
    return fix ? { ...row, [fix.key]: fix.value } : row
  })
  return { ...state, rows }
}

function filled(state: LinesState, { rows, how }: Extract<RowsAction, { type: 'fill' }>): LinesState {
  const from = how === 'append' ? state.rows.length : 0
  const active = { row: from, column: 0 }
  const all = how === 'append' ? [...state.rows, ...rows] : rows
  return { ...state, rows: all.slice(0, mostRows), active, anchor: active }
}

function full(state: LinesState): LinesState {
  return { ...state, notice: `A document takes ${mostRows} rows at most.` }
}
