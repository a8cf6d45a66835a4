import { lineColumns } from './line-columns'
import { isAtEnd, type LinesState } from './lines-selection'
import type { LinesAction } from './lines-state'

/** What of a keyboard event counts. */
export interface Key {
  readonly key: string
  /** Ctrl, or Cmd. */
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
}

export interface KeyMeaning {
  readonly action: LinesAction | null
  /** The key goes on to the screen around, or does what the browser does. */
  readonly passes?: boolean
  /** The keyboard leaves the cells for the buttons below. */
  readonly leaves?: boolean
}

/** The keys of the grid, for people. */
export const gridKeys: readonly { readonly keys: readonly string[]; readonly label: string }[] = [
  { keys: ['Enter', 'F2'], label: 'Edit the cell; typing replaces it' },
  { keys: ['Enter'], label: 'While editing: keep it and go down' },
  { keys: ['Esc'], label: 'Leave the edit, then the table' },
  { keys: ['Tab', 'Shift+Tab'], label: 'Next cell, cell before' },
  { keys: ['='], label: 'Work out quantity, price or amount from the other two' },
  { keys: ['Delete'], label: 'Clear the cells' },
  { keys: ['Alt+Enter', 'Alt+Insert'], label: 'New row below' },
  { keys: ['Alt+Shift+Enter'], label: 'New row above' },
  { keys: ['Alt+Delete'], label: 'Delete the row' },
  { keys: ['Alt+Shift+↓'], label: 'Copy of the row below it' },
  { keys: ['Alt+↑', 'Alt+↓'], label: 'Move the row' },
  { keys: ['Ctrl+D'], label: 'Fill down: the cell above, or the first of the chosen ones' },
  { keys: ['Shift+Arrows', 'Ctrl+A'], label: 'Choose several cells' },
  { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], label: 'Copy, cut and paste, also from and to a spreadsheet' },
]

/** What a key does; null: it is none of the grid's. */
export function keyMeaning(key: Key, state: LinesState, readOnly: boolean): KeyMeaning | null {
  if (state.edit) return editKey(key, state)
  return walkKey(key, state) ?? (readOnly ? null : (rowKey(key) ?? writeKey(key)))
}

function editKey({ key, control, alt, shift }: Key, state: LinesState): KeyMeaning | null {
  if (key === 'Escape') return { action: { type: 'abandon' } }
  if (key === 'Enter' && control) return { action: { type: 'commit' }, passes: true }
  if (key === 'Enter' && !alt) return { action: { type: 'move', rows: shift ? -1 : 1, columns: 0, extend: false } }
  if (key === 'Tab' && !control && !alt) return stepKey(state, shift ? -1 : 1)
  const arrow = arrows[key]
  if (!arrow || control || alt || shift || state.edit?.mode !== 'replace') return null
  return { action: { type: 'move', ...arrow, extend: false } }
}

function stepKey(state: LinesState, by: 1 | -1): KeyMeaning {
  return isAtEnd(state, by) ? { action: { type: 'commit' }, passes: true } : { action: { type: 'step', by } }
}

const arrows: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

/** More than there are rows or columns. */
const far = 1_000_000
const lastColumn = lineColumns.length - 1

function walkKey({ key, control, alt, shift: extend }: Key, state: LinesState): KeyMeaning | null {
  if (alt) return null
  const { row, column } = state.active
  const arrow = arrows[key]
  if (arrow) {
    const by = control ? far : 1
    return { action: { type: 'move', rows: arrow.rows * by, columns: arrow.columns * by, extend } }
  }
  const go = (cell: { row: number; column: number }): KeyMeaning => ({ action: { type: 'go', cell, extend } })
  if (key === 'Home') return go({ row: control ? 0 : row, column: 0 })
  if (key === 'End') return go({ row: control ? far : row, column: lastColumn })
  if (control) return key === 'a' ? { action: { type: 'choose', area: everything } } : null
  if (key === 'PageUp') return go({ row: row - 10, column })
  if (key === 'PageDown') return go({ row: row + 10, column })
  if (key === 'Tab') return stepKey(state, extend ? -1 : 1)
  if (key !== 'Escape') return null
  const isOne = row === state.anchor.row && column === state.anchor.column
  return isOne ? { action: null, leaves: true } : { action: { type: 'abandon' } }
}

const everything = { top: 0, bottom: far, left: 0, right: lastColumn }

function rowKey({ key, control, alt, shift }: Key): KeyMeaning | null {
  if (control && !alt && key.toLowerCase() === 'd') return { action: { type: 'fill_down' } }
  if (!alt || control) return null
  if (key === 'Enter') return { action: { type: 'insert', where: shift ? 'above' : 'below' } }
  if (key === 'Insert') return { action: { type: 'insert', where: 'below' } }
  if (key === 'Delete' || key === 'Backspace') return { action: { type: 'remove' } }
  if (key === 'ArrowDown') return { action: shift ? { type: 'duplicate' } : { type: 'shift', by: 1 } }
  if (key === 'ArrowUp' && !shift) return { action: { type: 'shift', by: -1 } }
  return null
}

function writeKey({ key, control, alt, shift }: Key): KeyMeaning | null {
  if (control || alt) return null
  if ((key === 'Enter' && !shift) || key === 'F2') return { action: { type: 'begin', text: null } }
  if (key === 'Delete' || key === 'Backspace') return { action: { type: 'clear' } }
  if (key === '=') return { action: { type: 'work_out' } }
  // A space alone would wipe the cell; it must not scroll either.
  if (key === ' ') return { action: null }
  if ([...key].length === 1) return { action: { type: 'begin', text: key } }
  // Accents and other scripts are put together by the system, in the input that begins here.
  if (key === 'Dead' || key === 'Process') return { action: { type: 'begin', text: '' }, passes: true }
  return null
}
