import { describe, expect, test } from 'vitest'
import { emptyRow } from './line-columns'
import { numberSetting } from './number-setting'
import { copyTable, pasteTable, splitTable } from './paste-table'

const english = numberSetting('EUR', 'de', 'en-GB')
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

function paste(text: string, area = cell(0, 0), rows: Parameters<typeof pasteTable>[0] = []) {
  return pasteTable(rows, area, text, english)
}

describe('a copied table', () => {
  test('is split at tabs and line breaks, but not within quotes', () => {
    expect(splitTable('a\tb\r\n"c ""d""\te\nf"\t\r\n')).toEqual([
      ['a', 'b'],
      ['c "d"\te\nf', ''],
    ])
  })

  test('keeps quotes that are none of its own', () => {
    expect(splitTable('19" rack\t"open\nnext')).toEqual([['19" rack', '"open'], ['next']])
  })

  test('comes back as it was copied', () => {
    const texts = [
      ['Kabel "rot"', 'a\tb'],
      ['two\nlines', '12'],
    ]
    const copied = copyTable({ top: 0, bottom: 1, left: 0, right: 1 }, (row, column) => texts[row]?.[column] ?? '')
    expect(splitTable(copied)).toEqual(texts)
  })
})

describe('pasted', () => {
  test('cells go right and down from where one is, rows are added', () => {
    const { rows, area } = paste('2\tStk\t1.200,50 €\t2.401,00 €\n1\tStd\t80,00\t80,00', cell(1, 2), [
      emptyRow,
      emptyRow,
    ])
    expect(rows).toMatchObject([
      emptyRow,
      { quantity: '2', unit: 'Stk', unitPrice: '1200.50', amount: '2401.00' },
      { quantity: '1', unit: 'Std', unitPrice: '80.00', amount: '80.00' },
    ])
    expect(area).toEqual({ top: 1, bottom: 2, left: 2, right: 5 })
  })

  test('a heading says which column is which', () => {
    const { rows, notice } = paste(
      'Pos.\tGesamt (EUR)\tBezeichnung\tMenge\tMwSt. %\n1\t20,00\tSchrauben\t2 Stk\t19 %\n2\t5,00\tWinkel\t1\t7',
    )
    expect(rows).toMatchObject([
      { amount: '20.00', description: 'Schrauben', quantity: '2', unit: 'Stk', taxRate: '19' },
      { amount: '5.00', description: 'Winkel', quantity: '1', unit: null, taxRate: '7' },
    ])
    expect(notice).toBeNull()
  })

  test('a first row with a number in it is no heading', () => {
    expect(paste('Total\t5\nPrice\t6').rows).toMatchObject([
      { description: 'Total', code: '5' },
      { description: 'Price', code: '6' },
    ])
  })

  test('numbers that leave a choice follow those that don’t', () => {
    expect(paste('1.234\n5,50', cell(0, 4)).rows.map(({ unitPrice }) => unitPrice)).toEqual(['1234.00', '5.50'])
    expect(paste('1.234\n5.50', cell(0, 4)).rows.map(({ unitPrice }) => unitPrice)).toEqual(['1.234', '5.50'])
  })

  test('tax rates kept as parts of one are percentages', () => {
    const rates = paste('0.19\n0,07\n0.2\n0.5\n19%\n0.055\n0', cell(0, 6)).rows.map(({ taxRate }) => taxRate)
    expect(rates).toEqual(['19', '7', '20', '0.5', '19', '5.5', '0'])
  })

  test('one cell fills all that are chosen, one row all chosen rows', () => {
    const rows = [emptyRow, emptyRow, emptyRow]
    expect(paste('19 %', { top: 0, bottom: 2, left: 6, right: 6 }, rows).rows.map(({ taxRate }) => taxRate)).toEqual([
      '19',
      '19',
      '19',
    ])
    expect(paste('3\th', { top: 1, bottom: 2, left: 2, right: 2 }, rows).rows.map(({ unit }) => unit)).toEqual([
      null,
      'h',
      'h',
    ])
  })

  test('what cannot be read leaves its cell alone and is named', () => {
    const { rows, notice } = paste('n/a\n5,00\n?', cell(0, 5), [{ ...emptyRow, amount: '1.00' }])
    expect(rows.map(({ amount }) => amount)).toEqual(['1.00', '5.00', null])
    expect(notice).toBe('Row 1: “n/a” is not an amount, like 12.50. And 1 more could not be read.')
  })

  test('what reaches beyond the last column is left out', () => {
    expect(paste('5,00\t19\tmore\tand more', cell(0, 5))).toMatchObject({
      rows: [{ amount: '5.00', taxRate: '19' }],
      area: { left: 5, right: 6 },
    })
  })

  test('five hundred rows are read', () => {
    const text = Array.from({ length: 500 }, (_, at) => `Thing ${at}\tA-${at}\t2\tpcs\t1.50\t3.00\t19`).join('\n')
    const { rows } = paste(text)
    expect(rows).toHaveLength(500)
    expect(rows[499]).toMatchObject({ description: 'Thing 499', code: 'A-499', amount: '3.00', taxRate: '19' })
  })
})
