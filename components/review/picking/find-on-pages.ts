import { type Box, unionBox } from '@/lib/document/box'
import type { FieldType, ParseContext } from '@/lib/fields/field'
import { findAmount } from './find-amount'
import { findCurrency } from './find-currency'
import { findDate } from './find-date'
import { findLetters } from './find-letters'
import { pickWords } from './pick-words'
import type { PickedWords } from './picked-words'
import { indexWords, type PickableWord } from './word-index'

/** A page as far as searching it goes. */
export interface SearchedPage {
  readonly number: number
  /** In reading order. */
  readonly words: readonly PickableWord[]
}

export interface FindHint {
  /** Of several places the nearest to this one: the field's box until now. */
  readonly near?: { readonly page: number; readonly box: Box } | null
  /** How the document writes dates and amounts. */
  readonly context?: ParseContext
}

/** Words of a page that say the value; `loose` where they do so but for the sign, or as the end of a longer number. */
export interface FoundWords {
  /** In reading order. */
  readonly indices: readonly number[]
  readonly loose?: boolean
}

const open: ParseContext = { language: null, dayFirst: null, currency: null }

/**
 * The place where a typed or canonical value stands on the pages; null where it doesn't. Values are compared by their
 * meaning: "119.00" finds "119,00 €", "3 nov" finds "03.11.2026", an IBAN its groups of four. Of several places the nearest
 * to the hint; without one the first, but of amounts the last, as sums stand below what they add up.
 */
export function findOnPages(
  text: string,
  type: FieldType,
  pages: readonly SearchedPage[],
  { near = null, context = open }: FindHint = {},
): PickedWords | null {
  const find = finderOf(text, type, context)
  let best: { page: SearchedPage; indices: readonly number[]; cost: number } | null = null
  for (const page of pages) {
    for (const { indices, loose = false } of find(page.words)) {
      const cost = (loose ? 1000 : 0) + (near ? distance(page, indices, near) : 0)
      if (!best || cost < best.cost || (cost === best.cost && type === 'amount')) best = { page, indices, cost }
    }
  }
  return best && pickWords(best.page.number, indexWords(best.page.words), best.indices)
}

function finderOf(
  text: string,
  type: FieldType,
  context: ParseContext,
): (words: readonly PickableWord[]) => FoundWords[] {
  switch (type) {
    case 'amount':
      return findAmount(text, context)
    case 'date':
      return findDate(text, context)
    case 'currency':
      return findCurrency(text, context)
    case 'name':
    case 'address':
      return findLetters(text, { acrossLines: true })
    case 'identifier':
    case 'tax_id':
    case 'iban':
    case 'bic':
      return findLetters(text, { acrossLines: false })
  }
}

/** Another page is farther than any place of the same one. */
function distance(page: SearchedPage, indices: readonly number[], near: { readonly page: number; readonly box: Box }) {
  const [a, b] = [unionBox(indices.flatMap((at) => (page.words[at] ? [page.words[at].box] : []))), near.box]
  const aside = a[0] + a[2] - b[0] - b[2]
  const down = a[1] + a[3] - b[1] - b[3]
  return 2 * Math.abs(page.number - near.page) + Math.hypot(aside, down) / 2
}
