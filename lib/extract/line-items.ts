import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { add, compare, type Decimal, round, sum, toDecimal } from '@/lib/fields/decimal'
import { decoyLabels } from '@/lib/fields/decoy-labels'
import type { FieldValue } from '@/lib/fields/field'
import { labelKey } from '@/lib/fields/letters-and-digits'
import type { LineItem } from './extraction'
import { itemConfidence } from './item-confidence'
import { groupItemRows } from './item-rows'
import { itemTables } from './item-tables'
import { parseContextOf } from './parse-context'
import { plainItems } from './plain-items'
import { type ReadItem, readItem } from './read-item'
import { tableRows } from './table-rows'
import { isSumLabel } from './totals-row'

/**
 * The rows of what was bought. A table is found by its header; its columns by the white between them; its rows by their
 * amounts. Where no table has a header, a list whose amounts make the total. Each row's confidence comes from its own arithmetic and from whether the rows make a sum the document prints.
 */
export function extractLineItems(pages: readonly Page[], lines: readonly Line[]): LineItem[] {
  const context = parseContextOf(pages)
  const rows = pages.map((page) => tableRows(page, lines))
  const tabled = itemTables(rows, context).flatMap((table) => {
    return groupItemRows(table, context).flatMap((group) => readItem(group, context) ?? [])
  })
  const items = tabled.length > 0 ? tabled : plainItems(rows, context)
  if (items.length === 0) return []
  const things = items.filter(({ item, multiplies }) => multiplies || isThing(item.description ?? ''))
  return settleRows(dropTotals(things), pages).map(({ item }) => item)
}

/** A name, rather than a tax code, a sum or a bare currency. */
function isThing(description: string): boolean {
  return (description === '' || /\p{L}{2}|\p{Lo}/u.test(description)) && !isSumLabel(description)
}

/**
 * A row without count and price, set elsewhere than the items, with just their sum, is a total without a known label, or
 * what is carried over. Where nothing set like the items follows, the table ends there.
 */
function dropTotals(items: readonly ReadItem[]): ReadItem[] {
  const kept: ReadItem[] = []
  let total: Decimal = { units: 0n, scale: 2 }
  for (const [at, read] of items.entries()) {
    const { quantity, unitPrice, amount } = read.item
    const isAside = isApart(read, items[0])
    if (
      kept.length > 0 &&
      isAside &&
      quantity === null &&
      unitPrice === null &&
      amount !== null &&
      equals(amount, total)
    ) {
      if (items.slice(at + 1).some((later) => !isApart(later, items[0]) && later.item.description !== null)) continue
      break
    }
    kept.push(read)
    if (amount !== null) total = add(total, toDecimal(amount))
  }
  return kept
}

function isApart({ left }: ReadItem, first: ReadItem | undefined): boolean {
  return Math.abs(left - (first?.left ?? 0)) >= 0.02
}

/**
 * Rows without count or price among rows that have them are no items: discounts and freight by their names, others where
 * the printed sum leaves them out. Then each row's confidence.
 */
function settleRows(items: readonly ReadItem[], pages: readonly Page[]): ReadItem[] {
  const isCounted = ({ item }: ReadItem) => item.quantity !== null && item.unitPrice !== null
  const counted = items.filter(isCounted)
  const things = items.filter(
    (read) => isCounted(read) || !(counted.length > 0 ? isSideline : isNamedSideline)(read.item.description),
  )
  const proper = things.length > 0 ? things : items
  const usual = counted.length * 2 >= proper.length && isPrintedSum(counted, pages) && !isPrintedSum(proper, pages)
  const kept = usual ? counted : proper
  const sums = isPrintedSum(kept, pages)
  return kept.map((read) => ({ ...read, item: { ...read.item, confidence: itemConfidence(read, sums) } }))
}

const sidelines = new Set(decoyLabels.other_amount.map(labelKey))

/** Nothing but such a name: "Discount : 10%". */
function isNamedSideline(description: string | null): boolean {
  return sidelines.has(labelKey((description ?? '').replace(/[\d%]+/g, ' ')))
}

/** "Versandkosten", "Remise commerciale": what is taken off or put on, not a thing that was bought. */
function isSideline(description: string | null): boolean {
  const words = labelKey(description ?? '').split(' ')
  return words.some((_, count) => sidelines.has(words.slice(0, count + 1).join(' ')))
}

/** Their sum stands on a page, beside their own amounts and prices. */
function isPrintedSum(items: readonly ReadItem[], pages: readonly Page[]): boolean {
  if (items.length === 0) return false
  const total = sumOf(items)
  const own = items
    .flatMap(({ item }) => [item.amount, item.unitPrice])
    .filter((value) => value !== null && equals(value, total)).length
  return countOf(total, pages) > own
}

/** How often an amount stands on the pages, with its cents or, where it has none, without. */
function countOf(amount: Decimal, pages: readonly Page[]): number {
  const cents = round(amount, 2).units
  const digits = (cents < 0n ? -cents : cents).toString()
  const whole = digits.endsWith('00') ? digits.slice(0, -2) : null
  let count = 0
  for (const { words } of pages) {
    for (const { text } of words) {
      if (text.length < (whole ?? digits).length || text.length > 20 || !/\d[^\p{L}]*$/u.test(text)) continue
      const found = text.replace(/\D/g, '')
      if (found === (/[.,]\d{2}\D*$/.test(text) ? digits : whole)) count++
    }
  }
  return count
}

function sumOf(items: readonly ReadItem[]): Decimal {
  return sum(items.flatMap(({ item }) => (item.amount === null ? [] : [toDecimal(item.amount)])))
}

function equals(value: FieldValue, other: Decimal): boolean {
  return compare(toDecimal(value), other) === 0
}
