import { type ColumnKind, columnKindOf, longestColumnTitle, namesDescription } from './column-titles'
import { type TableRow, type TableWord, textOf } from './table-rows'

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

/**
 * The header of an item table that begins at `rows[at]`: titles side by side, each over one row or stacked over several
 * ("Unit" over "Price"). Of all depths the one with most kinds of columns; null where there is none.
 */
export function tableHeader(rows: readonly TableRow[], at: number): TableHeader | null {
  const first = rows[at]
  if (!first || hasNumber(first) || !isMostlyTitles(first)) return null
  let best: TableHeader | null = null
  let most = 0
  for (let depth = 1; depth <= deepest; depth++) {
    const band = rows.slice(at, at + depth)
    const [above, last] = [band.slice(0, -1), band.at(-1)]
    if (band.length < depth || !last || (depth > 1 && !continues(above, last))) break
    const columns = band.every(isTerse) ? withAmount(columnsOf(band), rows[at + depth]) : columnsOf(band)
    const known = new Set(columns.map(({ kind }) => kind)).size - (columns.some(({ kind }) => kind === 'other') ? 1 : 0)
    const isBetter = known > most || (best !== null && known === most && isBelowTitles(last, best.columns))
    if (!isBetter || !isItemHeader(columns)) continue
    most = known
    best = { columns, from: at, to: at + depth }
  }
  return best && { ...best, columns: settle(best.columns) }
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
function isTerse({ segments }: TableRow): boolean {
  return segments.every((words) => words.length < 5 && !words.some(({ text }) => text.endsWith(':')))
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

function continues(above: readonly TableRow[], row: TableRow): boolean {
  const bottom = Math.max(...above.map((other) => other.bottom))
  return !hasNumber(row) && row.top - bottom < 1.2 * (row.bottom - row.top)
}

/** Second lines of titles ("(EUR)", "Charges"), rather than an item's text that has no numbers beside it. */
function isBelowTitles(row: TableRow, columns: readonly Column[]): boolean {
  if (row.words.every(({ text }) => /^\(?(?:[A-Z]{3}|\p{Sc})\)?$/u.test(text))) return true
  const under = row.segments.map((words) => columns.filter((column) => overlaps(column, extent(words))))
  const apart = under.filter((titles) => titles.every(({ kind }) => kind !== 'description'))
  return under.every((titles) => titles.length > 0) && apart.length * 2 > under.length
}

/** Running text also has words that are titles elsewhere. */
function isMostlyTitles({ segments, em }: TableRow): boolean {
  const [all, titled] = [
    segments.flat(),
    segments.flatMap((words) => titlesOf(words, em).flatMap((title) => title.words)),
  ]
  return titled.length > 0 && (titled.length * 3 >= all.length || segments.length >= 4)
}

interface Title {
  readonly kind: ColumnKind | null
  readonly words: readonly TableWord[]
}

/** Titles in words that stand together; the longest that means something wins. */
function titlesOf(words: readonly TableWord[], em: number): Title[] {
  const titles: { kind: ColumnKind; from: number; to: number }[] = []
  for (let from = 0; from < words.length; ) {
    const found = longestTitle(words, from, em)
    const last = titles.at(-1)
    // "Description / price", "Name & description, period" are one column; a description is what it is for.
    const isJoint = found && last && last.kind !== 'code' && joins(words[from - 1], words[from])
    if (found && last && (isJoint || isRepeated(found.kind, last, words.slice(last.to, from)))) {
      if (found.kind === 'description') last.kind = found.kind
      last.to = found.to
    } else if (found) titles.push({ kind: found.kind, from, to: found.to })
    from = found ? found.to : from + 1
  }
  return titles.map(({ kind, from, to }) => ({ kind, words: words.slice(from, to) }))
}

/** As `titlesOf`, with words that mean nothing known where they stand apart from those that do. */
function partsOf(words: readonly TableWord[], em: number): Title[] {
  const titles = titlesOf(words, em)
  if (titles.length === 0) return [{ kind: null, words }]
  const parts: { kind: ColumnKind | null; words: TableWord[] }[] = titles.map(({ kind, words: own }) => ({
    kind,
    words: [...own],
  }))
  const taken = new Set(titles.flatMap((title) => title.words))
  for (const [at, word] of words.entries()) {
    if (taken.has(word) || !/\p{L}/u.test(word.text)) continue
    const [before, next] = [words[at - 1], words[at + 1]]
    const touches = (other: TableWord | undefined) =>
      other && (other.left > word.left ? other.left - word.right : word.left - other.right) < 0.9 * em
    const host = parts.find((part) => part.words.some((own) => (own === before || own === next) && touches(own)))
    if (host) host.words.push(word)
    else parts.push({ kind: null, words: [word] })
  }
  return parts
}

/** "# line no.", "Nature des travaux": names of one column; "Item Product" are two columns. */
function isRepeated(kind: ColumnKind, last: { readonly kind: ColumnKind }, between: readonly TableWord[]): boolean {
  if (kind !== last.kind) return false
  return between.length > 0 ? between.every(({ key }) => key.length < 4) : kind !== 'description'
}

function joins(before: TableWord | undefined, word: TableWord | undefined): boolean {
  return /^[/&+]$|[,/]$/.test(before?.text ?? '') || /^[/&+]/.test(word?.text ?? '')
}

function longestTitle(words: readonly TableWord[], from: number, em: number): { kind: ColumnKind; to: number } | null {
  let end = from + 1
  const last = Math.min(words.length, from + longestColumnTitle + 2)
  while (end < last && (words[end]?.left ?? 1) - (words[end - 1]?.right ?? 0) < em) end++
  for (let to = end; to > from; to--) {
    const kind = columnKindOf(textOf(words.slice(from, to)))
    if (kind) return { kind, to }
  }
  return null
}

/**
 * The columns of stacked titles: what overlaps from row to row is one, or several under a title that spans them. Segments
 * that mean nothing known are columns too: they keep their words out of the others.
 */
function columnsOf(band: readonly TableRow[]): Column[] {
  const rows = band.map(({ segments, em }) => segments.flatMap((words) => partsOf(words, em)))
  const columns = clustersOf(rows).flatMap((cluster) => {
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

function hasNumber(row: TableRow): boolean {
  return row.words.some(({ text }) => /\d{2}/.test(text) && !text.includes('%'))
}
