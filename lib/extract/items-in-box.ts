import { type Box, unionBox } from '@/lib/document/box'
import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import type { ParseContext } from '@/lib/fields/field'
import { columnBounds } from './column-bounds'
import type { LineItem } from './extraction'
import { inferColumns } from './infer-columns'
import { amountReadings } from './item-cells'
import { itemCells, separated } from './item-columns'
import { cellTexts, groupItemRows, type ItemGroup } from './item-rows'
import type { ItemRow, TextWidth } from './item-tables'
import { parseContextOf } from './parse-context'
import { readItem } from './read-item'
import { type Column, tableHeaders } from './table-header'
import { type TableRow, type TableWord, tableRows } from './table-rows'
import { isTotalsRow } from './totals-row'

/** Columns, where each but the last ends, and the rows below their titles. */
interface Table {
  readonly columns: readonly Column[]
  readonly bounds: readonly number[]
  readonly rows: readonly TableRow[]
}

interface BoxedItem {
  readonly item: LineItem
  readonly multiplies: boolean
}

/**
 * The rows of a table that a person drew a box around, from the words whose centre lies in it. That it is a table is
 * settled: every line with an amount is a row, down to a sum, and lines without one belong to the row beside them. Columns
 * are those of a heading in the box, or of one above it, or those that the numbers make by where they stand and what they
 * multiply to: whichever reads most.
 */
export function itemsInBox(page: Page, box: Box): LineItem[] {
  const inside = { ...page, words: page.words.filter((word) => contains(box, word.box)) }
  if (inside.words.length === 0) return []
  const context = parseContextOf([page])
  const rows = tableRows(inside, groupLines(inside))
  const headed = headedTables(rows)
  const tables = [headed, ...(headed.length > 0 ? [] : [tablesBelow(page, box, rows)]), inferredTables(rows, context)]
  const readings = tables.map((parts) => parts.flatMap((table) => readTable(table, context)))
  const [best = []] = readings.toSorted((a, b) => worth(b) - worth(a))
  return best.map(({ item }) => item)
}

function contains([left, top, right, bottom]: Box, [from, upper, to, lower]: Box): boolean {
  const [x, y] = [(from + to) / 2, (upper + lower) / 2]
  return x >= left && x <= right && y >= top && y <= bottom
}

function headedTables(rows: readonly TableRow[]): Table[] {
  const headers = tableHeaders(rows)
  return headers.flatMap(({ columns, to }, at) =>
    tableOf(columns, rows.slice(to, headers[at + 1]?.from ?? rows.length)),
  )
}

/** Under the last heading above the box. */
function tablesBelow(page: Page, [, top]: Box, rows: readonly TableRow[]): Table[] {
  const above = { ...page, words: page.words.filter(({ box }) => (box[1] + box[3]) / 2 < top) }
  const header = above.words.length === 0 ? undefined : tableHeaders(tableRows(above, groupLines(above))).at(-1)
  return header ? tableOf(header.columns, rows) : []
}

function inferredTables(rows: readonly TableRow[], context: ParseContext): Table[] {
  const found = inferColumns(rows, context)
  return found ? [{ ...found, rows }] : []
}

function tableOf(columns: readonly Column[], all: readonly TableRow[]): Table[] {
  const rows = all.map((row) => separated(row, columns))
  return rows.length === 0 ? [] : [{ columns, rows, bounds: columnBounds(columns, rows) }]
}

function readTable({ columns, bounds, rows }: Table, context: ParseContext): BoxedItem[] {
  const amountsLeft = columns.findLast(({ kind }) => kind === 'amount')?.left ?? 0.5
  const parts = partsBetween(rows, (row) => isTotalsRow(row, amountsLeft))
  const width = textWidthOf(columns, parts.flat(), bounds)
  return parts.flatMap((part, at) => {
    const cut = part.map((row): ItemRow => ({ row, cells: itemCells(row, columns, bounds).cells }))
    const items = groupItemRows({ rows: cut, width }, context).flatMap((group) => boxedItem(group, context) ?? [])
    // Below a sum come others, and taxes: there only what multiplies is a row.
    return at === 0 ? items : items.filter(({ multiplies }) => multiplies)
  })
}

function partsBetween(rows: readonly TableRow[], isBetween: (row: TableRow) => boolean): TableRow[][] {
  const parts: TableRow[][] = [[]]
  for (const row of rows) {
    if (isBetween(row)) parts.push([])
    else parts.at(-1)?.push(row)
  }
  return parts
}

/** From the longest description to what stands right of it. */
function textWidthOf(columns: readonly Column[], rows: readonly TableRow[], bounds: readonly number[]): TextWidth {
  const at = columns.findIndex(({ kind }) => kind === 'description')
  const [from, to] = [bounds[at - 1] ?? 0, bounds[at] ?? 1]
  const isDescription = ({ left, right }: TableWord) => (left + right) / 2 > from && right < to
  const written = Math.max(0, ...rows.flatMap(({ words }) => words.filter(isDescription).map(({ right }) => right)))
  return { written, room: Math.max(written, columns[at + 1]?.left ?? 1) - 0.3 * (rows[0]?.em ?? 0) }
}

/** As elsewhere; without a text, what numbers there are. */
function boxedItem(group: ItemGroup, context: ParseContext): BoxedItem | null {
  const read = readItem(group, context)
  return read ? { item: read.item, multiplies: read.multiplies === true } : bareItem(group, context)
}

function bareItem({ anchor }: ItemGroup, context: ParseContext): BoxedItem | null {
  const [amount] = cellTexts(anchor, 'amount')
    .toReversed()
    .flatMap((text) => amountReadings(text, context))
  const words = anchor.cells.flatMap((cell) => cell.words)
  if (amount === undefined || words.length === 0) return null
  const nothing = { description: null, code: null, quantity: null, unit: null, unitPrice: null, taxRate: null }
  return {
    item: { page: anchor.row.page, box: unionBox(words.map(boxOf)), ...nothing, amount, confidence: 0 },
    multiplies: false,
  }
}

function boxOf({ left, top, right, bottom }: TableWord): Box {
  return [left, top, right, bottom]
}

/** How much was read: a row counts by its text and its amount, and most where its numbers multiply. */
function worth(items: readonly BoxedItem[]): number {
  return items.reduce((total, { item, multiplies }) => {
    return total + (item.description === null ? 0 : 1) + (item.amount === null ? 0 : 1) + (multiplies ? 2 : 0)
  }, 0)
}
