export interface RowWindow {
  /** Rows [start, end) are in sight, or nearly. */
  readonly start: number
  readonly end: number
  /** Height of the rows before and after them, in the unit of `heights`. */
  readonly before: number
  readonly after: number
}

/**
 * Which rows of a long list to draw, when it is scrolled by `top` and `visible` of it can be seen; `margin` more are
 * drawn above and below, so that scrolling shows no gap.
 */
export function windowOfRows(
  heights: readonly number[],
  { top, visible, margin }: { readonly top: number; readonly visible: number; readonly margin: number },
): RowWindow {
  let before = 0
  let start = 0
  while (start < heights.length && before + (heights[start] ?? 0) <= top - margin) {
    before += heights[start] ?? 0
    start += 1
  }
  let end = start
  let shown = 0
  while (end < heights.length && before + shown < top + visible + margin) {
    shown += heights[end] ?? 0
    end += 1
  }
  const after = heights.slice(end).reduce((sum, height) => sum + height, 0)
  return { start, end, before, after }
}
