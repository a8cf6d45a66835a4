import type { ParseContext } from '@/lib/fields/field'
import type { ColumnKind } from './column-titles'
import { amountReadings } from './item-cells'
import type { ItemRow, ItemTable, TextWidth } from './item-tables'
import { type TableWord, textOf } from './table-rows'

/** The rows of one item: the one with its amount, and those with more of its text. */
export interface ItemGroup {
  readonly anchor: ItemRow
  /** Top to bottom, the anchor among them. All on the anchor's page. */
  readonly rows: readonly ItemRow[]
  readonly width: TextWidth
}

/** Rows without an amount belong to the item above or below them: by where its numbers stand, and by the white between. */
export function groupItemRows(table: ItemTable, context: ParseContext): ItemGroup[] {
  const kind = ['amount', 'unit_price'].find((name) =>
    table.rows.some((row) => hasNumber(row, name as ColumnKind, context)),
  )
  if (!kind) return []
  const numbered = table.rows.flatMap((row, index) => (hasNumber(row, kind as ColumnKind, context) ? [index] : []))
  // Where amounts have cents, other numbers under them are none.
  const exact = numbered.filter((index) => hasCents(table.rows[index], kind as ColumnKind))
  const anchors = exact.length * 2 >= numbered.length ? exact : numbered
  const setting = settingOf(table.rows, anchors)
  const starts = anchors.map((anchor, n) => startOf(table.rows, n === 0 ? -1 : (anchors[n - 1] ?? 0), anchor, setting))
  return anchors.flatMap((anchor, n) => {
    const own = table.rows[anchor]
    if (!own) return []
    const rows = table.rows.slice(starts[n], starts[n + 1] ?? table.rows.length)
    return [{ anchor: own, rows: rows.filter(({ row }) => row.page === own.row.page), width: table.width }]
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

function hasCents(row: ItemRow | undefined, kind: ColumnKind): boolean {
  return row !== undefined && cellTexts(row, kind).some((text) => /\d[.,]\s?(?:\d{2}|-)/.test(text))
}

/** Which line of an item's text its numbers stand beside. */
type Setting = 'first' | 'middle' | 'last'

function settingOf(rows: readonly ItemRow[], anchors: readonly number[]): Setting {
  const [first = 0, last = 0] = [anchors[0], anchors.at(-1)]
  // A group's heading also stands above, but not above each.
  const below = anchors.filter((anchor, n) => rows.slice((anchors[n - 1] ?? -1) + 1, anchor).some(hasText)).length
  const isBare = !anchors.some((anchor) => rows[anchor] !== undefined && hasText(rows[anchor]))
  const isLast = isBare || !rows.slice(last + 1).some(hasText)
  if (isLast && rows.slice(0, first).some(hasText) && below * 3 > anchors.length * 2) return 'last'
  // Where the white between items is wider than within them, it lies above a text's first line, or around a centred one.
  let [above, around] = [0, 0]
  for (let n = 1; n < anchors.length; n++) {
    const [before = 0, anchor = 0] = [anchors[n - 1], anchors[n]]
    const start = clearStart(rows, before, anchor)
    if (start === null) continue
    const next = anchors[n + 1]
    const end = next === undefined ? rows.length : (clearStart(rows, anchor, next) ?? anchor + 1)
    if (start === anchor) above++
    else if (rows.slice(start, anchor).some(hasText) && isCentred(rows.slice(start, end), rows[anchor])) around++
  }
  return around > above ? 'middle' : 'first'
}

function isCentred(rows: readonly ItemRow[], anchor: ItemRow | undefined): boolean {
  const [first, last] = [rows[0]?.row, rows.at(-1)?.row]
  if (!first || !last || !anchor) return false
  // With nothing below, what stands above is a heading.
  if (hasText(anchor) && !rows.slice(rows.indexOf(anchor) + 1).some(hasText)) return false
  const { top, bottom } = anchor.row
  return Math.abs(top + bottom - first.top - last.bottom) / 2 < 0.7 * (bottom - top)
}

function hasText(row: ItemRow): boolean {
  return cellWords(row, 'description').some(isName)
}

/** A word or an article's code, rather than a till's tax code ("X", "SR"). */
export function isName({ text }: TableWord): boolean {
  return /\p{L}{3}|\p{Lo}|\p{L}.*\d|\d.*\p{L}/u.test(text)
}

/**
 * First row of the item at `anchor`: itself where its text begins beside its amount; else the one below the widest white
 * between it and the item before.
 */
function startOf(rows: readonly ItemRow[], before: number, anchor: number, setting: Setting): number {
  const own = rows[anchor]
  if (setting === 'first' && own && hasText(own)) return anchor
  return clearStart(rows, before, anchor) ?? (before < 0 ? 0 : setting === 'last' ? before + 1 : anchor)
}

/** The row below the widest white above `anchor`; null where all is as wide. Of a table's first rows, only a wide one counts. */
function clearStart(rows: readonly ItemRow[], before: number, anchor: number): number | null {
  const from = Math.max(0, before)
  const gaps = Array.from({ length: anchor - from }, (_, offset) => {
    const [upper, lower] = [rows[from + offset]?.row, rows[from + offset + 1]?.row]
    if (!upper || !lower) return 0
    return upper.page === lower.page ? lower.top - upper.bottom : 1
  })
  if (gaps.length === 0) return null
  const [widest, narrowest] = [Math.max(...gaps), Math.min(...gaps)]
  const own = rows[anchor]?.row
  const height = own ? own.bottom - own.top : 0
  if (before < 0) return widest > 0.8 * height ? from + 1 + gaps.lastIndexOf(widest) : null
  return widest - narrowest > 0.25 * height ? from + 1 + gaps.lastIndexOf(widest) : null
}
