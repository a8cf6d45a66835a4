import type { DraftRow } from '@/lib/contracts/review'
import { compare, toDecimal } from '@/lib/fields/decimal'
import type { ParseContext } from '@/lib/fields/field'
import { parseAmount, parseQuantity } from '@/lib/fields/money'
import type { LineColumn } from './line-columns'

/** What a text means in a column: the values to set, or why it can't be read. */
export type CellReading = { readonly values: Partial<DraftRow> } | { readonly problem: string }

/** Reads a text that was typed, pasted or picked. "2 Stk" under quantity gives a unit, too. */
export function readCell(column: LineColumn, text: string, context: ParseContext): CellReading {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '') return { values: { [column.key]: null } }
  if (column.kind === 'text') return { values: { [column.key]: plain.slice(0, column.longest) } }
  if (column.kind === 'quantity') return quantityOf(plain, context) ?? unreadable(plain, 'a number, like 2 or 1.5')
  if (column.kind === 'rate') {
    const rate = rateOf(plain, context)
    return rate === null ? unreadable(plain, 'a tax rate, like 19 or 19 %') : { values: { taxRate: rate } }
  }
  const amount = parseAmount(plain, context)
  return amount === null ? unreadable(plain, 'an amount, like 12.50') : { values: { [column.key]: amount } }
}

function unreadable(text: string, wanted: string): CellReading {
  const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text
  return { problem: `“${shown}” is not ${wanted}.` }
}

/** "2", "2,5", "2 x", "2 Stk", "12,00 Std." */
function quantityOf(text: string, context: ParseContext): CellReading | null {
  const bare = parseQuantity(text, context)
  if (bare !== null) return { values: { quantity: bare } }
  const [, number, unit] = /^([-–−]?\s?[\d.,' ’]*\d)\s*(\p{L}[\p{L}\p{N}.²³/]*(?: \p{L}+\.?)?)$/u.exec(text) ?? []
  const quantity = number === undefined ? null : parseQuantity(number, context)
  return quantity === null || unit === undefined ? null : { values: { quantity, unit } }
}

/** "19", "19 %", "19,00 %": up to 100. */
function rateOf(text: string, context: ParseContext): string | null {
  const digits = text.replace(/\s*%$/, '')
  // No rate has thousands: whatever stands before its last digits is a decimal separator.
  const separator = digits.includes(',') ? ',' : '.'
  const rate = parseQuantity(digits, { ...context, decimalSeparator: separator })
  return rate !== null && !rate.startsWith('-') && compare(toDecimal(rate), toDecimal('100')) <= 0 ? rate : null
}
