import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { columnBounds } from './column-bounds'
import type { ColumnKind } from './column-titles'
import { type Column, type TableHeader, tableHeader } from './table-header'
import { type TableRow, type TableWord, tableRows } from './table-rows'
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
      const end = body.findIndex(isTotalsRow)
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
  const end = body.findIndex(isTotalsRow)
  return end < 0 ? body : body.slice(0, end)
}

function cut({ columns, rows }: Body): ItemTable[] {
  if (rows.length === 0) return []
  const bounds = columnBounds(columns, rows)
  const itemRows = rows.map((row) => ({
    row,
    cells: columns.map(({ kind }, index) => ({
      kind,
      words: row.words.filter((word) => columnOf((word.left + word.right) / 2, bounds) === index),
    })),
  }))
  return [{ rows: itemRows }]
}

function columnOf(x: number, bounds: readonly number[]): number {
  const index = bounds.findIndex((bound) => x < bound)
  return index < 0 ? bounds.length : index
}
