import { namesDescription } from './column-titles'
import { cellWords, type ItemGroup, isName } from './item-rows'
import { type TableWord, textOf } from './table-rows'

export interface ItemText {
  readonly value: string
  readonly words: readonly TableWord[]
  /** An article's number before it. */
  readonly code: string | null
}

/**
 * What the item is: the first line of its text, and the following ones as long as the line before was too full for their
 * first word. What stands on a line of its own below (a serial number, a period, a longer text) is not the name.
 */
export function itemDescription(group: ItemGroup): ItemText | null {
  const written = group.rows
    .map((row) => cellWords(row, 'description'))
    .filter((words) => words.some(({ text }) => /[\p{L}\p{N}#%]/u.test(text)))
  // A tax code or a mark is no name, where there is one.
  const named = written.findIndex((words) => words.some(isName))
  const lines = written.slice(Math.max(0, named))
  if (!lines[0]?.some(({ text }) => /\p{L}/u.test(text))) return null
  const [line = []] = lines
  const first = withoutCode(line, group)
  if (first.length === 0) return null
  const words = [...first]
  let value = textOf(first)
  for (let n = 1; n < lines.length; n++) {
    const [above = [], next = []] = [n === 1 ? first : lines[n - 1], lines[n]]
    if (!isFull(above, next, group) || isDetail(next, group)) break
    value =
      /\p{L}-$/u.test(value) && /^\p{Ll}/u.test(next[0]?.text ?? '')
        ? value.slice(0, -1) + textOf(next)
        : `${value} ${textOf(next)}`
    words.push(...next)
  }
  const [, code, name = value] = coded.exec(value) ?? []
  const beside = first === line ? null : (line[0]?.text ?? null)
  return { value: withoutTitle(name.replace(/[\s:;,–-]+$/, '')), words, code: code ?? beside }
}

/** "GG-12-A - Screws": an article's number, and the name. */
const coded = /^((?=\S*\d)[\p{Lu}\d][\p{Lu}\d./_-]{3,}) [-–:] (\p{L}.*)$/u

/** "Paper - Description": a column's title at the end of a name announces a text that is not there. */
function withoutTitle(text: string): string {
  const [, name, title] = /^(.*\S) [-–|] (\p{L}+)$/u.exec(text) ?? []
  return name !== undefined && title !== undefined && namesDescription(title) ? name : text
}

/** "Brackets (3 kg)": what is in brackets, and the rest. */
export function priceBasisIn(text: string): { quantity: string; unit: string; rest: string } | null {
  const [, rest, quantity, unit] = /^(.*\S) ?\((\d{1,5}) (\p{L}[\p{L}.²³]*)\)$/u.exec(text) ?? []
  return rest && quantity && unit && !/^0+$/.test(quantity) ? { rest, quantity, unit } : null
}

/** "Serial number: 4711", "Product description:", a period. */
function isDetail(line: readonly TableWord[], { rows }: ItemGroup): boolean {
  const start = line[0]?.left ?? 0
  const row = rows.find((item) => item.row.words.includes(line[0] as TableWord))
  // With what its colon introduces, even where that lies under the next title.
  const text = textOf(row?.row.words.filter(({ left }) => left >= start) ?? line)
  return /^[\p{L} ./-]{2,40}:(?: |$)/u.test(text) || /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text)
}

/** An article's number that reaches over from its own narrow column, which is then empty. */
function withoutCode(line: readonly TableWord[], { anchor }: ItemGroup): readonly TableWord[] {
  const isEmpty = anchor.cells.some(({ kind, words }) => (kind === 'code' || kind === 'position') && words.length === 0)
  const isCode = /^(?=.*\d{3})[\p{Lu}\d][\p{Lu}\d./_-]{4,}$/u.test(line[0]?.text ?? '')
  return isEmpty && isCode && line.length > 1 ? line.slice(1) : line
}

/**
 * Whether the next line's first word would not have fitted. Between the longest line of the table and the next column nobody
 * knows; there a line goes on that ends or begins amid a phrase.
 */
function isFull(above: readonly TableWord[], below: readonly TableWord[], { width, anchor }: ItemGroup): boolean {
  const [start, last, next] = [above[0], above.at(-1), below[0]]
  if (!start || !last || !next) return false
  const { em } = anchor.row
  // Set in or out, or apart: a part of the item, or something else.
  if (Math.abs(next.left - start.left) > 0.6 * em) return false
  if (next.top - last.bottom > 1.5 * (last.bottom - last.top)) return false
  const needed = last.right + 0.3 * em + (next.right - next.left)
  if (needed <= width.written + 0.1 * em) return false
  // Cells are set in, and numbers often narrower than their column: of real tables 8 heights at most, measured on 64 documents.
  if (needed > width.room - 8.5 * em) return true
  return /^\p{Ll}/u.test(next.text) || /[-,(&+/]$|^\p{Ll}{2,4}$/u.test(last.text)
}
