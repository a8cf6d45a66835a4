import type { ParseContext } from '@/lib/fields/field'
import type { ColumnKind } from './column-titles'
import { amountReadings } from './item-cells'
import type { ItemRow, ItemTable } from './item-tables'
import { type TableWord, textOf } from './table-rows'

/** The rows of one item: the one with its amount, and those with more of its text. */
export interface ItemGroup {
  readonly anchor: ItemRow
  /** Top to bottom, the anchor among them. All on the anchor's page. */
  readonly rows: readonly ItemRow[]
  /** How far to the right the column of descriptions is written. */
  readonly textLimit: number
}

/** Rows without an amount belong to the item above or below them, whichever is nearer. */
export function groupItemRows(table: ItemTable, context: ParseContext): ItemGroup[] {
  const kind = ['amount', 'unit_price'].find((name) =>
    table.rows.some((row) => hasNumber(row, name as ColumnKind, context)),
  )
  if (!kind) return []
  const anchors = table.rows.flatMap((row, index) => (hasNumber(row, kind as ColumnKind, context) ? [index] : []))
  const textLimit = Math.max(...table.rows.flatMap((row) => cellWords(row, 'description').map(({ right }) => right)), 0)
  const textFirst = isTextFirst(table.rows, anchors)
  const starts = anchors.map((anchor, n) =>
    startOf(table.rows, n === 0 ? -1 : (anchors[n - 1] ?? 0), anchor, textFirst),
  )
  return anchors.flatMap((anchor, n) => {
    const own = table.rows[anchor]
    if (!own) return []
    const rows = table.rows.slice(starts[n], starts[n + 1] ?? table.rows.length)
    return [{ anchor: own, rows: rows.filter(({ row }) => row.page === own.row.page), textLimit }]
  })
}

export function cellWords(row: ItemRow, kind: ColumnKind): readonly TableWord[] {
  return row.cells.flatMap((cell) => (cell.kind === kind ? cell.words : []))
}

/** Texts of a row's cells of one kind, left to right, empty ones left out. */
export function cellTexts(row: ItemRow, kind: ColumnKind): string[] {
  return row.cells.flatMap((cell) => (cell.kind === kind && cell.words.length > 0 ? [textOf(cell.words)] : []))
}

function hasNumber(row: ItemRow, kind: ColumnKind, context: ParseContext): boolean {
  return cellTexts(row, kind).some((text) => amountReadings(text, context).length > 0)
}

/** Amounts stand beside the last line of a text: the first item begins above its amount, and nothing follows the last. */
function isTextFirst(rows: readonly ItemRow[], anchors: readonly number[]): boolean {
  const [first = 0, last = 0] = [anchors[0], anchors.at(-1)]
  const hasText = (row: ItemRow) => cellWords(row, 'description').length > 0
  return rows.slice(0, first).some(hasText) && !rows.slice(last + 1).some(hasText)
}

/**
 * First row of the item at `anchor`: itself where its text begins beside its amount; else the one below the widest white
 * between it and the item before.
 */
function startOf(rows: readonly ItemRow[], before: number, anchor: number, textFirst: boolean): number {
  const own = rows[anchor]
  if (!textFirst && own && cellWords(own, 'description').length > 0) return anchor
  if (before < 0) return 0
  const gaps = Array.from({ length: anchor - before }, (_, offset) => {
    const [upper, lower] = [rows[before + offset]?.row, rows[before + offset + 1]?.row]
    if (!upper || !lower) return 0
    return upper.page === lower.page ? lower.top - upper.bottom : 1
  })
  const [widest, narrowest] = [Math.max(...gaps), Math.min(...gaps)]
  const height = (rows[anchor]?.row.bottom ?? 0) - (rows[anchor]?.row.top ?? 0)
  const clear = widest - narrowest > 0.25 * height
  if (clear) return before + 1 + gaps.lastIndexOf(widest)
  return textFirst ? before + 1 : anchor
}
