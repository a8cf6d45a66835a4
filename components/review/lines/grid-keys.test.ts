import { describe, expect, test } from 'vitest'
import { type Key, keyMeaning } from './grid-keys'
import { emptyRow } from './line-columns'
import { type LinesState, noLines } from './lines-selection'

const state: LinesState = { ...noLines, rows: [emptyRow, emptyRow] }
const editing = (mode: 'replace' | 'edit'): LinesState => ({
  ...state,
  edit: { text: 'a', begun: '', mode, problem: null },
})
const last: LinesState = { ...state, active: { row: 1, column: 6 }, anchor: { row: 1, column: 6 } }

function key(name: string): Key {
  const parts = name.split('+')
  const has = (part: string) => parts.slice(0, -1).includes(part)
  return { key: parts.at(-1) || '+', control: has('Ctrl'), alt: has('Alt'), shift: has('Shift') }
}
const meaning = (name: string, of = state, readOnly = false) => keyMeaning(key(name), of, readOnly)

describe('keys that are the review’s', () => {
  test.each([
    'Ctrl+Enter',
    'Ctrl+z',
    'Ctrl+Shift+Z',
    'Alt+1',
    'Alt+a',
    'Alt+p',
    'Alt+x',
    'Alt+ArrowLeft',
    'Ctrl+s',
    'F5',
  ])('%s goes on', (name) => expect(meaning(name)).toBeNull())

  test('Ctrl+Enter while editing writes first and goes on', () => {
    expect(meaning('Ctrl+Enter', editing('edit'))).toEqual({ action: { type: 'commit' }, passes: true })
  })

  test('Tab leaves at the ends', () => {
    expect(meaning('Tab', last)).toMatchObject({ passes: true })
    expect(meaning('Shift+Tab')).toMatchObject({ passes: true })
    expect(meaning('Tab')).toEqual({ action: { type: 'step', by: 1 } })
  })
})

test.each([
  ['Enter', { type: 'begin', text: null }],
  ['F2', { type: 'begin', text: null }],
  ['x', { type: 'begin', text: 'x' }],
  ['?', { type: 'begin', text: '?' }],
  ['+', { type: 'begin', text: '+' }],
  ['=', { type: 'work_out' }],
  ['Delete', { type: 'clear' }],
  ['Alt+Enter', { type: 'insert', where: 'below' }],
  ['Alt+Shift+Enter', { type: 'insert', where: 'above' }],
  ['Alt+Insert', { type: 'insert', where: 'below' }],
  ['Alt+Delete', { type: 'remove' }],
  ['Alt+ArrowDown', { type: 'shift', by: 1 }],
  ['Alt+ArrowUp', { type: 'shift', by: -1 }],
  ['Alt+Shift+ArrowDown', { type: 'duplicate' }],
  ['Ctrl+d', { type: 'fill_down' }],
  ['Shift+ArrowDown', { type: 'move', rows: 1, columns: 0, extend: true }],
  ['Home', { type: 'go', cell: { row: 0, column: 0 }, extend: false }],
  ['Shift+End', { type: 'go', cell: { row: 0, column: 6 }, extend: true }],
])('%s', (name, action) => {
  expect(meaning(name)?.action).toEqual(action)
})

test('arrows leave what is typed over, and move within what is edited', () => {
  expect(meaning('ArrowRight', editing('replace'))?.action).toMatchObject({ type: 'move', columns: 1 })
  expect(meaning('ArrowRight', editing('edit'))).toBeNull()
})

test('Escape leaves the edit, then the choice, then the table', () => {
  expect(meaning('Escape', editing('edit'))).toEqual({ action: { type: 'abandon' } })
  expect(meaning('Escape', { ...state, anchor: { row: 1, column: 0 } })).toEqual({ action: { type: 'abandon' } })
  expect(meaning('Escape')).toEqual({ action: null, leaves: true })
})

test('who may only read can walk and choose, not write', () => {
  expect(meaning('ArrowDown', state, true)).not.toBeNull()
  expect(meaning('Ctrl+a', state, true)).not.toBeNull()
  for (const name of ['x', 'Delete', 'Enter', '=', 'Alt+Enter', 'Alt+Delete', 'Ctrl+d']) {
    expect(meaning(name, state, true)).toBeNull()
  }
})
