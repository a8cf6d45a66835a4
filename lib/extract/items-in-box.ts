import { type Box, unionBox } from '@/lib/document/box'
import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import type { ParseContext } from '@/lib/fields/field'
import { columnBounds } from './column-bounds'
import type { LineItem } from './extraction'
import { inferColumns } from './infer-columns'
import { amountReadings } from './item-cells'
import { itemCells, separated } from './item-columns'
import { cellTexts, cellWords, groupItemRows, type ItemGroup } from './item-rows'
import type { ItemRow } from './item-tables'
import { parseContextOf } from './parse-context'
import { readItem } from './read-item'
import { type Column, tableHeaders } from './table-header'
import { type TableRow, type TableWord, tableRows, textOf } from './table-rows'
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
 * settled: every line with an amount is a row, lines without one continue the description beside them, and only sums are
 * left out. Columns are those of a heading in the box, or of one above it, or those that the numbers make by where they
 * stand and what they multiply to: whichever reads most.
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
  const things = rows.filter((row) => !isTotalsRow(row, amountsLeft))
  const cut = (things.length > 0 ? things : rows).map(
    (row): ItemRow => ({ row, cells: itemCells(row, columns, bounds).cells }),
  )
  const written = Math.max(0, ...cut.flatMap((row) => cellWords(row, 'description').map(({ right }) => right)))
  const groups = groupItemRows({ rows: cut, width: { written, room: written } }, context)
  return groups.flatMap((group) => boxedItem(group, context) ?? [])
}

/** With all text there is; without any, what numbers there are. */
function boxedItem(group: ItemGroup, context: ParseContext): BoxedItem | null {
  const read = readItem(group, context)
  if (!read) return bareItem(group, context)
  const words = group.rows.flatMap((row) => cellWords(row, 'description')).filter(({ text }) => text !== read.item.code)
  if (read.item.description === null || words.length === 0)
    return { item: read.item, multiplies: read.multiplies === true }
  return {
    item: {
      ...read.item,
      description: described(read.item.description, words),
      box: unionBox([read.item.box, ...words.map(boxOf)]),
    },
    multiplies: read.multiplies === true,
  }
}

/** All lines of the text; only its name where that is written otherwise (an article number taken off, a word put together). */
function described(name: string, words: readonly TableWord[]): string {
  const all = textOf(words)
  return all.includes(name) ? all : name
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
