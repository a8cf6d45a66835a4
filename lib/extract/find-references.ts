import { isStructuredReference } from '@/lib/fields/structured-reference'
import type { TextLine } from './layout'
import { type Mention, mentionsOf } from './mention'

const forms = [
  /(?<![\p{L}\p{N}])RF\d{2}(?: ?[A-Z\d]{1,4}){1,6}(?![\p{L}\p{N}])/gu,
  /(?:\+{3}|\*{3})? ?(?<!\d)\d{3} ?\/ ?\d{4} ?\/ ?\d{5}(?!\d) ?(?:\+{3}|\*{3})?/gu,
  /(?<!\d)\d{2}(?: ?\d{5}){5}(?!\d)/gu,
]

/** Payment references that check themselves: they need no label. */
export function findReferences(line: TextLine): Mention[] {
  if (!/\d{4}/.test(line.text)) return []
  return forms.flatMap((form) => mentionsOf(line, form)).filter(({ raw }) => isStructuredReference(raw))
}
