import type { TextLine } from './layout'
import { type Mention, textOf } from './mention'

const vatPrefix =
  /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|EU|FI|FR|GB|HR|HU|IE|IM|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|CHE|NO|GR)(?=[A-Z]?[A-Z0-9]{6,13}$)/

/** Runs of words whose letters and digits begin like an IBAN and are as long as one. */
export function findIbans(line: TextLine): Mention[] {
  return runs(
    line,
    12,
    (compact) => compact.length >= 15 && compact.length <= 34 && /^[A-Z]{2}[0-9OIQ]{2}[A-Z0-9]{11,}$/.test(compact),
  )
}

/** Words of the shape of a BIC, in capitals as they are always printed. */
export function findBics(line: TextLine): Mention[] {
  return runs(
    line,
    3,
    (compact, raw) => raw === raw.toUpperCase() && /^[A-Z0158]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(compact),
  )
}

/** Runs of words of the shape of a VAT id with its country. Others are found by their labels. */
export function findVatIds(line: TextLine): Mention[] {
  return runs(
    line,
    5,
    (compact) => vatPrefix.test(compact) && compact.replace(/\D/g, '').length >= 7 && compact.length <= 16,
  )
}

function runs(line: TextLine, maxWords: number, fits: (compact: string, raw: string) => boolean): Mention[] {
  const found: Mention[] = []
  for (let from = 0; from < line.words.length; from++) {
    const head = headOf(line.words[from]?.text ?? '')
    if (!/^[A-Z]/.test(head)) continue
    let compact = ''
    for (let to = from + 1; to <= Math.min(line.words.length, from + maxWords); to++) {
      const text = line.words[to - 1]?.text ?? ''
      if (to > from + 1 && /[a-z:]/.test(text)) break
      compact += (to === from + 1 ? head : text).replace(/[^\p{L}\p{N}]/gu, '')
      const raw = textOf({ line, from, to })
      const own = raw.slice(raw.indexOf(head))
      if (fits(compact, own)) found.push({ line, from, to, raw: own.replace(/[\s,;.)]+$/, '') })
      if (/[,;)]$/.test(text)) break
    }
  }
  return found
}

/** The word behind a glued label: "IBAN:DE12" → "DE12". */
function headOf(text: string): string {
  return text.slice(text.lastIndexOf(':') + 1).replace(/^[("'[]+/, '')
}
