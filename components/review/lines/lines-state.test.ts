import { describe, expect, test } from 'vitest'
import type { DraftRow } from '@/lib/contracts/review'
import { emptyRow } from './line-columns'
import { areaOf, type LinesState, noLines } from './lines-selection'
import { type LinesAction, stepLines } from './lines-state'
import { numberSetting } from './number-setting'

const setting = numberSetting('EUR', 'de', 'en-GB')
const row = (description: string, values: Partial<DraftRow> = {}): DraftRow => ({ ...emptyRow, description, ...values })
const three = [
  row('a', { quantity: '2', unitPrice: '5.00', amount: '10.00', page: 1, box: [0.1, 0.1, 0.5, 0.2] }),
  row('b', { quantity: '1', unitPrice: '7.00' }),
  row('c'),
]

function resultOf(actions: readonly LinesAction[], rows: readonly DraftRow[] = three): LinesState {
  return actions.reduce((state, action) => stepLines(state, action, setting), { ...noLines, rows })
}

const go = (at: number, column: number): LinesAction => ({ type: 'go', cell: { row: at, column }, extend: false })
const choose = (top: number, bottom: number, left: number, right: number): LinesAction => ({
  type: 'choose',
  area: { top, bottom, left, right },
})
const type = (text: string): LinesAction => ({ type: 'begin', text })
const commit: LinesAction = { type: 'commit' }
const names = ({ rows }: LinesState) => rows.map(({ description }) => description)

describe('moving', () => {
  test('stays within the grid', () => {
    const far: LinesAction = { type: 'move', rows: 99, columns: 99, extend: false }
    expect(resultOf([far]).active).toEqual({ row: 2, column: 6 })
    expect(resultOf([far, { ...far, rows: -99, columns: -99 }]).active).toEqual({ row: 0, column: 0 })
  })

  test('by steps goes from row to row', () => {
    expect(resultOf([go(0, 6), { type: 'step', by: 1 }]).active).toEqual({ row: 1, column: 0 })
    expect(resultOf([go(1, 0), { type: 'step', by: -1 }]).active).toEqual({ row: 0, column: 6 })
  })

  test('with an end held chooses what lies between', () => {
    const state = resultOf([go(2, 3), { type: 'move', rows: -1, columns: -2, extend: true }])
    expect(areaOf(state)).toEqual({ top: 1, bottom: 2, left: 1, right: 3 })
  })

  test('rows that are taken away from outside take the cursor along', () => {
    const state = stepLines({ ...resultOf([go(2, 5)]), rows: three.slice(0, 1) }, commit, setting)
    expect(state.active).toEqual({ row: 0, column: 5 })
  })
})

describe('writing', () => {
  test('replaces the value and moves on', () => {
    const state = resultOf([go(1, 5), type('1.234,5'), { type: 'move', rows: 1, columns: 0, extend: false }])
    expect(state.rows[1]).toMatchObject({ amount: '1234.50' })
    expect(state).toMatchObject({ active: { row: 2, column: 5 }, edit: null })
  })

  test('nothing changes where the text is left as it was', () => {
    const rows = [row('a', { unitPrice: '1.234' })]
    expect(resultOf([go(0, 4), { type: 'begin', text: null }, commit], rows).rows).toBe(rows)
  })

  test('a text that cannot be read stays, with the reason, and nothing moves', () => {
    const state = resultOf([
      go(0, 5),
      type('x'),
      { type: 'type', text: 'free' },
      { type: 'move', rows: 1, columns: 0, extend: false },
    ])
    expect(state).toMatchObject({
      active: { row: 0, column: 5 },
      edit: { text: 'free', problem: expect.stringContaining('“free”') },
    })
    expect(state.rows).toBe(three)
    expect(stepLines(state, { type: 'abandon' }, setting)).toMatchObject({ edit: null, rows: three })
  })

  test('an empty text clears', () => {
    expect(resultOf([go(0, 5), type('1'), { type: 'type', text: '' }, commit]).rows[0]?.amount).toBeNull()
  })

  test('a unit typed behind a quantity fills an empty unit only', () => {
    expect(resultOf([go(0, 2), type('3 Stk'), commit]).rows[0]).toMatchObject({ quantity: '3', unit: 'Stk' })
    const rows = [row('a', { unit: 'pcs' })]
    expect(resultOf([go(0, 2), type('3 Stk'), commit], rows).rows[0]).toMatchObject({ quantity: '3', unit: 'pcs' })
  })

  test('begins in the first of several chosen cells', () => {
    expect(resultOf([choose(0, 2, 0, 0), type('x'), commit]).rows.map((one) => one.description)).toEqual([
      'x',
      'b',
      'c',
    ])
  })
})

