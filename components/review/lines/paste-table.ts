import type { DraftRow } from '@/lib/contracts/review'
import { inferDecimalSeparator } from '@/lib/fields/money'
import { columnsOfHeading } from './heading-words'
import { columnAt, emptyRow, keptUnit, lineColumns, mostRows } from './line-columns'
import type { Area } from './lines-selection'
import type { NumberSetting } from './number-setting'
import { readCell } from './read-cell'

export interface Pasted {
  readonly rows: readonly DraftRow[]
  /** The cells that were written. */
  readonly area: Area
  /** What could not be taken, in a sentence. */
  readonly notice: string | null
}

/** Cells of text as spreadsheets copy it: tabs between cells, quotes around those with tabs, line breaks or quotes. */
export function splitTable(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    const [, quoted, plain = '', end] = match
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (end === '' || cells.lastIndex === text.length) break
  }
  return rows
}

/**
 * Writes a copied table over the rows, from the chosen cells on, with new rows where there are too few. A heading row says
 * which column is which; what it doesn't name is left out. A single row fills all chosen rows, a single cell all chosen cells.
 */
export function pasteTable(rows: readonly DraftRow[], area: Area, text: string, setting: NumberSetting): Pasted {
  const cells = splitTable(text)
  const heading = cells.length > 1 ? columnsOfHeading(cells[0] ?? []) : null
  const body = heading ? cells.slice(1) : cells
  const { columns, block } = heading ? { columns: heading, block: body } : spread(body, area)
  const all = body.flat()
  const context = { ...setting.typed, decimalSeparator: inferDecimalSeparator(all) ?? setting.separator }
  const written = [...rows]
  const unread: string[] = []
  for (const [offset, cellsOfRow] of block.entries()) {
    const at = area.top + offset
    if (at >= mostRows) break
    const { row, problems } = writeRow(written[at] ?? emptyRow, cellsOfRow, columns, context)
    written[at] = row
    unread.push(...problems.map((problem) => `Row ${at + 1}: ${problem}`))
  }
  const known = columns.flatMap((column) => column ?? [])
  return {
    rows: written,
    area: {
      top: area.top,
      bottom: Math.max(area.top, Math.min(mostRows, area.top + block.length) - 1),
      left: Math.min(...known),
      right: Math.max(...known),
    },
    notice: noticeOf(unread),
  }
}

/** Columns from the first chosen one on; one row or cell is repeated over all that are chosen. */
function spread(body: readonly string[][], { top, bottom, left, right }: Area) {
  const [single] = body
  const isRow = body.length === 1 && single !== undefined
  const line = isRow && single.length === 1 ? Array.from({ length: right - left + 1 }, () => single[0] ?? '') : single
  const block = isRow && line ? Array.from({ length: bottom - top + 1 }, () => line) : body
  const width = Math.max(1, ...block.map((cells) => cells.length))
  const columns = Array.from({ length: width }, (_, offset) => left + offset)
  return { block, columns: columns.map((column) => (column < lineColumns.length ? column : null)) }
}

function writeRow(
  before: DraftRow,
  cells: readonly string[],
  columns: readonly (number | null)[],
  context: NumberSetting['typed'],
) {
  let row = before
  const problems: string[] = []
  const hasUnit = columns.some((index) => index !== null && columnAt(index).key === 'unit')
  for (const [at, index] of columns.entries()) {
    const text = cells[at]
    if (index === null || text === undefined) continue
    const column = columnAt(index)
    const reading = readCell(column, text, context)
    if ('problem' in reading) {
      problems.push(reading.problem)
      continue
    }
    const values = column.key === 'quantity' && hasUnit ? { quantity: reading.values.quantity ?? null } : reading.values
    row = { ...row, ...keptUnit(row, column.kind === 'rate' ? asPercent(values, text) : values) }
  }
  return { row, problems }
}

/** A spreadsheet that shows no percent sign keeps 19 % as 0.19, and 20 % as 0.2; of the rates in use only 0.5 is below 1. */
function asPercent(values: Partial<DraftRow>, text: string): Partial<DraftRow> {
  const [, digits = ''] = /^0[.,](\d{1,3})$/.exec(text) ?? []
  if (digits === '' || digits === '5') return values
  const hundredths = digits.padEnd(2, '0')
  const rate = `${Number(hundredths.slice(0, 2))}.${hundredths.slice(2)}`
  return { taxRate: rate.replace(/\.0*$/, '') }
}

function noticeOf(unread: readonly string[]): string | null {
  const [one] = unread
  if (one === undefined) return null
  return unread.length === 1 ? one : `${one} And ${unread.length - 1} more could not be read.`
}

/** The chosen cells as a spreadsheet takes them. `textOf`: what a cell shows to be copied. */
export function copyTable(area: Area, textOf: (row: number, column: number) => string): string {
  const lines: string[] = []
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: string[] = []
    for (let column = area.left; column <= area.right; column++) cells.push(quoted(textOf(row, column)))
    lines.push(cells.join('\t'))
  }
  return lines.join('\n')
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
