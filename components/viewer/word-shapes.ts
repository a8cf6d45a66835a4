import type { Box } from '@/lib/document/box'

export interface ShownWord {
  readonly text: string
  readonly box: Box
  readonly ocrConfidence: number | null
}

/** Units of the overlay across and down, whatever the page's form. */
export const overlayUnits = 10_000

/** Below this the engine itself was in doubt. */
export const doubtfulOcr = 0.6

/** All boxes as one SVG path: two thousand words cost the browser one shape. */
export function wordPath(words: readonly ShownWord[]): string {
  return words.map(({ box }) => rectangle(box)).join('')
}

function rectangle(box: Box): string {
  const [left, top, right, bottom] = box.map((side) => Math.round(side * overlayUnits))
  return `M${left} ${top}H${right}V${bottom}H${left}Z`
}

/** The word at a place (fractions of the page); of several the smallest, as boxes of bad scans overlap. */
export function wordAt(words: readonly ShownWord[], x: number, y: number): ShownWord | null {
  let found: ShownWord | null = null
  for (const word of words) {
    const [left, top, right, bottom] = word.box
    if (x < left || x > right || y < top || y > bottom) continue
    if (!found || area(word.box) < area(found.box)) found = word
  }
  return found
}

function area([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top)
}

/** Words that contain the text, without regard to case and accents; several words of it must follow each other. */
export function findWords(words: readonly ShownWord[], text: string): ShownWord[][] {
  const wanted = fold(text).split(/\s+/).filter(Boolean)
  const first = wanted[0]
  if (first === undefined) return []
  const folded = words.map((word) => fold(word.text))
  const matches: ShownWord[][] = []
  for (let start = 0; start + wanted.length <= words.length; start++) {
    if (wanted.every((part, offset) => folded[start + offset]?.includes(part))) {
      matches.push(words.slice(start, start + wanted.length))
    }
  }
  return matches
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
