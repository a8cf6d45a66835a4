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

/** Words that contain the text, without regard to case and accents; several words of it must follow each other. */
export function findWords(words: readonly ShownWord[], text: string): ShownWord[][] {
  const wanted = fold(text).split(/\s+/).filter(Boolean)
  const first = wanted[0]
  if (first === undefined) return []
  const folded = foldedOf(words)
  const matches: ShownWord[][] = []
  for (let start = 0; start + wanted.length <= words.length; start++) {
    if (wanted.every((part, offset) => folded[start + offset]?.includes(part))) {
      matches.push(words.slice(start, start + wanted.length))
    }
  }
  return matches
}

const known = new WeakMap<readonly ShownWord[], readonly string[]>()

/** Worked out once, as one types letter by letter. */
function foldedOf(words: readonly ShownWord[]): readonly string[] {
  const before = known.get(words)
  if (before) return before
  const folded = words.map((word) => fold(word.text))
  known.set(words, folded)
  return folded
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
