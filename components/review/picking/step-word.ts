import type { Box } from '@/lib/document/box'
import { onSameRow } from './same-row'
import type { WordIndex } from './word-index'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The word one comes to from another by an arrow key; null at the page's end. */
export function stepWord(index: WordIndex, from: number, direction: Direction): number | null {
  return direction === 'left' || direction === 'right'
    ? alongRow(index, from, direction === 'right' ? 1 : -1)
    : acrossRows(index, from, direction === 'down' ? 1 : -1)
}

/** The next word on the row, whatever the gap; at its end the next in reading order. */
function alongRow({ words }: WordIndex, from: number, step: 1 | -1): number | null {
  const here = words[from]?.box
  if (!here) return null
  let best: { at: number; distance: number } | null = null
  for (const [at, { box }] of words.entries()) {
    const distance = step * (middleX(box) - middleX(here))
    if (at === from || distance <= 0 || !onSameRow(here, box)) continue
    if (!best || distance < best.distance) best = { at, distance }
  }
  if (best) return best.at
  const next = from + step
  return words[next] ? next : null
}

/** The nearest row in the direction, and on it the word that stands most nearly above or below. */
function acrossRows({ words, aspect }: WordIndex, from: number, step: 1 | -1): number | null {
  const here = words[from]?.box
  if (!here) return null
  let best: { at: number; cost: number } | null = null
  for (const [at, { box }] of words.entries()) {
    const down = step * (middleY(box) - middleY(here))
    if (down <= 0 || onSameRow(here, box)) continue
    const aside = aspect * Math.max(0, here[0] - box[2], box[0] - here[2])
    // A row further on that stands right below is nearer than the end of the next row far aside.
    const cost = down + 0.3 * aside
    if (!best || cost < best.cost) best = { at, cost }
  }
  return best?.at ?? null
}

/** The word of a page nearest to a place, where a step comes over from the page before or after. */
export function nearestWord({ words, aspect }: WordIndex, x: number, y: number): number | null {
  let best: { at: number; distance: number } | null = null
  for (const [at, { box }] of words.entries()) {
    const aside = aspect * Math.max(0, box[0] - x, x - box[2])
    const distance = Math.abs(middleY(box) - y) + 0.3 * aside
    if (!best || distance < best.distance) best = { at, distance }
  }
  return best?.at ?? null
}

function middleX(box: Box): number {
  return (box[0] + box[2]) / 2
}

function middleY(box: Box): number {
  return (box[1] + box[3]) / 2
}
