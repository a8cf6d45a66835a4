import type { FieldBox } from '@/components/viewer/field-box'
import type { FieldKey, FieldType } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { type WordIndex, wordsTouched } from './word-index'

/** A click on a word takes words (indices, in reading order) or goes to a field. */
export type ClickMeaning = { readonly words: readonly number[] } | { readonly field: FieldKey }

/**
 * What a click on a word is meant to do while the focused field takes words. In another field's box it goes to that field,
 * unless the focused one is still open and wants the same kind of value: then it takes the whole of that value, as totals
 * and dates are most often confused with each other. Words of the focused field's own box, of no box, and every word where
 * no field has the focus (a cell of the lines has) are taken one by one.
 */
export function clickMeaning(
  index: WordIndex,
  at: number,
  boxes: readonly FieldBox[],
  focused: FieldKey | null,
): ClickMeaning {
  const box = index.words[at]?.box
  if (!box || focused === null) return { words: [at] }
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  const holding = boxes.filter(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
  const other = holding.at(-1)
  if (!other || holding.some(({ key }) => key === focused)) return { words: [at] }
  const own = boxes.find(({ key }) => key === focused)
  const alike = holding.findLast(({ key }) => kindOf(key) === kindOf(focused))
  if (!alike || (own && own.state !== 'check')) return { field: other.key }
  const words = wordsTouched(index, alike.box)
  return { words: words.includes(at) ? words : [at] }
}

function kindOf(key: FieldKey): FieldType {
  const { type } = field(key)
  // A currency stands in an amount's box, a name in its address's.
  return type === 'currency' ? 'amount' : type === 'address' ? 'name' : type
}
