import { compare, type Decimal, sum, toDecimal } from '@/lib/fields/decimal'
import type { ParseContext } from '@/lib/fields/field'
import { parseAmount } from '@/lib/fields/money'
import { columnBounds } from './column-bounds'
import type { ColumnKind } from './column-titles'
import { type ItemCell, itemCells, separated } from './item-columns'
import { type ProductRow, productIn } from './item-products'
import { type Column, isOtherHeader, tableHeaders } from './table-header'
import type { TableRow, TableWord } from './table-rows'
import { isTotalsRow } from './totals-row'

/** A row's words by column; columns of one kind stay apart. */
export interface ItemRow {
  readonly row: TableRow
  readonly cells: readonly ItemCell[]
}

/** How far to the right the column of descriptions reaches, as shares of the page's width. */
export interface TextWidth {
  /** Its longest line. */
  readonly written: number
  /** Where the next column begins. */
  readonly room: number
}

/** Rows without a sum between them. */
export interface ItemTable {
  readonly rows: readonly ItemRow[]
  readonly width: TextWidth
}

const describing: ColumnKind = 'description'

interface Body {
  readonly columns: readonly Column[]
  /** Parted by sums: of a group, of a page. */
  readonly parts: TableRow[][]
  /** Whether its totals came. */
  isClosed: boolean
}

/**
 * Item tables on the rows of each page, found by their headers: the rows from there to the totals, and on the following pages for as long as no
 * totals came or rows under the same columns still multiply. A header that comes again continues the table.
 */
export function itemTables(pages: readonly (readonly TableRow[])[], context: ParseContext): ItemTable[] {
  const bodies: Body[] = []
  let open: Body | null = null
  for (const rows of pages) {
    const headers = tableHeaders(rows)
    if (open && !headers[0]) addContinuation(open, rows, context)
    for (const [index, header] of headers.entries()) {
      const until = headers[index + 1]?.from ?? rows.length
      open = { columns: header.columns, parts: [], isClosed: false }
      addRows(open, rows.slice(header.to, until), context)
      bodies.push(open)
    }
  }
  return bodies.flatMap(tablesOf)
}

/** Rows of a page without a header: from the first that has a number under the last column. */
function addContinuation(open: Body, rows: readonly TableRow[], context: ParseContext): void {
  const last = open.columns.findLast(({ kind }) => kind === 'amount')
  if (!last) return
  const isUnder = ({ text, left, right }: TableWord) =>
    right > last.left && left < last.right && /\d[.,]\d{2}(?!\d)/.test(text)
  const before = open.isClosed ? lastProduct(open.parts.flat(), context) : null
  const from = open.isClosed
    ? rows.findIndex((row) => before && isAligned(productIn(row, context), before))
    : rows.findIndex((row) => row.words.some(isUnder))
  if (from >= 0) addRows(open, rows.slice(from), context)
}

/** The rows up to the totals; sums that items under the same columns follow only part them. */
function addRows(body: Body, rows: readonly TableRow[], context: ParseContext): void {
  let from = isTotalsRow(rows[0], amountsLeftOf(body)) && !isTotalsRow(rows[1], amountsLeftOf(body)) ? 1 : 0
  for (;;) {
    const rest = rows.slice(from)
    const end = endOf(rest, body.columns, context)
    const part = end < 0 ? rest : rest.slice(0, end)
    if (part.length > 0) body.parts.push(part)
    body.isClosed = end >= 0
    if (end < 0) return
    const last = lastProduct(part, context)
    const next = last
      ? rest.findIndex((row, at) => at > end && isAligned(productIn(row, context), last) && !isTotalsRow(row, 0))
      : -1
    if (next < 0) return
    // Text above an item's numbers is set closer to them than to the sum before.
    const sums = rest.slice(end, next).findLastIndex((row) => isTotalsRow(row, amountsLeftOf(body)))
    from += end + sums + 1
  }
}

function amountsLeftOf({ columns }: { readonly columns: readonly Column[] }): number {
  return columns.findLast(({ kind }) => kind === 'amount')?.left ?? 0.5
}

