import type { FieldValue } from './field'
import { hasDigit } from './letters'

/** What stands before a number and is not part of it: "No.", "Nr.:", "N°", "#", "num.". */
const marker =
  /^(?:(?:no|nr|nro|num|núm|n|nº|n°|№)\s*[.:°º]+\s*|(?:nº|n°|№|nr|nro|no|num|núm|number|nummer|numéro|número|numero)\s+(?=\S)|[#:=–—-]+\s*)+/i

const allowed = /^[\p{L}\p{N}\p{M} ._/\\#:&+*()'|°º-]+$/u

/**
 * An invoice, order or other number, as printed with single spaces and without the marker before it and the
 * punctuation around it. Null where it has no digit or is longer than such a number is.
 */
export function parseIdentifier(text: string): FieldValue | null {
  const value = stripEnds(singleSpaces(text).replace(marker, ''))
  if (!hasDigit(value) || value.length > 50) return null
  return allowed.test(value) ? value : null
}

/** What to quote with the payment: an identifier, or a short text with a number in it. */
export function parseReference(text: string): FieldValue | null {
  const value = stripEnds(singleSpaces(text).replace(marker, ''))
  return hasDigit(value) && value.length <= 140 ? value : null
}

function singleSpaces(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** Quotes, brackets that do not pair, and punctuation at the ends. */
function stripEnds(text: string): string {
  let value = text.replace(/^[\s"'“”„«»‘’,;:.=|]+/, '').replace(/[\s"'“”„«»‘’,;:.=|]+$/, '')
  if (/^\([^()]*\)$/.test(value)) value = value.slice(1, -1).trim()
  if (value.endsWith(')') && !value.includes('(')) value = value.slice(0, -1).trim()
  if (value.startsWith('(') && !value.includes(')')) value = value.slice(1).trim()
  return value
}
