import { unionBox } from '@/lib/document/box'
import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { compare, sum, toDecimal } from '@/lib/fields/decimal'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import { parseAmount, parseQuantity } from '@/lib/fields/money'
import { multipliesTo } from './item-cells'
import type { ReadItem } from './read-item'
import { piecesOf, type TableRow, tableRows, textOf } from './table-rows'
import { isTotalsRow } from './totals-row'

interface PricedRow {
  readonly row: TableRow
  readonly text: string
  readonly amount: FieldValue
  readonly right: number
}

/**
 * Items of a list without a header, as tills print it: texts with an amount at the right edge, right above a total. Only
 * where their amounts make one of the totals below, since any text with a number looks like that.
 */
export function plainItems(pages: readonly Page[], lines: readonly Line[], context: ParseContext): ReadItem[] {
  for (const page of pages) {
    const rows = tableRows(page, lines)
    const end = rows.findIndex((row) => isTotalsRow(row, 0) && pricedRow(row, context))
    if (end < 1) continue
    const totals = rows.slice(end, end + 8).flatMap((row) => pricedRow(row, context) ?? [])
    const edge = totals[0]?.right ?? 1
    const above = rows
      .slice(0, end)
      .flatMap((row) => pricedRow(row, context) ?? [])
      .filter(({ right, text }) => Math.abs(right - edge) < 0.03 && /\p{L}{2}/u.test(text))
    for (let from = 0; from < above.length; from++) {
      const items = above.slice(from)
      const amount = sum(items.map((item) => toDecimal(item.amount)))
      if (totals.some((total) => compare(toDecimal(total.amount), amount) === 0))
        return items.map((item) => readPlain(item, context))
    }
  }
  return []
}

/** A row that ends in an amount with decimals; a letter behind it is a till's tax code. */
function pricedRow(row: TableRow, context: ParseContext): PricedRow | null {
  const pieces = piecesOf(row)
  if (/^[A-Z*]$/.test(pieces.at(-1)?.[0]?.text ?? '')) pieces.pop()
  const last = pieces.pop()
  const text = textOf(last ?? [])
  const amount = /\d[.,]\d{2}(?!\d)/.test(text) ? parseAmount(text, context) : null
  return amount === null ? null : { row, amount, text: textOf(pieces.flat()), right: last?.at(-1)?.right ?? 1 }
}

/** "2 x 5,00 Coffee", "Coffee 2 @ 5.00": count and price where they multiply to the amount. */
function readPlain({ row, text, amount }: PricedRow, context: ParseContext): ReadItem {
  const [whole = '', count = '', price = ''] =
    /(?<![\d.,])(\d{1,4})\s*(?:[x×*@]\s*)?(?:\D{0,3}\s)?(\d[\d.,]*[.,]\d{2})(?!\d)/iu.exec(text) ?? []
  const [quantity, unitPrice] = [parseQuantity(count, context), parseAmount(price, context)]
  const counted = quantity !== null && unitPrice !== null && multipliesTo(quantity, unitPrice, amount)
  const description = (counted ? text.replace(whole, ' ') : text).replace(/\s+/g, ' ').trim()
  return {
    item: {
      page: row.page,
      box: unionBox(row.words.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const)),
      description: description === '' ? null : description,
      quantity: counted ? quantity : null,
      unit: null,
      unitPrice: counted ? unitPrice : null,
      amount,
      taxRate: null,
      confidence: 0,
    },
    multiplies: counted ? true : null,
    left: row.words[0]?.left ?? 0,
  }
}
