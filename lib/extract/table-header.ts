import { type ColumnKind, columnKindOf, namesDescription } from './column-titles'
import { type TableRow, type TableWord, textOf } from './table-rows'
import { type Title, type TitledRow, titledRow } from './table-titles'

export interface Column {
  readonly kind: ColumnKind
  readonly left: number
  readonly right: number
}

export interface TableHeader {
  /** Left to right. */
  readonly columns: readonly Column[]
  /** Rows of the page it takes, [from, to). */
  readonly from: number
  readonly to: number
}

/** A header's titles stand over at most so many rows. */
const deepest = 7

/** The headers of item tables among a page's rows, top to bottom. */
export function tableHeaders(rows: readonly TableRow[]): TableHeader[] {
  const titled = rows.map(titledRow)
  const headers: TableHeader[] = []
  for (let at = 0; at < rows.length; ) {
    const header = titled[at]?.isTitles ? tableHeader(titled, at) : null
    if (header) headers.push(header)
    at = header ? header.to : at + 1
  }
  return headers
}

/**
 * The header of an item table that begins at `rows[at]`: titles side by side, each over one row or stacked over several
 * ("Unit" over "Price"). Of all depths the one with most kinds of columns; null where there is none.
 */
function tableHeader(rows: readonly TitledRow[], at: number): TableHeader | null {
  let best: TableHeader | null = null
  let most = 0
  for (let depth = 1; depth <= deepest; depth++) {
    const band = rows.slice(at, at + depth)
    const last = band.at(-1)
    if (band.length < depth || !last || (depth > 1 && !continues(band.slice(0, -1), last))) break
    if (
      best === null &&
      !band.some(({ parts }) => parts.some(({ kind }) => kind && pricing.has(kind))) &&
      !isTable(band)
    )
      continue
    const found = columnsOf(band)
    const columns = band.every(isTerse) ? withAmount(found, rows[at + depth]?.row) : found
    const known = new Set(columns.map(({ kind }) => kind)).size - (columns.some(({ kind }) => kind === 'other') ? 1 : 0)
    const isBetter = known > most || (best !== null && known === most && isBelowTitles(last.row, best.columns))
    if (!isBetter || !isItemHeader(columns)) continue
    most = known
    best = { columns, from: at, to: at + depth }
  }
  return best && { ...best, columns: settle(best.columns) }
}

const pricing: ReadonlySet<ColumnKind> = new Set(['amount', 'unit_price'])

function isTable(band: readonly TitledRow[]): boolean {
  return band.some(({ parts }) => parts.length > 2)
}

/** A last column under an unknown title is that of the amounts, where the first row below has cents under it. */
function withAmount(columns: readonly Column[], below: TableRow | undefined): readonly Column[] {
  const last = columns.length > 2 ? columns.at(-1) : undefined
  const word = below?.words.at(-1)
  if (last?.kind !== 'other' || !word || !/\d[.,]\d{2}(?!\d)/.test(word.text)) return columns
  if (word.right < last.left || columns.some(({ kind }) => kind === 'amount')) return columns
  return [...columns.slice(0, -1), { ...last, kind: 'amount' }]
}

/** Titles apart from each other, no sentence and no "label: value". */
function isTerse({ row }: TitledRow): boolean {
  return row.segments.every((words) => words.length < 5 && !words.some(({ text }) => text.endsWith(':')))
}

/** What is bought, or how much of it; and what it costs. */
function isItemHeader(columns: readonly Column[]): boolean {
  const kinds = new Set(columns.map(({ kind }) => kind))
  const what = kinds.has('description') || kinds.has('quantity')
  const known = columns.filter(({ kind }) => kind !== 'other')
  const taxes = columns.filter(({ kind }) => kind === 'tax_rate' || kind === 'tax_amount')
  if (taxes.length > 1 && !kinds.has('quantity') && !kinds.has('unit_price')) return false
  return what && (kinds.has('amount') || kinds.has('unit_price')) && known.length >= 2
}

function continues(above: readonly TitledRow[], { row, hasNumber }: TitledRow): boolean {
  const bottom = Math.max(...above.map((other) => other.row.bottom))
  return !hasNumber && row.top - bottom < 1.2 * (row.bottom - row.top)
}

/** Second lines of titles ("(EUR)", "Charges"), rather than an item's text that has no numbers beside it. */
function isBelowTitles(row: TableRow, columns: readonly Column[]): boolean {
  if (row.words.every(({ text }) => /^\(?(?:[A-Z]{3}|\p{Sc})\)?$/u.test(text))) return true
  const under = row.segments.map((words) => columns.filter((column) => overlaps(column, extent(words))))
  const apart = under.filter((titles) => titles.every(({ kind }) => kind !== 'description'))
  return under.every((titles) => titles.length > 0) && apart.length * 2 > under.length
}

