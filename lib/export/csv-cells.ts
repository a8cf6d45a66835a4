/** Text of a cell, or a canonical decimal that is to be a number there. */
export type Cell = string | null | { readonly decimal: string }

/**
 * Spreadsheet programs run a cell that begins like a formula, so such text gets an apostrophe before it, as OWASP advises;
 * full-width signs count as signs. Where apostrophes stand before it already it gets one more, so that reading can take
 * exactly one away.
 */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\s\p{Cc}])/u
const decimal = /^-?\d+(\.\d+)?$/

/** One row with its line end, as RFC 4180 has it: commas, CRLF, quotes doubled. Null is empty; decimals keep their digits. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(cellText(cell))).join(',')}\r\n`
}

/** A cell for a number; what is none is text. */
export function numberCell(value: string | null): Cell {
  return value !== null && decimal.test(value) ? { decimal: value } : value
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return cell.decimal
  return formula.test(cell) ? `'${cell}` : cell
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The rows of a CSV file, with or without byte order mark, without the apostrophes that made text safe. */
export function readCsvRows(text: string, delimiter: ',' | ';' | '\t' = ','): string[][] {
  const rows: string[][] = []
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, 'gy')
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  let row: string[] = []
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) throw new RangeError('Not a CSV file: a quote stands inside a cell')
    const [, inQuotes, bare = '', end] = match
    row.push(bareText(inQuotes?.replaceAll('""', '"') ?? bare))
    if (end === delimiter) {
      if (cell.lastIndex === text.length) row.push('')
      else continue
    }
    rows.push(row)
    row = []
  }
  return rows
}

function bareText(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
