import type { Box } from '@/lib/document/box'

/** Which sides a handle moves: -1 left or top, 1 right or bottom, 0 neither; both 0 moves the whole box. */
export interface Handle {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}

export const handles: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
]

const least = 0.01

/** The box with a handle moved by fractions of the page; it stays on the page and never turns inside out. */
export function resizeBox(box: Box, handle: Handle, dx: number, dy: number): Box {
  const [left, right] = side(box[0], box[2], handle.x, dx, handle.y === 0)
  const [top, bottom] = side(box[1], box[3], handle.y, dy, handle.x === 0)
  return [left, top, right, bottom]
}

function side(start: number, end: number, which: -1 | 0 | 1, by: number, whole: boolean): [number, number] {
  if (which === -1) return [Math.min(Math.max(0, start + by), end - least), end]
  if (which === 1) return [start, Math.max(Math.min(1, end + by), start + least)]
  const step = whole ? Math.min(1 - end, Math.max(-start, by)) : 0
  return [start + step, end + step]
}
