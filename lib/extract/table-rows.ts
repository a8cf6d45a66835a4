import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'

export interface TableWord {
  /** On its page. */
  readonly index: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** All words on one baseline across the page, and the segments they stand in. */
export interface TableRow {
  readonly page: number
  readonly words: readonly TableWord[]
  readonly segments: readonly (readonly TableWord[])[]
  readonly top: number
  readonly bottom: number
  /** Type height as a share of the page's width, the measure of horizontal gaps. */
  readonly em: number
  /** Read from an image: a lone small digit may have been lost. */
  readonly isOcr: boolean
}

interface Segment {
  readonly line: Line
  readonly middle: number
  readonly height: number
}

/** The rows of a page, top to bottom, from its line segments. */
export function tableRows(page: Page, lines: readonly Line[]): TableRow[] {
  const own: Segment[] = []
  for (const line of lines) {
    if (line.span.page !== page.number || readsUpwards(page, line)) continue
    own.push({ line, middle: (line.box[1] + line.box[3]) / 2, height: line.box[3] - line.box[1] })
  }
  own.sort((a, b) => a.middle - b.middle)
  const rows: { segments: Segment[]; middles: number }[] = []
  for (const segment of own) {
    const row = rows.at(-1)
    const first = row?.segments[0]
    const near =
      row &&
      first &&
      Math.abs(segment.middle - row.middles / row.segments.length) < 0.5 * Math.min(segment.height, first.height)
    if (!near) rows.push({ segments: [segment], middles: segment.middle })
    else {
      row.segments.push(segment)
      row.middles += segment.middle
    }
  }
  return rows.map(({ segments }) =>
    rowOf(
      page,
      segments.map(({ line }) => line),
    ),
  )
}

/** Text turned by a quarter along the margin. */
function readsUpwards(page: Page, { box: [left, top, right, bottom], text }: Line): boolean {
  return text.length >= 3 && (bottom - top) * page.heightPixels > 1.4 * (right - left) * page.widthPixels
}

function rowOf(page: Page, lines: readonly Line[]): TableRow {
  const segments = lines.toSorted((a, b) => a.box[0] - b.box[0]).map((line) => wordsOf(page, line))
  const words = segments.flat()
  const heights = words.map(({ top, bottom }) => bottom - top).toSorted((a, b) => a - b)
  return {
    page: page.number,
    words,
    segments,
    top: lines.reduce((top, { box }) => Math.min(top, box[1]), 1),
    bottom: lines.reduce((bottom, { box }) => Math.max(bottom, box[3]), 0),
    em: ((heights[heights.length >> 1] ?? 0.01) * page.heightPixels) / page.widthPixels,
    isOcr: page.source === 'ocr' || page.source === 'scanner_layer',
  }
}

function wordsOf(page: Page, { span }: Line): TableWord[] {
  return page.words.slice(span.start, span.end).map(({ text, box: [left, top, right, bottom] }, offset) => {
    return { index: span.start + offset, text, left, top, right, bottom }
  })
}

/** A number with the currency, sign, percent or unit that stands by it: one thing that falls into one column. */
export function piecesOf(row: TableRow): TableWord[][] {
  const pieces: TableWord[][] = []
  // "12,50 EUR" at the end of a row: there currencies stand behind.
  const isBehind = currency.test(row.words.at(-1)?.text ?? '')
  for (const [at, word] of row.words.entries()) {
    const piece = pieces.at(-1)
    const last = piece?.at(-1)
    const gap = last ? word.left - last.right : Number.POSITIVE_INFINITY
    const joins =
      last &&
      gap < 1.2 * row.em &&
      (belongTogether(last.text, word.text, gap < 0.5 * row.em) || (gap < row.em && isGrouped(last.text, word.text)))
    // "202.46  $ 771.53": a currency between two numbers is the nearer one's.
    const next = row.words[at + 1]
    const isNext =
      joins && !isBehind && next && currency.test(word.text) && /^\d/.test(next.text) && next.left - word.right < gap
    if (piece && joins && !isNext) piece.push(word)
    else pieces.push([word])
  }
  return pieces
}

const currency =
  /^(?:[A-Z]{0,3}[$€£¥₹]|EUR|USD|GBP|CHF|INR|MYR|CAD|AUD|NZD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|JPY|CNY|ZAR|AED|HKD|TRY|ILS|Rs\.?|RM|S?Fr\.|kr\.?|zł|lei)$/
const number = /^[($€£-]*\d[\d.,']*[)-]?$/

function belongTogether(left: string, right: string, isTight: boolean): boolean {
  if ((currency.test(left) || /^[-–−+=]$/.test(left)) && /^[-–−+]?[$€£]?\d|^[$€£¥]$/.test(right)) return true
  if (number.test(left) && (currency.test(right) || right === '%')) return true
  if (/^\(.*:$/.test(left)) return /^\p{Sc}?\d/u.test(right)
  return isTight && number.test(left) && (/^[.,]\d{2}$/.test(right) || /^\p{L}{1,6}\.?$/u.test(right))
}

/** "51 901,85" */
function isGrouped(left: string, right: string): boolean {
  return /^\d{3},\d{2}$/.test(right) && /^[-€$£]?\d{1,3}$/.test(left)
}

export function textOf(words: readonly TableWord[]): string {
  if (words.length === 1) return words[0]?.text ?? ''
  return words.map(({ text }) => text).join(' ')
}
