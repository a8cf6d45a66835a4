import type { ColumnKind } from './column-titles'
import type { Column } from './table-header'
import { piecesOf, type TableRow, type TableWord } from './table-rows'

/** A strip of the table that words fill, with white on both sides over all its rows. */
interface Strip {
  readonly left: number
  readonly right: number
  /** Share of its words that are numbers. */
  readonly numeric: number
}

/** Costs are shares of the page's width, like distances. Set by hand. */
const costs = {
  emptyColumn: 0.04,
  crowdedColumn: 0.06,
  wrongType: 0.12,
  aside: 0.02,
  numberAsText: 0.02,
  numberAsUnit: 0.05,
}
const numericKinds: ReadonlySet<ColumnKind> = new Set([
  'quantity',
  'unit_price',
  'discount',
  'tax_rate',
  'tax_amount',
  'amount',
])

/**
 * Where each column ends and the next begins. Titles may stand left, centred or right of what they head, or beside it, so
 * the filled strips of the rows are dealt out to the titles, in order, by distance; a number column takes one strip.
 */
export function columnBounds(columns: readonly Column[], rows: readonly TableRow[]): number[] {
  const telling = tellingRows(columns, rows)
  const strips = stripsOf(telling)
  const owners = dealOut(strips, columns)
  return columns.slice(1).map((column, index) => {
    const aligned = alignedStart(column, columns[index], strips, telling)
    if (aligned !== null) return aligned
    const lastBefore = strips.findLast((_, n) => (owners[n] ?? 0) <= index)
    const firstAfter = strips.find((_, n) => (owners[n] ?? 0) > index)
    const before = Math.max(lastBefore?.right ?? 0, 0)
    const after = firstAfter?.left ?? 1
    // Between the strips, and as near to the gap between the titles as that allows.
    const titles = ((columns[index]?.right ?? before) + column.left) / 2
    return Math.min(Math.max(titles, before), after)
  })
}

/**
 * Where texts of one column reach into the next, as a long position number does, the starts of the next one's segments tell
 * where it begins: most rows have one right below the start of its title. Null where white parts the two.
 */
function alignedStart(
  column: Column,
  before: Column | undefined,
  strips: readonly Strip[],
  rows: readonly TableRow[],
): number | null {
  const isMerged = strips.some(({ left, right }) => before && left < before.right && right > column.left + 0.005)
  if (!isMerged) return null
  const reach = 0.5 * (rows[0]?.em ?? 0)
  const starts = rows.flatMap(({ segments }) =>
    segments.map((words) => words[0]?.left ?? 0).filter((left) => Math.abs(left - column.left) < reach),
  )
  return starts.length * 2 > rows.length ? Math.min(column.left, ...starts) - 0.1 * reach : null
}

/** Those with an amount in or near the column of amounts; long texts over the whole width say nothing about columns. */
function tellingRows(columns: readonly Column[], rows: readonly TableRow[]): readonly TableRow[] {
  const amounts = columns.findLast(({ kind }) => kind === 'amount')
  const isTelling = ({ text, left, right }: TableWord) =>
    amounts &&
    right > amounts.left - 0.02 &&
    left < amounts.right + 0.06 &&
    /\d/.test(text) &&
    !/\p{L}{3}|^\p{L}+\d+[;,]$/u.test(text)
  const withAmount = rows.filter((row) => row.words.some(isTelling))
  const clean = withAmount.filter((row) => !passesUnderTitles(row, columns))
  const telling = clean.length * 4 >= withAmount.length ? clean : withAmount
  if (telling.length === 0) return rows
  // Where descriptions stand on lines of their own, above and below their numbers, those lines tell where they begin.
  const described = columns.find(({ kind }) => kind === 'description')
  const isUnderIt = ({ left, right }: TableWord) => described && left < described.right && right > described.left
  const hasText = telling.filter(({ words }) => words.some(isUnderIt)).length
  if (hasText * 2 > telling.length) return telling
  const texts = rows.filter((row) => row.words.some(isUnderIt) && !passesUnderTitles(row, columns))
  return [...new Set([...telling, ...texts])]
}

