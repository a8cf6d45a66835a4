import type { Box } from '@/lib/document/box'
import type { Word } from '@/lib/document/page'
import type { FieldType, ParseContext } from '@/lib/fields/field'
import type { PickedWords } from './picked-words'

/** A page as far as searching it goes. */
export interface SearchedPage {
  readonly number: number
  /** In reading order. */
  readonly words: readonly Pick<Word, 'text' | 'box'>[]
}

export interface FindHint {
  /** Of several places the nearest to this one: the field's box until now. */
  readonly near?: { readonly page: number; readonly box: Box } | null
  /** How the document writes dates and amounts. */
  readonly context?: ParseContext
}

/** The place where a typed or canonical value stands on the pages; null where it doesn't. */
export function findOnPages(
  _text: string,
  _type: FieldType,
  _pages: readonly SearchedPage[],
  _hint: FindHint = {},
): PickedWords | null {
  return null
}
