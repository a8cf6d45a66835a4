import type { TextLine } from './layout'
import { type Mention, textOf } from './mention'

const vatPrefix =
  /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|EU|FI|FR|GB|HR|HU|IE|IM|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|CHE|NO|GR)(?=[A-Z]?[A-Z0-9]{6,13}$)/

const ibanHead = /^[A-Z](?:[^\p{L}\p{N}]*$|[^\p{L}\p{N}]*[A-Z][^\p{L}\p{N}]*(?:$|[\dOIQ]))/u
const vatHead = /^[A-Z][^\p{L}\p{N}]*(?:$|[A-Z])/u
const marks = /[^\p{L}\p{N}]/gu

/** A code of letters and digits that may be printed in groups. */
interface CodeForm {
  readonly maxWords: number
  /** Letters and digits it has at most. */
  readonly maxLength: number
  /** Whether it could begin with this word. */
  readonly opens: (head: string) => boolean
  /** Of the letters and digits of its words, and the words as printed. */
  readonly fits: (compact: string, raw: string) => boolean
}

const iban: CodeForm = {
  maxWords: 12,
  maxLength: 34,
  opens: (head) => ibanHead.test(head),
  fits: (compact) => compact.length >= 15 && /^[A-Z]{2}[0-9OIQ]{2}[A-Z0-9]{11,}$/.test(compact),
}
/** Four letters of the bank, two each of country and place, three of the branch: it may be printed in these groups. */
const bic: CodeForm = {
  maxWords: 3,
  maxLength: 11,
  opens: (head) =>
    head === head.toUpperCase() && /^(?:[A-Z0158]{4}|[A-Z0158]{6}(?:[A-Z\d]{2}(?:[A-Z\d]{3})?)?)\W*$/.test(head),
  fits: (compact, raw) => raw === raw.toUpperCase() && /^[A-Z0158]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(compact),
}
const vatId: CodeForm = {
  maxWords: 5,
  maxLength: 16,
  opens: (head) => vatHead.test(head),
  fits: (compact) => vatPrefix.test(compact) && compact.replace(/\D/g, '').length >= 7,
}

/** Runs of words whose letters and digits begin like an IBAN and are as long as one. */
export function findIbans(line: TextLine): Mention[] {
  return /\d{2}/.test(line.text) ? runs(line, iban) : []
}

/** An IBAN whose groups stand so far apart that each is a segment of its row; the pieces it consists of. */
export function findSpacedIban(line: TextLine, rightOf: readonly (TextLine | undefined)[]): Mention[] {
  const last = line.words.at(-1)
  if (!last || !/^[A-Z]{2}[0-9OIQ]{2}$/.test(headOf(last.text))) return []
  const pieces = [{ line, from: line.words.length - 1, to: line.words.length, raw: headOf(last.text) }]
  let length = 4
  for (let next = rightOf[line.index]; next && length < 34; next = rightOf[next.index]) {
    if (!/^[A-Z0-9]{1,4}(?: [A-Z0-9]{1,4})*$/.test(next.text)) break
    pieces.push({ line: next, from: 0, to: next.words.length, raw: next.text })
    length += next.text.replace(/ /g, '').length
  }
  return pieces.length > 1 ? pieces : []
}

/** Words of the shape of a BIC, in capitals as they are always printed. */
export function findBics(line: TextLine): Mention[] {
  return runs(line, bic)
}

/** Runs of words of the shape of a VAT id with its country. Others are found by their labels. */
export function findVatIds(line: TextLine): Mention[] {
  return /\d/.test(line.text) ? runs(line, vatId) : []
}

function runs(line: TextLine, { maxWords, maxLength, opens, fits }: CodeForm): Mention[] {
  const found: Mention[] = []
  for (let from = 0; from < line.words.length; from++) {
    const head = headOf(line.words[from]?.text ?? '')
    if (!startsWithCapital(head) || !opens(head)) continue
    let compact = ''
    for (let to = from + 1; to <= Math.min(line.words.length, from + maxWords); to++) {
      const text = line.words[to - 1]?.text ?? ''
      if (to > from + 1 && /[a-z:]/.test(text)) break
      compact += (to === from + 1 ? head : text).replace(marks, '')
      if (compact.length > maxLength) break
      if (compact.length >= 8) {
        const raw = textOf({ line, from, to })
        const own = raw.slice(raw.indexOf(head))
        if (fits(compact, own)) found.push({ line, from, to, raw: own.replace(/[\s,;.)]+$/, '') })
      }
      if (/[,;)]$/.test(text)) break
    }
  }
  return found
}

/** The word behind a glued label: "IBAN:DE12" → "DE12", "UStID#DE123" → "DE123". */
function headOf(text: string): string {
  if (!/[:#=("'[]/.test(text)) return text
  return text
    .slice(Math.max(text.lastIndexOf(':'), text.lastIndexOf('#'), text.lastIndexOf('=')) + 1)
    .replace(/^[("'[]+/, '')
}

function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 65 && code <= 90
}