describe('rows', () => {
  test('are put in below and above, also into an empty grid', () => {
    expect(names(resultOf([go(0, 5), { type: 'insert', where: 'below' }]))).toEqual(['a', null, 'b', 'c'])
    expect(names(resultOf([go(1, 5), { type: 'insert', where: 'above' }]))).toEqual(['a', null, 'b', 'c'])
    expect(resultOf([{ type: 'insert', where: 'below' }], []).rows).toEqual([emptyRow])
    expect(resultOf([go(0, 5), { type: 'insert', where: 'below' }]).active).toEqual({ row: 1, column: 0 })
  })

  test('are deleted as far as they are chosen', () => {
    expect(names(resultOf([choose(1, 2, 3, 4), { type: 'remove' }]))).toEqual(['a'])
    expect(resultOf([choose(0, 2, 0, 6), { type: 'remove' }])).toMatchObject({ rows: [], active: { row: 0 } })
  })

  test('are copied without their place on the page', () => {
    const state = resultOf([{ type: 'duplicate' }])
    expect(names(state)).toEqual(['a', 'a', 'b', 'c'])
    expect(state.rows[1]).toEqual({ ...three[0], page: null, box: null })
    expect(areaOf(state).top).toBe(1)
  })

  test('move together and stop at the ends', () => {
    expect(names(resultOf([choose(0, 1, 0, 0), { type: 'shift', by: 1 }]))).toEqual(['c', 'a', 'b'])
    expect(names(resultOf([go(2, 0), { type: 'shift', by: -1 }]))).toEqual(['a', 'c', 'b'])
    expect(resultOf([{ type: 'shift', by: -1 }]).rows).toBe(three)
  })

  test('take what stands above them', () => {
    const filled = resultOf([choose(0, 2, 2, 4), { type: 'fill_down' }]).rows
    expect(filled.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual([
      ['2', '5.00'],
      ['2', '5.00'],
      ['2', '5.00'],
    ])
    expect(resultOf([go(1, 2), { type: 'fill_down' }]).rows[1]?.quantity).toBe('2')
    expect(resultOf([go(0, 2), { type: 'fill_down' }]).rows).toBe(three)
  })

  test('lose the chosen cells alone', () => {
    expect(resultOf([choose(0, 1, 2, 4), { type: 'clear' }]).rows).toMatchObject([
      { description: 'a', quantity: null, unitPrice: null, amount: '10.00' },
      { description: 'b', quantity: null, unitPrice: null },
      three[2],
    ])
    expect(resultOf([go(2, 4), { type: 'clear' }]).rows).toBe(three)
  })

  test('are worked out, all that are chosen', () => {
    expect(resultOf([choose(0, 2, 5, 5), { type: 'work_out' }]).rows[1]?.amount).toBe('7.00')
    const state = resultOf([go(2, 5), { type: 'work_out' }])
    expect(state.rows).toBe(three)
    expect(state.notice).toMatch(/nothing to work out/)
  })

  test('read from a table come instead or behind', () => {
    const rows = [row('x')]
    expect(names(resultOf([{ type: 'fill', rows, how: 'append' }]))).toEqual(['a', 'b', 'c', 'x'])
    expect(names(resultOf([go(2, 0), type('y'), { type: 'fill', rows, how: 'replace' }]))).toEqual(['x'])
  })
})

describe('words from the page', () => {
  const take = (text: string, page = 1): LinesAction => ({
    type: 'take',
    picked: { page, box: [0.4, 0.15, 0.9, 0.3], text },
  })

  test('go into the cell by its column, and widen the row’s place', () => {
    expect(resultOf([go(0, 5), take('1.234,50 €')]).rows[0]).toMatchObject({
      amount: '1234.50',
      page: 1,
      box: [0.1, 0.1, 0.9, 0.3],
    })
    expect(resultOf([go(2, 2), take('2 Stk')]).rows[2]).toMatchObject({
      quantity: '2',
      unit: 'Stk',
      page: 1,
      box: [0.4, 0.15, 0.9, 0.3],
    })
  })

  test('are read as the page prints them, not as the reader types', () => {
    expect(resultOf([go(0, 5), take('1.234')]).rows[0]?.amount).toBe('1234.00')
  })

  test('of another page leave the place as it is', () => {
    expect(resultOf([take('x', 2)]).rows[0]).toMatchObject({ description: 'x', page: 1, box: [0.1, 0.1, 0.5, 0.2] })
  })

  test('on several lines are one description', () => {
    expect(resultOf([take('Akku-Schrauben-\nzieher mit\nKoffer')]).rows[0]?.description).toBe(
      'Akku-Schraubenzieher mit Koffer',
    )
  })

  test('beside others are found, where only one of them can be meant', () => {
    expect(resultOf([go(0, 5), take('Summe: 12,00')]).rows[0]?.amount).toBe('12.00')
    const state = resultOf([go(0, 5), take('2,00 und 3,00')])
    expect(state.rows).toBe(three)
    expect(state.notice).toMatch(/is not an amount/)
  })

  test('take the place of what was being typed', () => {
    expect(resultOf([go(0, 5), type('abc'), take('3,00')])).toMatchObject({
      edit: null,
      rows: [{ amount: '3.00' }, three[1], three[2]],
    })
  })

  test('begin the first row where there is none', () => {
    expect(resultOf([take('Screws')], []).rows).toEqual([
      { ...emptyRow, description: 'Screws', page: 1, box: [0.4, 0.15, 0.9, 0.3] },
    ])
  })
})
