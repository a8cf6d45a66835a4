/** Rows at a time; more than the table shows at once, so that scrolling meets no gap. */
export const drawnAtOnce = 80

/** A row that is drawn, or the room of those that are not. */
export type DrawnRow = { readonly index: number } | { readonly gap: number; readonly before: number }

/**
 * What of a long table is drawn: `drawnAtOnce` rows from `first` on, and the active one wherever it is, since the keyboard
 * is in it.
 */
export function drawnRows(count: number, first: number, active: number): DrawnRow[] {
  const from = firstDrawn(count, first)
  const to = Math.min(count, from + drawnAtOnce)
  const window = Array.from({ length: to - from }, (_, offset) => from + offset)
  const isApart = active < count && (active < from || active >= to)
  const indices = !isApart ? window : active < from ? [active, ...window] : [...window, active]
  const drawn: DrawnRow[] = []
  let next = 0
  for (const index of indices) {
    if (index > next) drawn.push({ gap: index - next, before: index })
    drawn.push({ index })
    next = index + 1
  }
  if (next < count) drawn.push({ gap: count - next, before: count })
  return drawn
}

/** In steps of ten, so that not every row scrolled past draws the table anew. */
export function firstDrawn(count: number, wanted: number): number {
  return Math.max(0, Math.min(Math.floor(wanted / 10) * 10, count - drawnAtOnce))
}
