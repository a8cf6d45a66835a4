import { currencyMarks, parseCurrency } from '@/lib/fields/currency'
import type { ParseContext } from '@/lib/fields/field'
import type { FoundWords } from './find-on-pages'
import type { PickableWord } from './word-index'

const marks = new Set(currencyMarks)

/** Finds the words that name a currency: its code, its mark (also glued to an amount) or its name. */
export function findCurrency(text: string, context: ParseContext): (words: readonly PickableWord[]) => FoundWords[] {
  const wanted = parseCurrency(text, context)
  if (wanted === null) return () => []
  const known = new Map<string, boolean>()

  return (words) => {
    const found: FoundWords[] = []
    for (const [at, { text }] of words.entries()) {
      let names = known.get(text)
      if (names === undefined) {
        // "$" is the wanted dollar rather than another one.
        names = mayName(text) && parseCurrency(text, { ...context, currency: wanted }) === wanted
        known.set(text, names)
      }
      if (names) found.push({ indices: [at] })
    }
    return found
  }
}

/** Parsing tries many names; prose is not to be asked. */
function mayName(text: string): boolean {
  if (/[$€£¥₹₽₺₩₪฿₫₱₦₴]/u.test(text)) return true
  const letters = text.replace(/[^\p{L}.]/gu, '')
  return (
    /^[A-Z]{3}\.?$/.test(letters) ||
    marks.has(letters.toLowerCase()) ||
    /^(?:euros?|yen|franken|francs?|pounds?|pfund|rupees?|dollars?|ringgit|sterling|z[lł]oty)$/i.test(letters)
  )
}
