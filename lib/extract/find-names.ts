import { isClosed } from './label-index'
import type { LabelMap } from './label-sights'
import type { TextLine } from './layout'
import { type Mention, type Piece, textOf } from './mention'
import { hasLegalForm, isLegalFormAlone } from './party-words'

const maxNameWords = 9
const separator = /^[|·•–—~/-]+$/

/** Lines and parts of lines that could be the name of a company or a person. */
export function findNames(line: TextLine, labels: LabelMap): Mention[] {
  const found = new Map<string, Mention>()
  for (const piece of piecesOf(line, labels)) {
    for (const form of formsOf(piece)) {
      const raw = textOf(form).replace(/^[\s"'“”„«»*,;:.(-]+|[\s"'“”„«»*,;:(-]+$/g, '')
      if (isNameLike(form, raw)) found.set(`${form.from} ${form.to} ${raw}`, { ...form, raw })
    }
  }
  return [...found.values()]
}

/** A line cut at separators and behind its labels: "From: ACME Ltd | 1 High St" → "ACME Ltd", "1 High St" and the whole. */
export function piecesOf(line: TextLine, labels: LabelMap): Piece[] {
  const pieces: Piece[] = [{ line, from: 0, to: line.words.length }]
  for (const hit of labels.hitsOf(line)) {
    // "Bill to ACME" goes without a colon; after one word ("Company Ltd") it takes one to tell a label from a name.
    const closed = isClosed(hit) || hit.to - hit.from > 1
    if (closed && hit.to < line.words.length) pieces.push({ line, from: hit.to, to: line.words.length })
  }
  let from = 0
  for (const [at, word] of line.words.entries()) {
    if (!separator.test(word.text)) continue
    if (at > from) pieces.push({ line, from, to: at })
    from = at + 1
  }
  if (from > 0 && from < line.words.length) pieces.push({ line, from, to: line.words.length })
  return pieces
}

/** A piece as it stands, up to its first comma, up to a bracket, and up to its legal form. */
function formsOf(piece: Piece): Piece[] {
  const forms = [piece]
  for (let at = piece.from; at < piece.to; at++) {
    const text = piece.line.words[at]?.text ?? ''
    if (/^[([]/.test(text) && at > piece.from) forms.push({ ...piece, to: at })
    if (/[,;]$/.test(text) && at + 1 < piece.to) forms.push({ ...piece, to: at + 1 })
    if (at + 1 < piece.to && hasLegalForm(text)) forms.push({ ...piece, to: at + 1 })
  }
  return forms.length > 8 ? forms.slice(0, 8) : forms
}

const connector = /(?:[&+-]|\b(?:und|and|et|en|e|y|of|für|for|de|der|du|des|van|voor))$/iu

export interface WrappedName {
  readonly raw: string
  readonly pieces: readonly Piece[]
}

/** A name set in two lines: the first ends with a word that joins. */
export function findWrappedNames(column: readonly TextLine[]): WrappedName[] {
  return column.flatMap((line, at) => {
    const next = column[at + 1]
    if (!next || !connector.test(line.text) || /\d/.test(line.text + next.text)) return []
    const [first, second] = [whole(line), whole(next)]
    return isNameLike(first, `${first.raw} ${second.raw}`) && next.words.length <= maxNameWords
      ? [{ raw: `${first.raw} ${second.raw}`, pieces: [first, second] }]
      : []
  })
}

function whole(line: TextLine): Mention {
  return { line, from: 0, to: line.words.length, raw: line.text }
}

function isNameLike(piece: Piece, raw: string): boolean {
  if (piece.to - piece.from > maxNameWords || raw.length < 2 || raw.length > 80) return false
  const letters = raw.replace(/[^\p{L}]/gu, '').length
  const digits = raw.replace(/[^\p{N}]/gu, '').length
  return (
    letters >= 2 &&
    !isLegalFormAlone(raw) &&
    digits <= letters / 2 &&
    !/[@:]|www\.|https?|\.com\/|:\/\//i.test(raw) &&
    /\p{Lu}|^\p{Ll}+\.\p{Ll}{2,}$|\p{Lo}/u.test(raw)
  )
}
