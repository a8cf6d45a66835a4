import { describe, expect, test } from 'vitest'
import { emptyRow } from './line-columns'
import { checkRow, fixOf, suggestion, workOut } from './row-arithmetic'
import { sumRows } from './sum-rows'

const row = (
  quantity: string | null,
  unitPrice: string | null,
  amount: string | null,
  taxRate: string | null = null,
) => ({
  ...emptyRow,
  quantity,
  unitPrice,
  amount,
  taxRate,
})

describe('a row', () => {
  test.each([
    ['exactly', row('3', '0.10', '0.30')],
    ['to the cent', row('3', '0.333', '1.00')],
    ['by what its price was rounded by', row('30', '0.33', '10.00')],
    ['with the tax in its amount', row('2', '10.00', '23.80', '19')],
    ['at a price per hundred', row('250', '4.00', '10.00')],
    ['below zero', row('-2', '10.00', '-20.00')],
  ])('agrees %s', (_, values) => {
    expect(checkRow(values, 2)).toEqual({ kind: 'agrees' })
  })

  test('that differs says what it should be', () => {
    expect(checkRow(row('2', '5.00', '12.00'), 2)).toEqual({ kind: 'differs', product: '10.00' })
    expect(checkRow(row('1', '10.00', '10.02'), 2)).toEqual({ kind: 'differs', product: '10.00' })
  })

  test('that lacks one of the three is not judged', () => {
    expect(checkRow(row('2', null, '12.00'), 2)).toBeNull()
  })
})

describe('worked out', () => {
  test.each([
    ['amount', row('1.5', '33.33', null), '50.00'],
    ['quantity', row(null, '5.00', '12.50'), '2.5'],
    ['quantity', row(null, '5.00', '10.00'), '2'],
    ['unitPrice', row('3', null, '10.00'), '3.33'],
    ['unitPrice', row('1000', null, '12.34'), '0.01234'],
    ['unitPrice', row('-2', null, '-9.00'), '4.50'],
    ['unitPrice', row('0', null, '9.00'), null],
    ['amount', row(null, '5.00', null), null],
  ] as const)('%s of %j', (key, values, expected) => {
    expect(workOut(values, key, 2)).toBe(expected)
  })

  test('the missing one is suggested, two missing are not', () => {
    expect(suggestion(row('2', '5.00', null), 2)).toEqual({ key: 'amount', value: '10.00' })
    expect(suggestion(row('2', null, null), 2)).toBeNull()
    expect(suggestion(row('2', '5.00', '10.00'), 2)).toBeNull()
  })

  test('a row that differs is mended where one is, else at its amount', () => {
    const wrong = row('2', '5.00', '15.00')
    expect(fixOf(wrong, 'quantity', 2)).toEqual({ key: 'quantity', value: '3' })
    expect(fixOf(wrong, 'unitPrice', 2)).toEqual({ key: 'unitPrice', value: '7.50' })
    expect(fixOf(wrong, 'description', 2)).toEqual({ key: 'amount', value: '10.00' })
    expect(fixOf(row('2', '5.00', '10.00'), 'amount', 2)).toBeNull()
  })
})

describe('the sum', () => {
  const rows = [row('1', '0.10', '0.10'), row('1', '0.20', '0.20'), { ...emptyRow, description: 'Freight' }, emptyRow]

  test('is exact, and tells which rows are not in it', () => {
    expect(sumRows(rows, null, null, 2)).toEqual({ sum: '0.30', withoutAmount: 1, against: null })
    expect(sumRows([emptyRow], '1.00', null, 2)).toBeNull()
  })

  test('is held against the net, or the total where the rows make that', () => {
    expect(sumRows(rows, '0.30', '0.36', 2)?.against).toMatchObject({ name: 'net', difference: '0.00' })
    expect(sumRows(rows, '0.25', '0.30', 2)?.against).toMatchObject({ name: 'total', difference: '0.00' })
    expect(sumRows(rows, '0.25', '0.36', 2)?.against).toEqual({ name: 'net', amount: '0.25', difference: '0.05' })
    expect(sumRows(rows, null, '0.36', 2)?.against).toMatchObject({ name: 'total', difference: '-0.06' })
  })
})
