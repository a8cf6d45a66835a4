import type { Column } from './table-header'
import type { TableRow } from './table-rows'

interface Interval {
  readonly left: number
  readonly right: number
}

/**
 * Where one column ends and the next begins: between the middles of two titles, the widest strip that the fewest words
 * cross. Titles may be centred, left or right of what they head, so their own edges don't tell.
 */
export function columnBounds(columns: readonly Column[], rows: readonly TableRow[]): number[] {
  const numbered = rows.filter(({ words }) => words.filter(({ text }) => /\d/.test(text)).length >= 2)
  const telling = numbered.length > 0 ? numbered : rows
  const obstacles = [...columns, ...telling.flatMap(({ words }) => words)]
  return columns.slice(1).map((column, index) => {
    const left = columns[index] ?? column
    return boundBetween(middle(left), middle(column), obstacles)
  })
}

function boundBetween(from: number, to: number, obstacles: readonly Interval[]): number {
  const near = obstacles.filter(({ left, right }) => right > from && left < to)
  const edges = [from, to, ...near.flatMap(({ left, right }) => [left, right])]
    .filter((edge) => edge >= from && edge <= to)
    .toSorted((a, b) => a - b)
  let best = { crossed: Number.POSITIVE_INFINITY, width: 0, at: (from + to) / 2 }
  for (let index = 1; index < edges.length; index++) {
    const [left = from, right = to] = [edges[index - 1], edges[index]]
    const [at, width] = [(left + right) / 2, right - left]
    if (width < 1e-6) continue
    const crossed = near.filter((interval) => interval.left < at && interval.right > at).length
    if (crossed < best.crossed || (crossed === best.crossed && width > best.width)) best = { crossed, width, at }
  }
  return best.at
}

function middle({ left, right }: Interval): number {
  return (left + right) / 2
}
