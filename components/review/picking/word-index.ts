import type { Box } from '@/lib/document/box'
import type { Word } from '@/lib/document/page'
import { follows, placeOf, typicalHeightOf } from '@/lib/document/word-links'

export type PickableWord = Pick<Word, 'text' | 'box'>

/** The words of a page, in reading order, by place and by line. */
export interface WordIndex {
  readonly words: readonly PickableWord[]
  /** Width / height of the upright page. */
  readonly aspect: number
  /** For each word the number of its line: a run of words with no wide gap between them. */
  readonly lineOf: Int32Array
  readonly cells: ReadonlyMap<number, readonly number[]>
}

const columns = 32
const rows = 64

const known = new WeakMap<readonly PickableWord[], WordIndex>()

/** Built once for each list of words. */
export function indexWords(words: readonly PickableWord[], aspect: number = Math.SQRT1_2): WordIndex {
  const before = known.get(words)
  if (before) return before
  const index = { words, aspect, lineOf: linesOf(words, aspect), cells: cellsOf(words) }
  known.set(words, index)
  return index
}

/** As `groupLines` has them, but by number and for words that stand alone. */
function linesOf(words: readonly PickableWord[], aspect: number): Int32Array {
  const places = words.map((word) => placeOf({ ...word, ocrConfidence: null }, aspect))
  const typicalHeight = typicalHeightOf(places)
  const lineOf = new Int32Array(words.length)
  for (let at = 1; at < places.length; at++) {
    const [last, next] = [places[at - 1], places[at]]
    const line = lineOf[at - 1] ?? 0
    lineOf[at] = last && next && follows(last, next, typicalHeight) ? line : line + 1
  }
  return lineOf
}

function cellsOf(words: readonly PickableWord[]): Map<number, number[]> {
  const cells = new Map<number, number[]>()
  for (const [index, { box }] of words.entries()) {
    for (const key of cellKeys(box)) {
      const cell = cells.get(key)
      if (cell) cell.push(index)
      else cells.set(key, [index])
    }
  }
  return cells
}

function* cellKeys([left, top, right, bottom]: Box): Generator<number> {
  const [firstRow, lastRow] = [cellOf(top, rows), cellOf(bottom, rows)]
  const [firstColumn, lastColumn] = [cellOf(left, columns), cellOf(right, columns)]
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) yield row * columns + column
  }
}

function cellOf(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(at * count)))
}

/** Indices of the words whose cells the box touches, in reading order. */
function near(index: WordIndex, box: Box): number[] {
  const found = new Set<number>()
  for (const key of cellKeys(box)) for (const at of index.cells.get(key) ?? []) found.add(at)
  return [...found].sort((a, b) => a - b)
}

/**
 * The word at a place (fractions of the page); of several the smallest, as boxes of bad scans overlap. With `slack`
 * (fractions of the page's width) the nearest within it where none is hit.
 */
export function wordIndexAt(index: WordIndex, x: number, y: number, slack = 0): number | null {
  const down = slack * index.aspect
  let best: { at: number; distance: number; area: number } | null = null
  for (const at of near(index, [x - slack, y - down, x + slack, y + down])) {
    const box = index.words[at]?.box
    if (!box) continue
    const distance = Math.hypot(gap(x, box[0], box[2]), gap(y, box[1], box[3]) / index.aspect)
    if (distance > slack) continue
    const size = (box[2] - box[0]) * (box[3] - box[1])
    if (!best || distance < best.distance || (distance === best.distance && size < best.area)) {
      best = { at, distance, area: size }
    }
  }
  return best?.at ?? null
}

/**
 * Words that a rectangle touches, in reading order. Across its line a word must be met in the middle three fifths: boxes
 * of neighbouring lines often overlap, and a drag along one line shall not take the next.
 */
export function wordsTouched(index: WordIndex, box: Box): number[] {
  return near(index, box).filter((at) => {
    const word = index.words[at]
    if (!word) return false
    const [left, top, right, bottom] = word.box
    const [width, height] = [right - left, bottom - top]
    const sideways = height > 2 * width * index.aspect && word.text.length > 2
    const [dx, dy] = sideways ? [width / 5, 0] : [0, height / 5]
    return box[0] <= right - dx && box[2] >= left + dx && box[1] <= bottom - dy && box[3] >= top + dy
  })
}

/** How far a number lies outside of a range. */
function gap(at: number, start: number, end: number): number {
  return Math.max(0, start - at, at - end)
}
