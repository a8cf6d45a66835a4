import type { Box } from '../document/box'
import type { Page, Word } from '../document/page'
import { orderWords } from '../document/reading-order'
import type { Random } from './random'

/** What letters are taken for; the second column is what OCR makes of the first. */
const confusions: readonly (readonly [string, string])[] = [
  ['0', 'O'],
  ['O', '0'],
  ['1', 'l'],
  ['1', 'I'],
  ['l', '1'],
  ['I', 'l'],
  ['5', 'S'],
  ['S', '5'],
  ['8', 'B'],
  ['B', '8'],
  ['2', 'Z'],
  ['6', 'G'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  [',', '.'],
  ['.', ','],
  ['ü', 'u'],
  ['é', 'e'],
  ['ö', 'o'],
  ['ç', 'c'],
  ['€', 'E'],
  ['€', '€€'],
  [':', ';'],
  ["'", ''],
  ['-', '~'],
  ['/', 'l'],
]

/**
 * Pages as OCR would read them off a scan: a little turned and shifted, some characters mistaken, some words lost, cut or
 * run together, and a confidence that falls with all that.
 */
export function withScanNoise(pages: readonly Page[], random: Random): Page[] {
  // Most scans are good, some are bad: the share of characters mistaken.
  const errorRate = random.weighted([
    [0.001, 4],
    [0.006, 4],
    [0.02, 2],
    [0.05, 1],
  ])
  return pages.map((page) => noisyPage(page, errorRate, random))
}

function noisyPage(page: Page, errorRate: number, random: Random): Page {
  const slope = (random.next() - 0.5) * 0.02
  const [dx, dy] = [(random.next() - 0.5) * 0.02, (random.next() - 0.5) * 0.02]
  const aspect = page.widthPixels / page.heightPixels
  const place = (box: Box) => moved(box, { slope, dx, dy, aspect }, random)
  const words: Word[] = []
  for (const word of page.words) {
    if (random.chance(errorRate * 0.5)) continue
    const last = words.at(-1)
    const read: Word = {
      text: misread(word.text, errorRate, random),
      box: place(word.box),
      ocrConfidence: confidence(errorRate, random),
    }
    if (last && random.chance(errorRate * 0.5) && adjoin(last, read)) words.splice(-1, 1, joined(last, read))
    else if (word.text.length > 4 && random.chance(errorRate * 0.5)) words.push(...cut(read, random))
    else words.push(read)
  }
  return { ...page, source: words.length === 0 ? 'blank' : 'ocr', words: orderWords(words, aspect) }
}

interface Placement {
  /** Rise of the lines per run, both in units of the page's height. */
  readonly slope: number
  readonly dx: number
  readonly dy: number
  readonly aspect: number
}

function moved([left, top, right, bottom]: Box, { slope, dx, dy, aspect }: Placement, random: Random): Box {
  // Never more than a thin letter's body, so that a box keeps its sides apart.
  const jitter = () => (random.next() - 0.5) * Math.min(0.0012, (right - left) * 0.4)
  const rise = slope * aspect * ((left + right) / 2 - 0.5)
  const drift = (-slope / aspect) * ((top + bottom) / 2 - 0.5)
  const unit = (value: number) => Math.min(1, Math.max(0, value))
  return [
    unit(left + dx + drift + jitter()),
    unit(top + dy + rise + jitter()),
    unit(right + dx + drift + jitter()),
    unit(bottom + dy + rise + jitter()),
  ]
}

function misread(text: string, errorRate: number, random: Random): string {
  let read = text
  for (let at = 0; at < text.length; at++) {
    if (!random.chance(errorRate)) continue
    const fitting = confusions.filter(([from]) => read.includes(from))
    if (fitting.length === 0) continue
    const [from, to] = random.pick(fitting)
    read = read.replace(from, to)
  }
  return read === '' ? text : read
}

function confidence(errorRate: number, random: Random): number {
  const lost = random.next() * random.next() * (0.08 + errorRate * 12)
  return Math.round(Math.max(0.05, 0.97 - lost) * 100) / 100
}

function adjoin(a: Word, b: Word): boolean {
  const height = Math.max(a.box[3] - a.box[1], b.box[3] - b.box[1])
  return Math.abs(a.box[1] - b.box[1]) < height * 0.5 && b.box[0] > a.box[0] && b.box[0] - a.box[2] < height * 0.6
}

function joined(a: Word, b: Word): Word {
  const box: Box = [a.box[0], Math.min(a.box[1], b.box[1]), b.box[2], Math.max(a.box[3], b.box[3])]
  return { text: a.text + b.text, box, ocrConfidence: Math.min(a.ocrConfidence ?? 1, b.ocrConfidence ?? 1) }
}

function cut(word: Word, random: Random): Word[] {
  const at = random.int(1, word.text.length - 1)
  const [left, top, right, bottom] = word.box
  const x = left + ((right - left) * at) / word.text.length
  const gap = (0.1 * (right - left)) / word.text.length
  return [
    { ...word, text: word.text.slice(0, at), box: [left, top, x - gap, bottom] },
    { ...word, text: word.text.slice(at), box: [x + gap, top, right, bottom] },
  ]
}
