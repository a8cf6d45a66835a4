import type { Box } from '@/lib/document/box'

/** Degrees by which the reader has turned the view clockwise. Boxes are kept for the page as it stands at 0. */
export type Turn = 0 | 90 | 180 | 270

/** A place as fractions of a page. */
export interface Fractions {
  readonly x: number
  readonly y: number
}

export function turnPoint({ x, y }: Fractions, turn: Turn): Fractions {
  switch (turn) {
    case 0:
      return { x, y }
    case 90:
      return { x: 1 - y, y: x }
    case 180:
      return { x: 1 - x, y: 1 - y }
    case 270:
      return { x: y, y: 1 - x }
  }
}

/** From the turned view back to the page. */
export function turnPointBack(point: Fractions, turn: Turn): Fractions {
  return turnPoint(point, ((360 - turn) % 360) as Turn)
}

export function turnBox(box: Box, turn: Turn): Box {
  if (turn === 0) return box
  const one = turnPoint({ x: box[0], y: box[1] }, turn)
  const other = turnPoint({ x: box[2], y: box[3] }, turn)
  return [Math.min(one.x, other.x), Math.min(one.y, other.y), Math.max(one.x, other.x), Math.max(one.y, other.y)]
}

export function turnBoxBack(box: Box, turn: Turn): Box {
  return turnBox(box, ((360 - turn) % 360) as Turn)
}

/** Width and height swap on their side. */
export function turnPixels<Page extends { readonly widthPixels: number; readonly heightPixels: number }>(
  page: Page,
  turn: Turn,
): Page {
  return turn % 180 === 0 ? page : { ...page, widthPixels: page.heightPixels, heightPixels: page.widthPixels }
}
