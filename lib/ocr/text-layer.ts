import { type Box, unionBox } from '../document/box'
import type { Word } from '../document/page'
import type { PdfChar } from './pdf'

/** What a page says in its own text, before anyone has judged whether to believe it. */
export interface TextLayer {
  readonly words: readonly Word[]
  /** Glyphs that show something: no spaces, none outside the crop, none printed twice. */
  readonly charCount: number
  /** Share of them whose character is unknown or private. */
  readonly unmappedShare: number
  /** Share of them that is not drawn (a scanner's text under or over its image). */
  readonly invisibleShare: number
}

/** Groups a page's glyphs into words. `aspect` is width / height of the upright page. */
export function readTextLayer(chars: readonly PdfChar[], aspect: number): TextLayer {
  const shown = withoutOverprints(chars.filter((char) => isBreak(char) || isOnPage(char.box)))
  const glyphs = shown.filter((char) => !isBreak(char))
  const share = (test: (char: PdfChar) => boolean) =>
    glyphs.length === 0 ? 0 : glyphs.filter(test).length / glyphs.length
  return {
    words: splitWords(shown, aspect).flatMap(toWord),
    charCount: glyphs.length,
    unmappedShare: share((char) => char.unmapped || isPrivate(char.text)),
    invisibleShare: share((char) => char.invisible),
  }
}

// Control characters, spaces of every width, and the marks pdfium puts at line ends.
// biome-ignore lint/suspicious/noControlCharactersInRegex: PDF fonts do map glyphs to control characters.
const breaks = /^[\x01-\x20\x7f-\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff\ufffe\uffff]$/

function isBreak(char: PdfChar): boolean {
  return breaks.test(char.text)
}

export function isPrivate(text: string): boolean {
  return /[\ufffd\0\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u.test(text)
}

/** Its middle lies inside the crop, and it has a size. */
function isOnPage([left, top, right, bottom]: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 && right - left + (bottom - top) > 1e-6
}

/** "Fake bold" prints the same glyph again a hair's breadth away; shadows do so too. */
function withoutOverprints(chars: readonly PdfChar[]): PdfChar[] {
  const seen = new Map<string, PdfChar[]>()
  let kept = true
  const isNew = (char: PdfChar) => {
    const [x, y] = [Math.round(char.box[0] * 100), Math.round(char.box[1] * 100)]
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = seen.get(`${char.text} ${x + dx} ${y + dy}`)
        if (near?.some((other) => overlap(other.box, char.box) > 0.6)) return false
      }
    }
    const key = `${char.text} ${x} ${y}`
    const list = seen.get(key)
    if (list) list.push(char)
    else seen.set(key, [char])
    return true
  }
  return chars.filter((char, index) => {
    if (isBreak(char)) return true
    kept = isPiece(chars[index - 1], char) ? kept : isNew(char)
    return kept
  })
}

/** A glyph that stands for several letters (ff, ffi) comes as all of them, each with the box of the whole. */
function isPiece(last: PdfChar | undefined, char: PdfChar): boolean {
  return last !== undefined && last.run === char.run && char.box.every((edge, side) => edge === last.box[side])
}

/** Intersection over union; thin glyphs (l, -) get a little body first. */
function overlap(a: Box, b: Box): number {
  const grow = ([left, top, right, bottom]: Box): Box => [left - 3e-4, top - 3e-4, right + 3e-4, bottom + 3e-4]
  const [c, d] = [grow(a), grow(b)]
  const width = Math.min(c[2], d[2]) - Math.max(c[0], d[0])
  const height = Math.min(c[3], d[3]) - Math.max(c[1], d[1])
  if (width <= 0 || height <= 0) return 0
  const area = (box: Box) => (box[2] - box[0]) * (box[3] - box[1])
  return (width * height) / (area(c) + area(d) - width * height)
}

function splitWords(chars: readonly PdfChar[], aspect: number): PdfChar[][] {
  const words: PdfChar[][] = []
  let word: PdfChar[] = []
  const end = () => {
    if (word.length > 0) words.push(word)
    word = []
  }
  for (const [index, char] of chars.entries()) {
    const last = word.at(-1)
    if (isBreak(char)) end()
    else {
      if (last && !isPiece(last, char)) {
        // Letters that are set one by one have no more to do with their run than with the next.
        const isSingle = last.run !== word.at(-2)?.run && char.run !== chars[index + 1]?.run
        if (!belongTogether(last, char, aspect, last.run === char.run || isSingle)) end()
      }
      word.push(char)
    }
  }
  end()
  return words
}

/** Position along and across the baseline, in units of page height. */
function along({ space, angle }: PdfChar, aspect: number) {
  const [left, top, right, bottom] = space
  const turn = Math.round(angle / 90) % 4
  const [x1, x2] = [left * aspect, right * aspect]
  if (turn === 1) return { start: top, end: bottom, low: -x2, high: -x1 }
  if (turn === 2) return { start: -x2, end: -x1, low: -bottom, high: -top }
  if (turn === 3) return { start: -bottom, end: -top, low: x1, high: x2 }
  return { start: x1, end: x2, low: top, high: bottom }
}

/**
 * pdfium marks the gaps it sees, but joins over line ends after a hyphen, over column gaps in tables set without
 * spaces, and over gaps a little narrower than a space. Measured by the glyphs' spaces, which in a monospaced face are
 * much wider than a dot. Fonts are about 1.2 times as high as their size says; a space is a quarter of it wide.
 */
function belongTogether(last: PdfChar, next: PdfChar, aspect: number, sameRun: boolean): boolean {
  if (Math.abs(last.angle - next.angle) % 360 > 20 && Math.abs(last.angle - next.angle) < 340) return false
  const [a, b] = [along(last, aspect), along(next, aspect)]
  const height = Math.max(a.high - a.low, b.high - b.low)
  const gap = b.start - a.end
  if (gap > (sameRun ? 0.5 : 0.1) * height) return false
  // An accent is set down over its letter, but no letter over another.
  if (gap < (sameRun || !isAlphanumeric(last) || !isAlphanumeric(next) ? -1.5 : -0.3) * height) return false
  return Math.abs(a.low + a.high - b.low - b.high) < height
}

function isAlphanumeric({ text }: PdfChar): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function toWord(chars: readonly PdfChar[]): Word[] {
  // Soft hyphens and zero-width joiners say where a word may break, not what it is.
  const text = chars
    .map((char) => char.text)
    .join('')
    .replace(/\u00ad|\u200c|\u200d|\u2060/g, '')
    .replaceAll('\0', '\ufffd')
    // Half a surrogate pair is no character: PostgreSQL refuses it.
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\ufb00-\ufb06\u0132\u0133]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
  if (text === '') return []
  const [left, top, right, bottom] = unionBox(chars.map((char) => char.box))
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  return [{ text, box: [clamp(left), clamp(top), clamp(right), clamp(bottom)], ocrConfidence: null }]
}