/** Text that passes from under one title to under the next without a gap. */
function passesUnderTitles({ segments }: TableRow, all: readonly Column[]): boolean {
  const columns = all.filter(({ kind }) => ['description', 'unit', 'other'].includes(kind) || numericKinds.has(kind))
  return segments.some((words) => {
    const [left, right] = [words[0]?.left ?? 0, words.at(-1)?.right ?? 0]
    return columns.filter((column) => column.left < right && column.right > left).length > 1
  })
}

function stripsOf(rows: readonly TableRow[]): Strip[] {
  const pieces = rows
    .flatMap(piecesOf)
    .map((words) => ({ left: words[0]?.left ?? 0, right: words.at(-1)?.right ?? 0, words }))
    .toSorted((a, b) => a.left - b.left)
  // Neighbours that touch by a hair are still two columns.
  const touch = 1.2 * (rows[0]?.em ?? 0)
  const strips: { left: number; right: number; words: TableWord[] }[] = []
  for (const { left, right, words } of pieces) {
    const last = strips.at(-1)
    const narrower = last ? Math.min(right - left, last.right - last.left) : 0
    if (last && left < last.right - Math.min(touch, narrower / 2)) {
      last.right = Math.max(last.right, right)
      last.words.push(...words)
    } else strips.push({ left, right, words: [...words] })
  }
  return strips.map(({ left, right, words }) => {
    const numbers = words.filter(({ text }) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text)).length
    const texts = words.filter(({ text }) => /\p{L}{2}/u.test(text)).length
    return { left, right, numeric: numbers / Math.max(1, numbers + texts) }
  })
}

/** Dynamic programme over strips and columns: the cheapest assignment that keeps the order. */
function dealOut(strips: readonly Strip[], columns: readonly Column[]): number[] {
  let reached: { cost: number; owners: number[] }[] = [{ cost: 0, owners: [] }]
  for (const strip of strips) {
    const next: typeof reached = []
    for (const { cost, owners } of reached) {
      const last = owners.at(-1) ?? -1
      for (let column = Math.max(0, last); column < columns.length; column++) {
        const skipped = Math.max(0, column - last - 1)
        const total = cost + skipped * costs.emptyColumn + costOf(strip, columns[column], column === last)
        const rival = next[column]
        if (!rival || total < rival.cost) next[column] = { cost: total, owners: [...owners, column] }
      }
    }
    reached = next.filter((state) => state !== undefined)
  }
  const ends = reached.map(({ cost, owners }) => ({
    owners,
    cost: cost + (columns.length - 1 - (owners.at(-1) ?? 0)) * costs.emptyColumn,
  }))
  return ends.toSorted((a, b) => a.cost - b.cost)[0]?.owners ?? []
}

function costOf(strip: Strip, column: Column | undefined, again: boolean): number {
  if (!column) return Number.POSITIVE_INFINITY
  const distance = Math.max(0, column.left - strip.right, strip.left - column.right)
  const isNumeric = numericKinds.has(column.kind)
  const mismatch = isNumeric
    ? (1 - strip.numeric) * costs.wrongType
    : column.kind === 'description'
      ? strip.numeric * costs.numberAsText
      : column.kind === 'unit'
        ? strip.numeric * costs.numberAsUnit
        : 0
  // A strip under several titles belongs to the one it lies under most.
  const shared = Math.max(0, Math.min(column.right, strip.right) - Math.max(column.left, strip.left))
  const aside = (1 - shared / Math.max(1e-6, strip.right - strip.left)) * costs.aside
  return distance + mismatch + aside + (again && isNumeric && strip.numeric > 0.5 ? costs.crowdedColumn : 0)
}