/**
 * The columns of stacked titles: what overlaps from row to row is one, or several under a title that spans them. Segments
 * that mean nothing known are columns too: they keep their words out of the others.
 */
function columnsOf(band: readonly TitledRow[]): Column[] {
  const columns = clustersOf(band.map(({ parts }) => parts)).flatMap((cluster) => {
    const base = cluster.toSorted((a, b) => b.length - a.length || knownIn(b) - knownIn(a))[0] ?? []
    return base.map((title) => columnOf(title, cluster))
  })
  return columns.toSorted((a, b) => a.left - b.left)
}

function knownIn(titles: readonly Title[]): number {
  return titles.filter(({ kind }) => kind !== null).length
}

/** Titles of all rows that overlap each other from row to row, still by row. */
function clustersOf(rows: readonly (readonly Title[])[]): Title[][][] {
  const clusters: { left: number; right: number; rows: Title[][] }[] = []
  const all = rows.flatMap((titles, row) => titles.map((title) => ({ title, row, ...extent(title.words) })))
  for (const { title, row, left, right } of all.toSorted((a, b) => a.left - b.left)) {
    const last = clusters.at(-1)
    const joins = last && left < last.right && !last.rows.every((titles, at) => at === row || titles.length === 0)
    const cluster = joins ? last : { left, right, rows: rows.map(() => []) }
    if (!joins) clusters.push(cluster)
    cluster.right = Math.max(cluster.right, right)
    cluster.rows[row]?.push(title)
  }
  return clusters.map((cluster) => cluster.rows)
}

function columnOf(title: Title, cluster: readonly (readonly Title[])[]): Column {
  const own = extent(title.words)
  const stack = cluster.flatMap((titles) => titles.filter(({ words }) => overlaps(own, extent(words))))
  const text = stack.map(({ words }) => textOf(words)).join(' ')
  const kind =
    columnKindOf(text) ??
    columnKindOf(text.replace(/- ?/g, '')) ??
    title.kind ??
    stack.find((other) => other.kind !== null)?.kind ??
    (namesDescription(text) ? 'description' : 'other')
  // A title over several columns is as wide as none of them.
  const isShared = cluster.some((titles) => titles.length > 1)
  return { kind, ...(isShared ? own : extent(stack.flatMap(({ words }) => words))) }
}

/** One column of each kind that matters, by where it stands. */
function settle(columns: readonly Column[]): Column[] {
  let settled = [...columns].sort((a, b) => a.left - b.left)
  const change = (column: Column | undefined, kind: ColumnKind) => {
    settled = settled.map((other) => (other === column ? { ...other, kind } : other))
  }
  const of = (kind: ColumnKind) => settled.filter((column) => column.kind === kind)
  // "Item | Product", "Service | Description": the last names it best; "Description | Text" keeps the first.
  const descriptions = of('description')
  for (const extra of descriptions.slice(0, -1)) change(extra, 'item')
  if (of('description').length === 0) change(widest(settled, of('other')), 'description')
  const described = of('description')[0]
  // "Amount | Product | Price | Total": left of the product or the price it is how many.
  const [firstAmount] = of('amount')
  if (
    described &&
    firstAmount &&
    of('amount').length > 1 &&
    (firstAmount.left < described.left || firstAmount.left < (of('unit_price')[0]?.left ?? 0)) &&
    of('quantity').length === 0
  ) {
    change(firstAmount, 'quantity')
  }
  // "No. | Product | No. | Price": right of the product it is how many.
  const counts = of('position').filter(({ left }) => described && left > described.left)
  if (of('quantity').length === 0) change(counts[0], 'quantity')
  // "Price each | Price": without a column of amounts the last price is the row's.
  const prices = of('unit_price')
  if (of('amount').length === 0) change(prices.at(-1), 'amount')
  for (const extra of of('unit_price').slice(1)) change(extra, 'other')
  for (const extra of of('quantity').slice(1)) change(extra, 'other')
  return settled
}

/** The column with most room to the next: descriptions need it. */
function widest(columns: readonly Column[], choice: readonly Column[]): Column | undefined {
  const room = (column: Column) => (columns[columns.indexOf(column) + 1]?.left ?? column.left) - column.left
  return choice.toSorted((a, b) => room(b) - room(a))[0]
}

/** The header of another table: of taxes, of payments. Mostly titles, two of them different, and no number. */
export function isOtherHeader(row: TableRow): boolean {
  if (row.words.some(({ text }) => /\d/.test(text)) || row.segments.length < 2) return false
  const kinds = row.segments.flatMap((words) => columnKindOf(textOf(words)) ?? [])
  const taxed = kinds.includes('tax_rate') || kinds.includes('tax_amount')
  return (
    new Set(kinds).size >= 2 &&
    (kinds.length === row.segments.length || (taxed && kinds.length * 2 >= row.segments.length))
  )
}

function extent(words: readonly TableWord[]): { left: number; right: number } {
  return { left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) }
}

function overlaps(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left)
}
