import { compare, toDecimal } from '@/lib/fields/decimal'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import { letterCount } from '@/lib/fields/letters'
import { multipliesTo } from './item-arithmetic'
import { amountReadings, measureReadings } from './item-cells'
import { piecesOf, type TableRow, type TableWord, textOf } from './table-rows'

/** A row whose numbers multiply: an item, whatever stands above it. */
export interface ProductRow {
  readonly row: TableRow
  readonly quantity: FieldValue
  readonly unit: string | null
  readonly unitPrice: FieldValue
  readonly amount: FieldValue
  /** What is left of the row. */
  readonly text: readonly TableWord[]
  readonly quantityRight: number
  readonly amountRight: number
}

interface NumberPiece {
  readonly words: readonly TableWord[]
  readonly text: string
  readonly hasCents: boolean
}

/** Quantity, price and amount of a row, in this order or price first, where they multiply; null where none do. */
export function productIn(row: TableRow, context: ParseContext): ProductRow | null {
  if (row.words.length < 4) return null
  const pieces = piecesOf(row)
  const numbers = pieces.flatMap((words) => numberPiece(words) ?? [])
  if (numbers.length < 3) return null
  for (let at = numbers.length - 1; at >= Math.max(2, numbers.length - 3); at--) {
    const last = numbers[at]
    if (!last?.hasCents) continue
    for (const amount of amountReadings(last.text, context)) {
      if (compare(toDecimal(amount), toDecimal('0')) === 0) continue
      const factors = factorsOf(numbers.slice(0, at), amount, context)
      if (!factors) continue
      const taken = new Set([...numbers.slice(at), factors.first, factors.second].flatMap(({ words }) => words))
      return {
        row,
        quantity: factors.quantity,
        unit: factors.unit,
        unitPrice: factors.unitPrice,
        amount,
        text: pieces.flat().filter((word) => !taken.has(word)),
        quantityRight: factors.first.words.at(-1)?.right ?? 0,
        amountRight: last.words.at(-1)?.right ?? 0,
      }
    }
  }
  return null
}

/** Of the numbers before an amount the two nearest to it that make it. */
function factorsOf(numbers: readonly NumberPiece[], amount: FieldValue, context: ParseContext) {
  for (let to = numbers.length - 1; to > 0; to--) {
    for (let from = to - 1; from >= 0; from--) {
      const [first, second] = [numbers[from], numbers[to]]
      if (!first || !second) continue
      for (const [count, price] of [
        [first, second],
        [second, first],
      ] as const) {
        if (!price.hasCents) continue
        for (const { quantity, unit } of measureReadings(count.text, context)) {
          const unitPrice = amountReadings(price.text, context).find((value) => multipliesTo(quantity, value, amount))
          if (unitPrice !== undefined) return { first: count, second: price, quantity, unit, unitPrice }
        }
      }
    }
  }
  return null
}

/** A number with what belongs to it; percentages, dates and codes with letters are none. */
function numberPiece(words: readonly TableWord[]): NumberPiece | null {
  const text = textOf(words)
  if (text.length > 24 || !/\d/.test(text) || /%|\d[./-]\d{1,2}[./-]\d/.test(text)) return null
  const letters = letterCount(text)
  if (letters > 4 || /^\p{L}.*\d$/u.test(text.replace(/^(?:EUR|USD|GBP|CHF|RM|Rs\.?) ?/, ''))) return null
  return { words, text, hasCents: /\d[.,]\d{2,4}(?!\d)|[€$£¥₹]/.test(text) }
}
