import type { Page } from '@/lib/document/page'
import type { LineItem } from '@/lib/extract/extraction'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { type Count, noCount, type Quality, qualityOf } from './accuracy-score'
import type { Truth, TruthLineItem } from './accuracy-truth'

const cells = ['description', 'quantity', 'unit_price', 'amount'] as const
type Cell = (typeof cells)[number]
type Row = Partial<Record<Cell, string | number>>

export interface LineItemCounts {
  readonly rows: Count
  readonly cells: Count
}

export const noLineItemCounts = (): LineItemCounts => ({ rows: noCount(), cells: noCount() })

/** Of all documents, and of those that bring the text of every page along: there no reading error stands in between. */
export interface LineItemTally {
  readonly all: LineItemCounts
  readonly textLayer: LineItemCounts
}

export interface LineItemReport {
  readonly rows: Quality
  readonly cells: Quality
  readonly textLayer: { readonly rows: Quality; readonly cells: Quality } | null
}

export const newLineItemTally = (): LineItemTally => ({ all: noLineItemCounts(), textLayer: noLineItemCounts() })

export function tallyLineItems(
  { all, textLayer }: LineItemTally,
  truth: Truth,
  pages: readonly Page[],
  given: readonly LineItem[],
): void {
  countLineItems(all, truth, given)
  if (pages.every(({ source }) => source === 'text_layer')) countLineItems(textLayer, truth, given)
}

/** Null where nothing is labelled. */
export function lineItemReport({ all, textLayer }: LineItemTally): LineItemReport | null {
  const qualities = ({ rows, cells }: LineItemCounts) =>
    rows.labelled > 0 ? { rows: qualityOf(rows), cells: qualityOf(cells) } : null
  const report = qualities(all)
  return report && { ...report, textLayer: qualities(textLayer) }
}

/**
 * Rows are matched in order so that most cells agree in total; a row is right where all its printed cells are. Cells
 * that are not printed are left out on both sides.
 */
export function countLineItems(counts: LineItemCounts, truth: Truth, given: readonly LineItem[]): void {
  const wanted = (truth.line_items ?? []).map((item, at) => printedRow(item, truth.line_items_printed?.[at]))
  const got = given.map(givenRow)
  counts.rows.labelled += wanted.length
  counts.rows.given += got.length
  counts.cells.labelled += wanted.reduce((sum, row) => sum + Object.keys(row).length, 0)
  const matches = align(wanted, got)
  for (const [want, row] of matches) {
    const right = agreeing(want, row)
    counts.cells.right += right
    if (right === Object.keys(want).length) counts.rows.right++
  }
  // Of a matched row only the cells that are labelled are judged; an invented row counts with all it holds.
  const matched = new Map(matches.map(([want, row]) => [row, want]))
  for (const row of got) {
    const want = matched.get(row)
    counts.cells.given += cells.filter((cell) => row[cell] !== undefined && (!want || want[cell] !== undefined)).length
  }
}

function printedRow(item: TruthLineItem, printed: Record<string, boolean> | undefined): Row {
  return Object.fromEntries(
    cells.flatMap((cell) => (item[cell] == null || printed?.[cell] === false ? [] : [[cell, item[cell]]])),
  )
}

function givenRow({ description, quantity, unitPrice, amount }: LineItem): Row {
  const row = { description, quantity, unit_price: unitPrice, amount }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row
}

/** The order-keeping matching with the most agreeing cells (longest common subsequence, weighted). */
function align(wanted: readonly Row[], got: readonly Row[]): [Row, Row][] {
  const best = Array.from({ length: wanted.length + 1 }, () => new Array<number>(got.length + 1).fill(0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = got.length - 1; j >= 0; j--) {
      const pair = agreeing(wanted[i] as Row, got[j] as Row)
      ;(best[i] as number[])[j] = Math.max(at(i + 1, j), at(i, j + 1), pair > 0 ? pair + at(i + 1, j + 1) : 0)
    }
  }
  const pairs: [Row, Row][] = []
  for (let [i, j] = [0, 0]; i < wanted.length && j < got.length; ) {
    const pair = agreeing(wanted[i] as Row, got[j] as Row)
    if (pair > 0 && at(i, j) === pair + at(i + 1, j + 1)) pairs.push([wanted[i++] as Row, got[j++] as Row])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}

function agreeing(wanted: Row, got: Row): number {
  return cells.filter((cell) => {
    const [want, have] = [wanted[cell], got[cell]]
    if (want === undefined || have === undefined) return false
    if (cell === 'description') return lettersAndDigits(String(want)) === lettersAndDigits(String(have))
    // Quantities and unit prices may have more than two decimals.
    return cell === 'amount'
      ? Math.round(Number(want) * 100) === Math.round(Number(have) * 100)
      : Math.abs(Number(want) - Number(have)) < 1e-6
  }).length
}
