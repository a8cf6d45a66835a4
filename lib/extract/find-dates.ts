import { findDates as datesOf } from '@/lib/fields/date'
import type { ParseContext } from '@/lib/fields/field'
import type { TextLine } from './layout'
import { type Mention, pieceAt } from './mention'

/** Every date of a line, with the words it stands in. */
export function findDates(line: TextLine, context: ParseContext): Mention[] {
  // The shortest is like 1May24.
  if (!/\d\D*\d\D*\d/.test(line.text)) return []
  return datesOf(line.text, context).map(({ start, end }) => ({
    ...pieceAt(line, start, end),
    raw: line.text.slice(start, end).trim(),
  }))
}
