import { digitCount, hasLetter, letterCount } from '@/lib/fields/letters'
import type { LabelMap } from './label-sights'
import type { TextLine } from './layout'
import { type Mention, type Piece, textOf } from './mention'
import { hasLegalForm, isLegalFormAlone } from './party-words'

const maxNameWords = 9
const maxForms = 8
const separator = /^[|·•–—~/-]+$/
/** "273500-U", "(1168272-U)", "000965911.P": a register's number, no part of a name. */
const registerNumber = /^[([<]?\d[\d.-]{3,}(?:[.-]?[A-Z])?[)\]>]?$/
const capitalOrDomain = /\p{Lu}|^\p{Ll}+\.\p{Ll}{2,}$|\p{Lo}/u
const opensWithLetter = /^\(\p{L}/u

/** Lines and parts of lines that could be the name of a company or a person. */
export function findNames(line: TextLine, labels: LabelMap): Mention[] {
  const found: Mention[] = []
  for (const piece of piecesOf(line, labels)) {
    for (const form of formsOf(piece)) {
      const raw = trimmed(form.raw)
      const known = found.some((other) => other.raw === raw && other.from === form.from && other.to === form.to)
      if (!known && isNameLike(form, raw)) found.push({ line, from: form.from, to: form.to, raw })
    }
  }
  return found
}

function trimmed(text: string): string {
  return text.replace(/^[\s"'“”„«»*,;:.(-]+|[\s"'“”„«»*,;:(-]+$/g, '')
}

/** A line cut at separators and behind its labels: "From: ACME Ltd | 1 High St" → "ACME Ltd", "1 High St" and the whole. */
function piecesOf(line: TextLine, labels: LabelMap): Piece[] {
  const end = line.words.length
  const starts = new Set<number>()
  // "Bill to ACME" goes without a colon; after one word ("Company Ltd") it takes one to tell a label from a name.
  for (const hit of labels.hitsOf(line)) if (hit.to - hit.from > 1) starts.add(hit.to)
  const pieces: Piece[] = []
  let from = 0
  for (const [at, { text }] of line.words.entries()) {
    if (text.endsWith(':') || text.endsWith('：')) starts.add(at + 1)
    if (!separator.test(text)) continue
    if (at > from) pieces.push({ line, from, to: at })
    from = at + 1
  }
  if (from > 0 && from < end) pieces.push({ line, from, to: end })
  for (const start of starts) if (start < end) pieces.push({ line, from: start, to: end })
  const lettered = line.words.findIndex(({ text }) => hasLetter(text))
  if (lettered > 0) pieces.push({ line, from: lettered, to: end })
  return [{ line, from: 0, to: end }, ...pieces]
}

/** A piece as it stands, up to its first commas, brackets and register's number, and up to its legal form. */
function formsOf(piece: Piece): Mention[] {
  const forms = [upTo(piece, piece.to)]
  for (let at = piece.from; at < piece.to && forms.length < maxForms; at++) {
    const text = piece.line.words[at]?.text ?? ''
    if (at > piece.from && (/^[([<]/.test(text) || registerNumber.test(text))) forms.push(upTo(piece, at))
    const bracket = text.indexOf('(')
    if (bracket > 1) forms.push(cutInWord(piece, at, bracket))
    if (at + 1 < piece.to && (/[,;]$/.test(text) || hasLegalForm(text))) forms.push(upTo(piece, at + 1))
  }
  return forms
}

function upTo({ line, from }: Piece, to: number): Mention {
  return { line, from, to, raw: textOf({ line, from, to }) }
}

/** "BHD(728384-M)": what is glued to a word by a bracket is left out. */
function cutInWord(piece: Piece, at: number, bracket: number): Mention {
  const whole = upTo(piece, at + 1)
  return { ...whole, raw: whole.raw.slice(0, whole.raw.length - (piece.line.words[at]?.text.length ?? 0) + bracket) }
}

const [joinsNext, joinsBefore] = [
  /(?:[&+-]|\b(?:und|and|et|en|e|y|of|für|for|de|der|du|des|van|voor))$/iu,
  /^(?:[&+]|(?:und|and|et)\b)/iu,
]

/** A name set in two or three lines. */
export interface WrappedName {
  readonly raw: string
  readonly pieces: readonly Piece[]
}

/** Names whose first line cannot be all of them: see `goesOn`. */
export function findWrappedNames(lines: readonly TextLine[]): WrappedName[] {
  return lines.flatMap((line) => {
    const second = lineOver(line)
    if (!second) return []
    const first = lineOver(second)
    const names = goesOn(second.text, line, second.index === 0) ? wrapped([second], line) : []
    if (first && isOpen(`${first.text} ${second.text}`) && goesOn(first.text, second, true))
      names.push(...wrapped([first, second], line))
    return names
  })
}

/** The line right over another, with no empty line between. */
function lineOver(line: TextLine): TextLine | undefined {
  const [above] = line.above
  return above && line.area.top - above.area.bottom < 0.9 * Math.max(0.8, line.size) ? above : undefined
}

/** Whether a name may go on in the next line: a joint, an open bracket, or a legal form that only comes there. */
function goesOn(text: string, next: TextLine, first: boolean): boolean {
  const second = next.text
  if (/[@:]|\d{5}/.test(text) || next.words.length > maxNameWords) return false
  if (joinsNext.test(text) || joinsBefore.test(second)) return !/\d/.test(text + second)
  if (isOpen(text)) return true
  if (hasLegalForm(text)) return opensWithLetter.test(second)
  if (hasLegalForm(second)) return next.words.length <= 6
  // The head of a paper, in large letters that do not fit in one line.
  return first && !/\d/.test(text + second) && next.words.length <= 3
}

/** An opened bracket that is not closed. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

function wrapped(before: readonly TextLine[], last: TextLine): WrappedName[] {
  const pieces = before.map((line) => ({ line, from: 0, to: line.words.length }))
  const text = before.map((line) => line.text).join(' ')
  return formsOf({ line: last, from: 0, to: last.words.length }).flatMap((form) => {
    const raw = trimmed(`${text} ${form.raw}`)
    return form.to > 0 && isNameLike(form, raw) ? [{ raw, pieces: [...pieces, form] }] : []
  })
}

function isNameLike(piece: Piece, raw: string): boolean {
  if (piece.to - piece.from > maxNameWords || raw.length < 2 || raw.length > 80) return false
  if (!capitalOrDomain.test(raw)) return false
  const letters = letterCount(raw)
  const digits = /\d/.test(raw) ? digitCount(raw) : 0
  return (
    letters >= 2 && digits <= letters / 2 && !/[@:]|www\.|https?|\.com\/|:\/\//i.test(raw) && !isLegalFormAlone(raw)
  )
}
