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

/**
 * The header of an item table that begins at `rows[at]`, over one row, or over two where titles are stacked
 * ("Unit" over "Price"); null where there is none.
 */
export function tableHeader(rows: readonly TableRow[], at: number): TableHeader | null {
  const row = rows[at]
  if (!row || hasNumber(row)) return null
  const single = titlesOf(row.segments)
  const next = rows[at + 1]
  const stacked =
    next && !hasNumber(next) && next.top - row.bottom < 1.2 * (row.bottom - row.top)
      ? stackedTitles(row, next, single)
      : null
  if (next && stacked && (stacked.joined || stacked.columns.length > single.length)) {
    const columns = withUnknown(stacked.columns, [row, next])
    if (isItemHeader(columns)) return { columns: settle(columns), from: at, to: at + 2 }
  }
  const columns = withUnknown(single, [row])
  return single.length > 0 && isItemHeader(columns) ? { columns: settle(columns), from: at, to: at + 1 } : null
}

/** What is bought, or how much of it; and what it costs. */
function isItemHeader(columns: readonly Column[]): boolean {
  const kinds = new Set(columns.map(({ kind }) => kind))
  const what = kinds.has('description') || kinds.has('quantity')
  const known = columns.filter(({ kind }) => kind !== 'other')
  return what && (kinds.has('amount') || kinds.has('unit_price')) && known.length >= 2
}

/** Titles in words that stand together; the longest that means something wins. */
function titlesOf(segments: TableRow['segments']): Column[] {
  const columns: Column[] = []
  for (const words of segments) {
    for (let from = 0; from < words.length; ) {
      const found = longestTitle(words, from)
      // "Description / price" is one column.
      const isAside = words[from - 1]?.text === '/' && columns.length > 0
      if (found && !isAside) columns.push({ kind: found.kind, ...extent(words.slice(from, found.to)) })
      from = found ? found.to : from + 1
    }
  }
  return columns
}

function longestTitle(words: readonly TableWord[], from: number): { kind: ColumnKind; to: number } | null {
  for (let to = Math.min(words.length, from + longestColumnTitle + 2); to > from; to--) {
    const kind = columnKindOf(textOf(words.slice(from, to)))
    if (kind) return { kind, to }
  }
  return null
}

/** Segments over segments, read as one; what stands alone counts as in a single row. */
function stackedTitles(
  upper: TableRow,
  lower: TableRow,
  single: readonly Column[],
): { readonly columns: readonly Column[]; readonly joined: boolean } {
  const joined = upper.segments.flatMap((above) => {
    const below = lower.segments.filter((words) => overlaps(extent(above), extent(words)))
    if (below.length !== 1 || !below[0]) return []
    const kind =
      columnKindOf(`${textOf(above)} ${textOf(below[0])}`) ??
      columnKindOf(`${textOf(above)}${textOf(below[0])}`.replace('-', ''))
    return kind ? [{ kind, ...extent([...above, ...below[0]]) }] : []
  })
  const others = [...single, ...titlesOf(lower.segments)]
  const columns = [...joined]
  for (const column of others) if (!columns.some((taken) => overlaps(taken, column))) columns.push(column)
  return { columns: columns.toSorted((a, b) => a.left - b.left), joined: joined.length > 0 }
}

/** Segments that mean nothing known are columns too: they keep their words out of the others. */
function withUnknown(columns: readonly Column[], rows: readonly TableRow[]): Column[] {
  const unknown = rows
    .flatMap(({ segments }) => segments)
    .map((words) => ({
      kind: namesDescription(textOf(words)) ? ('description' as const) : ('other' as const),
      ...extent(words),
    }))
    .filter((column) => !columns.some((known) => overlaps(known, column)))
  const apart = unknown.filter((column, index) => !unknown.slice(0, index).some((other) => overlaps(other, column)))
  return [...columns, ...apart].toSorted((a, b) => a.left - b.left)
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
  for (const extra of descriptions.slice(0, -1)) change(extra, 'code')
  if (of('description').length === 0) change(widest(settled, of('other')), 'description')
  const described = of('description')[0]
  // "Amount | Product | Price | Total": left of the product it is how many.
  const [firstAmount] = of('amount')
  if (
    described &&
    firstAmount &&
    of('amount').length > 1 &&
    firstAmount.left < described.left &&
    of('quantity').length === 0
  ) {
    change(firstAmount, 'quantity')
  }
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
