import type { Page, Word } from './page'

/** A word's place with both axes in the same unit (the page's height), so that gaps and heights compare. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Type size as far as the box shows it. */
  readonly height: number
  readonly middle: number
  /** Width of one character. */
  readonly pitch: number
  /** Reads up or down the page, or is only a rule or a speck: never part of a horizontal line. */
  readonly upright: boolean
  /** A dash, colon or bullet: it says nothing about the baseline. */
  readonly mark: boolean
}

const letterOrDigit = /[\p{L}\p{N}]/u

/** `pageAspect` is width / height. */
export function placeOf(word: Word, pageAspect: number): Place {
  const [left, top, right, bottom] = [word.box[0] * pageAspect, word.box[1], word.box[2] * pageAspect, word.box[3]]
  const [width, height] = [right - left, bottom - top]
  const length = lengthOf(word.text)
  return {
    left,
    top,
    right,
    bottom,
    height,
    middle: (top + bottom) / 2,
    pitch: width / Math.max(1, length),
    upright: !(length >= 3 && height > 2 * width),
    mark: !letterOrDigit.test(word.text),
  }
}

/** Characters, not halves of them. */
function lengthOf(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length
}

const known = new WeakMap<Page, readonly Place[]>()

/** The places of a page's words; lines and layout ask for the same ones. */
export function placesOf(page: Page): readonly Place[] {
  const before = known.get(page)
  if (before) return before
  const aspect = page.widthPixels / Math.max(1, page.heightPixels)
  const places = page.words.map((word) => placeOf(word, aspect))
  known.set(page, places)
  return places
}

/**
 * Whether `b` goes on where `a` ends: on one baseline, with no more than a word's space between.
 * A wider gap is a new column. Local on purpose: a page turned by a few degrees still links word by word.
 */
export function follows(a: Place, b: Place, typicalHeight: number): boolean {
  if (!a.upright || !b.upright || !onOneBaseline(a, b)) return false
  const size = Math.max(sizeOf(a, typicalHeight), sizeOf(b, typicalHeight))
  const gap = b.left - a.right
  return gap > -0.5 * size && gap <= widestSpace(a, b, size) && b.left > a.left
}

function onOneBaseline(a: Place, b: Place): boolean {
  const smaller = Math.min(a.height, b.height)
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (overlap < 0.5 * smaller) return false
  // A dash or dot sits anywhere within its line, and a big figure beside small type shares the baseline with it.
  if (a.mark || b.mark) return true
  const bigger = Math.max(a.height, b.height)
  if (bigger > 1.8 * smaller) return Math.abs(a.bottom - b.bottom) < 0.35 * bigger
  return Math.abs(a.middle - b.middle) < 0.55 * bigger
}

/** Small marks borrow the size of the page's usual type, so that "-" does not make every gap look wide. */
function sizeOf(place: Place, typicalHeight: number): number {
  return place.mark ? Math.min(typicalHeight, Math.max(place.height, typicalHeight / 2)) : place.height
}

function widestSpace(a: Place, b: Place, size: number): number {
  const pitch = a.mark
    ? b.pitch
    : b.mark
      ? a.pitch
      : Math.min(Math.max(a.pitch, b.pitch), 2 * Math.min(a.pitch, b.pitch))
  // The last is for typewriter faces, whose spaces are as wide as their characters.
  return Math.max(0.55 * size, Math.min(1.1 * size, 1.7 * pitch), 1.45 * pitch)
}

/** The median height of words with letters or digits; 0.01 of the page where there are none. */
export function typicalHeightOf(places: readonly Place[]): number {
  const heights = places.filter((place) => place.upright && !place.mark).map((place) => place.height)
  heights.sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? 0.01
}
