import { findDates as datesOf } from '@/lib/fields/date'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import type { TextLine } from './layout'
import { type Mention, pieceAt } from './mention'

export interface DateMention extends Mention {
  readonly value: FieldValue
}

/** Every date of a line, with the words it stands in. */
export function findDates(line: TextLine, context: ParseContext): DateMention[] {
  // The shortest is like 1May24.
  if (!/\d\D*\d\D*\d/.test(line.text)) return []
  return datesOf(line.text, context).map(({ start, end, value }) => {
    const { from, to } = pieceAt(line, start, end)
    return { line, from, to, raw: line.text.slice(start, end).trim(), value }
  })
}