function lastProduct(rows: readonly TableRow[], context: ParseContext): ProductRow | null {
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - 12); at--) {
    const row = rows[at]
    const product = row ? productIn(row, context) : null
    if (product) return product
  }
  return null
}

function isAligned(product: ProductRow | null, before: ProductRow): boolean {
  return (
    product !== null &&
    Math.abs(product.amountRight - before.amountRight) < 0.012 &&
    Math.abs(product.quantityRight - before.quantityRight) < 0.03
  )
}

/** Index of the first row that is no longer the table's: a sum, or, once there were items, another table's header. */
function endOf(body: readonly TableRow[], columns: readonly Column[], context: ParseContext): number {
  const amountsLeft = amountsLeftOf({ columns })
  const firstNumber = body.findIndex(({ words }) =>
    words.some(({ text, right }) => right > amountsLeft && /\d/.test(text)),
  )
  const amounts: Decimal[] = []
  return body.findIndex((row, index) => {
    if (isTotalsRow(row, amountsLeft) || (firstNumber >= 0 && index > firstNumber && isOtherHeader(row))) return true
    const last = row.words.at(-1)
    const value = last && /^\p{Sc}?\d[\d.,]*[.,]\d{2}$/u.test(last.text) ? parseAmount(last.text, context) : null
    if (!last || value === null) return false
    const amount = toDecimal(value)
    // A sum of all before, at another place and without a name that is known.
    if (amounts.length > 1 && row.words.length < 7 && compare(sum(amounts), amount) === 0) return true
    if (last.right > amountsLeft) amounts.push(amount)
    return false
  })
}

function tablesOf({ columns, parts }: Body): ItemTable[] {
  const separate = parts.map((rows) => rows.map((row) => separated(row, columns)))
  const all = separate.flat()
  if (all.length === 0) return []
  const bounds = columnBounds(columns, all)
  const cut = separate.map((rows) => rows.map((row) => ({ row, ...itemCells(row, columns, bounds) })))
  const tables = cut.map((rows) => (isNamedElsewhere(cut.flat()) ? rows.map(exchanged) : rows))
  const width = textWidthOf(tables.flat(), columns)
  return tables.map((rows) => ({ rows, width }))
}

/** Of "Service | Article" the last is taken for the name; unless it holds codes, and the other one words. */
function isNamedElsewhere(rows: readonly ItemRow[]): boolean {
  const words = (wanted: ColumnKind) => {
    return rows.flatMap(({ cells }) => cells.flatMap(({ kind, words }) => (kind === wanted ? words : [])))
  }
  const named = (wanted: ColumnKind) => words(wanted).filter(({ text }) => /^\p{L}\p{Ll}{2}/u.test(text)).length
  return words('item').length > 0 && named('item') > 2 * named('description')
}

function exchanged<Row extends ItemRow>(row: Row): Row {
  const kindOf = (kind: ColumnKind) => (kind === 'item' ? describing : kind === describing ? 'item' : kind)
  return { ...row, cells: row.cells.map(({ kind, words }) => ({ kind: kindOf(kind), words })) }
}

function textWidthOf(
  rows: readonly (ItemRow & { readonly isRunning: boolean })[],
  columns: readonly Column[],
): TextWidth {
  const at = rows[0]?.cells.findIndex(({ kind }) => kind === describing) ?? -1
  // What runs on under other titles does not tell how wide the column is.
  const ends = rows.flatMap(({ cells, isRunning }) => (isRunning ? [] : (cells[at]?.words.at(-1)?.right ?? [])))
  const written = Math.max(...ends, 0)
  const em = rows[0]?.row.em ?? 0
  const starts = rows.flatMap(({ cells }) => cells.slice(at + 1).flatMap(({ words }) => words[0]?.left ?? []))
  const room = Math.min(...starts.filter((left) => left > written), columns[at + 1]?.left ?? 1)
  return { written, room: Math.max(written, room) - 0.3 * em }
}
