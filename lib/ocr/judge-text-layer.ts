import type { Box } from '../document/box'
import type { Word } from '../document/page'
import { findComponents } from './components'
import { knownShare } from './detect-language'
import { findMisplacement } from './misplacement'
import type { PdfPicture } from './pdf'
import { greyOf, type Raster } from './raster'
import type { TextLayer } from './text-layer'

export interface Verdict {
  /** False: the page must be read by OCR. */
  readonly usable: boolean
  readonly source: 'text_layer' | 'scanner_layer'
  /** Why it is not usable, in words. */
  readonly note: string | null
}

/** Decides whether a page's own text may be believed. `shown` is the page as it looks. */
export function judgeTextLayer(layer: TextLayer, shown: Raster, pictures: readonly PdfPicture[]): Verdict {
  const source = isScannerText(layer, pictures) ? 'scanner_layer' : 'text_layer'
  const note = noteOn(layer, source, shown, pictures)
  return { usable: layer.words.length > 0 && note === null, source, note }
}

function noteOn(layer: TextLayer, source: Verdict['source'], shown: Raster, pictures: readonly PdfPicture[]) {
  if (layer.charCount === 0) return null
  if (layer.unmappedShare > 0.15) return 'Read again: its text has letters that stand for nothing.'
  if (isNonsense(layer.words)) return 'Read again: its text makes no sense.'
  const grey = greyOf(shown)
  if (source === 'scanner_layer' && findMisplacement(layer.words, grey)) {
    return "Read again: its text does not lie where the page's print is."
  }
  const pictured = pictures.reduce((sum, { box }) => sum + areaOnPage(box), 0)
  if ((pictured > 0.15 || layer.charCount < 200) && isMostlyPicture(layer, grey)) {
    return 'Read again: most of its print is a picture.'
  }
  return null
}

function areaOnPage([left, top, right, bottom]: Box): number {
  const [width, height] = [Math.min(1, right) - Math.max(0, left), Math.min(1, bottom) - Math.max(0, top)]
  return Math.max(0, width) * Math.max(0, height)
}

/** Not drawn, or drawn and then covered by a picture of the whole page. */
function isScannerText(layer: TextLayer, pictures: readonly PdfPicture[]): boolean {
  if (layer.invisibleShare > 0.5) return true
  return pictures.some(({ box, textsBelow, textsAbove }) => areaOnPage(box) > 0.8 && textsBelow > textsAbove)
}

/** Per mille, the mean of the seven languages on plain letters. */
const letterFrequencies: Record<string, number> = {
  a: 90, b: 14, c: 33, d: 42, e: 136, f: 13, g: 15, h: 22, i: 73, j: 5, k: 8, l: 43, m: 28, n: 74,
  o: 68, p: 24, q: 6, r: 67, s: 66, t: 65, u: 42, v: 15, w: 9, x: 2, y: 5, z: 6,
} // biome-ignore format: a table

/**
 * Fonts with an encoding of their own give text in which every letter is another. The letters' frequencies tell, in
 * any language of the Latin script; in other scripts nothing is said.
 */
export function isNonsense(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('')
  const symbols = text.replace(/[\p{L}\p{M}\p{N}\p{Sc}.,:;/%()&@+#'"’*=_°–-]/gu, '').length
  if (text.length >= 20 && symbols > 0.3 * text.length) return true
  const latin = text.normalize('NFD').toLowerCase().match(/[a-z]/g) ?? []
  const lettersOfAll = text.match(/\p{L}/gu)?.length ?? 0
  if (lettersOfAll - latin.length > 0.5 * lettersOfAll) return false
  const known = knownShare(words)
  if (latin.length < 60) return text.length >= 60 && latin.length < 0.1 * text.length && symbols > 0.1 * text.length
  return known < 0.06 && divergence(latin) > 0.55
}

/** Kullback-Leibler divergence of the letters from those of European languages, in nats. */
function divergence(letters: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let sum = 0
  for (const [letter, count] of counts) {
    const share = count / letters.length
    sum += share * Math.log((share * 1000) / (letterFrequencies[letter] ?? 1))
  }
  return sum
}

/** Much print that looks like letters lies outside the words: a scan with a stamp, or with a digital page number. */
function isMostlyPicture(layer: TextLayer, grey: Raster): boolean {
  const { components } = findComponents(grey, 140)
  const unit = grey.height / 1000
  const covered = coverage(layer.words, grey)
  let outside = 0
  for (const { left, top, right, bottom } of components) {
    const [wide, tall] = [right - left, bottom - top]
    if (tall < 4 * unit || tall > 25 * unit || wide > 4 * tall || wide < 2) continue
    if (covered[Math.floor((top + bottom) / 2) * grey.width + Math.floor((left + right) / 2)] === 0) outside++
  }
  return outside > Math.max(60, 0.6 * layer.charCount)
}

function coverage(words: readonly Word[], { width, height }: Raster): Uint8Array {
  const covered = new Uint8Array(width * height)
  for (const { box } of words) {
    const [left, right] = [Math.floor(box[0] * width) - 1, Math.ceil(box[2] * width) + 1]
    for (let y = Math.max(0, Math.floor(box[1] * height) - 2); y < Math.min(height, box[3] * height + 2); y++) {
      covered.fill(1, y * width + Math.max(0, left), y * width + Math.min(width, right))
    }
  }
  return covered
}
