import { describe, expect, test } from 'vitest'
import { orderWords } from '@/lib/document/reading-order'
import { itemsInBox } from './items-in-box'
import { pageOfText } from './page-of-text'

/** The rows under a box over some lines of a text, the whole width if not said otherwise. */
function rowsOf(
  text: string,
  lines: readonly [from: number, to: number] = [0, 1000],
  width: readonly [number, number] = [0, 1],
) {
  const page = pageOfText(text)
  const ordered = { ...page, words: orderWords(page.words, page.widthPixels / page.heightPixels) }
  const count = Math.max(60, text.replace(/^\n/, '').split('\n').length)
  const box = [width[0], lines[0] / count, width[1], Math.min(1, lines[1] / count)] as const
  return itemsInBox(ordered, box).map(({ description, code, quantity, unit, unitPrice, amount, taxRate }) => {
    return [description, code, quantity, unit, unitPrice, amount, taxRate]
  })
}

describe('a heading', () => {
  test('in the box names the columns', () => {
    expect(
      rowsOf(`
Description          Quantity   Unit   Unit price     VAT     Amount
Wood pallet                 2   pcs         10.00    19 %      20.00
Steel rod                   3   m            5.00     7 %      15.00`),
    ).toEqual([
      ['Wood pallet', null, '2', 'pcs', '10.00', '20.00', '19'],
      ['Steel rod', null, '3', 'm', '5.00', '15.00', '7'],
    ])
  })

  test('above the box does so, too', () => {
    const text = `
Description            Price    Amount    Quantity

Wood pallet             7.31     11.00           1
Steel rod               5.12     16.00           2`
    expect(rowsOf(text, [2, 60])).toEqual([
      ['Wood pallet', null, '1', null, '7.31', '11.00', null],
      ['Steel rod', null, '2', null, '5.12', '16.00', null],
    ])
  })
})

describe('without a heading', () => {
  test('columns show by what multiplies', () => {
    expect(
      rowsOf(`
1   A-100   Wood pallet            2  Stk      10,00 €      20,00 €
2   A-200   Steel rod of 8 mm      3  Stk       5,00 €      15,00 €
3   B-100   Freight                1  Stk      12,50 €      12,50 €`),
    ).toEqual([
      ['Wood pallet', 'A-100', '2', 'Stk', '10.00', '20.00', null],
      ['Steel rod of 8 mm', 'A-200', '3', 'Stk', '5.00', '15.00', null],
      ['Freight', 'B-100', '1', 'Stk', '12.50', '12.50', null],
    ])
  })

  test('the price may stand before the count, the rate behind the amount', () => {
    expect(
      rowsOf(`
Wood pallet            10.00     2     20.00   19 %
Steel rod               5.00     3     15.00    7 %`),
    ).toEqual([
      ['Wood pallet', null, '2', null, '10.00', '20.00', '19'],
      ['Steel rod', null, '3', null, '5.00', '15.00', '7'],
    ])
  })

  test('names and amounts alone are rows', () => {
    expect(
      rowsOf(`
Coffee               4.50
Apple pie            6.00
Tap water            0.00`),
    ).toEqual([
      ['Coffee', null, null, null, null, '4.50', null],
      ['Apple pie', null, null, null, null, '6.00', null],
      ['Tap water', null, null, null, null, '0.00', null],
    ])
  })

  test('one row is enough', () => {
    expect(rowsOf('Consulting in May      8   Std   120,00    960,00')).toEqual([
      ['Consulting in May', null, '8', 'Std', '120.00', '960.00', null],
    ])
  })
})

describe('in the box', () => {
  test('lines without an amount belong to a row, and go on with its name where they do', () => {
    expect(
      rowsOf(`
Description            Quantity    Price     Amount
Wood pallet                   2    10.00      20.00
made of oak
Serial number: 4711

Steel rod                     3     5.00      15.00
galvanised`),
    ).toEqual([
      ['Wood pallet made of oak', null, '2', null, '10.00', '20.00', null],
      ['Steel rod galvanised', null, '3', null, '5.00', '15.00', null],
    ])
  })

  test('rows that do not multiply are rows all the same, as are those without a text', () => {
    expect(
      rowsOf(`
Description            Quantity    Price     Amount
Wood pallet                   2    10.00      18.00
                                              -3.00
Discount                                      -1.00`),
    ).toEqual([
      ['Wood pallet', null, '2', null, '10.00', '18.00', null],
      [null, null, null, null, null, '-3.00', null],
      ['Discount', null, null, null, null, '-1.00', null],
    ])
  })

  test('sums are none of the rows, and below them only what multiplies is one', () => {
    expect(
      rowsOf(`
Wood pallet            2    10.00      20.00
Steel rod              3     5.00      15.00
Total                                  35.00
Shipping                                5.00
Copper wire            2     4.00       8.00
Grand total                            48.00`).map(([description]) => description),
    ).toEqual(['Wood pallet', 'Steel rod', 'Copper wire'])
  })

  test('counts only what lies in it by its middle', () => {
    const text = `
Wood pallet            2    10.00      20.00
Steel rod              3     5.00      15.00
Other thing            1     5.00       5.00`
    expect(rowsOf(text, [1, 2]).map(([description]) => description)).toEqual(['Steel rod'])
  })

  test('text without a number, and no text at all, are no rows', () => {
    expect(rowsOf('Thank you for your order\nand come again')).toEqual([])
    expect(rowsOf('Wood pallet  2  10.00  20.00', [30, 60])).toEqual([])
  })

  test('every row has its own place on the page', () => {
    const page = pageOfText(`
Wood pallet            2    10.00      20.00
Steel rod              3     5.00      15.00`)
    const boxes = itemsInBox(page, [0, 0, 1, 1]).map(({ box, page: number }) => ({ box, number }))
    expect(boxes.map(({ number }) => number)).toEqual([1, 1])
    expect(boxes[0]?.box[3]).toBeLessThan(boxes[1]?.box[1] ?? 0)
  })
})
