import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { columnBounds } from './column-bounds'
import type { ColumnKind } from './column-titles'
import { type Column, isOtherHeader, type TableHeader, tableHeader } from './table-header'
import { piecesOf, type TableRow, type TableWord, tableRows } from './table-rows'
import { isTotalsRow } from './totals-row'

/** A row's words by column; columns of one kind stay apart. */
export interface ItemRow {
  readonly row: TableRow
  readonly cells: readonly { readonly kind: ColumnKind; readonly words: readonly TableWord[] }[]
}

export interface ItemTable {
  readonly rows: readonly ItemRow[]
}

interface Body {
  readonly columns: readonly Column[]
  readonly rows: TableRow[]
}

/**
 * Item tables, found by their headers: the rows from there to the totals, and on the following pages for as long as no
 * totals came. A header that comes again continues the table.
 */
export function itemTables(pages: readonly Page[], lines: readonly Line[]): ItemTable[] {
  const bodies: Body[] = []
  let open: Body | null = null
  for (const page of pages) {
    const rows = tableRows(page, lines)
    const headers = findHeaders(rows)
    const first = headers[0]
    if (open && !first) open.rows.push(...continuation(open, rows))
    for (const [index, header] of headers.entries()) {
      const until = headers[index + 1]?.from ?? rows.length
      const body: TableRow[] = rows.slice(header.to, until)
      const end = endOf(body, header.columns)
      open = { columns: header.columns, rows: end < 0 ? body : body.slice(0, end) }
      bodies.push(open)
      if (end >= 0) open = null
    }
  }
  return bodies.flatMap(cut)
}

function findHeaders(rows: readonly TableRow[]): TableHeader[] {
  const headers: TableHeader[] = []
  for (let at = 0; at < rows.length; ) {
    const header = tableHeader(rows, at)
    if (header) headers.push(header)
    at = header ? header.to : at + 1
  }
  return headers
}

/** Rows of a page without a header: from the first that has a number under the last column, to the totals. */
function continuation(open: Body, rows: readonly TableRow[]): TableRow[] {
  const last = open.columns.findLast(({ kind }) => kind === 'amount')
  if (!last) return []
  const isUnder = ({ text, left, right }: TableWord) =>
    /\d[.,]\d{2}(?!\d)/.test(text) && right > last.left && left < last.right
  const from = rows.findIndex((row) => row.words.some(isUnder))
  if (from < 0) return []
  const body = rows.slice(from)
  const end = endOf(body, open.columns)
  return end < 0 ? body : body.slice(0, end)
}

/** Index of the first row that is no longer the table's: a sum, or, once there were items, another table's header. */
function endOf(body: readonly TableRow[], columns: readonly Column[]): number {
  const amountsLeft = columns.findLast(({ kind }) => kind === 'amount')?.left ?? 0.5
  const firstNumber = body.findIndex(({ words }) =>
    words.some(({ text, right }) => /\d/.test(text) && right > amountsLeft),
  )
  return body.findIndex((row, index) => {
    return isTotalsRow(row, amountsLeft) || (firstNumber >= 0 && index > firstNumber && isOtherHeader(row))
  })
}

function cut({ columns, rows }: Body): ItemTable[] {
  if (rows.length === 0) return []
  const bounds = columnBounds(columns, rows)
  const itemRows = rows.map((row) => ({
    row,
    cells: cellsOf(row, columns, bounds),
  }))
  return [{ rows: itemRows }]
}

function cellsOf(row: TableRow, columns: readonly Column[], bounds: readonly number[]): ItemRow['cells'] {
  const pieces = piecesOf(row).map((words) => {
    return { words, column: columnOf(((words[0]?.left ?? 0) + (words.at(-1)?.right ?? 0)) / 2, bounds) }
  })
  return columns.map(({ kind }, index) => {
    return { kind, words: pieces.flatMap(({ words, column }) => (column === index ? words : [])) }
  })
}

function columnOf(x: number, bounds: readonly number[]): number {
  const index = bounds.findIndex((bound) => x < bound)
  return index < 0 ? bounds.length : index
}
