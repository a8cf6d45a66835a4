import type { FieldBox } from '@/components/viewer/field-box'
import type { Box } from '@/lib/document/box'
import type { FieldKey, FieldType } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'

/**
 * The field that a click on a word goes to instead of taking the word: one whose box holds the word and whose values are
 * of another kind than the focused field's. A date can't be what a total wants; another amount may well be.
 * Without a focused field (a cell of the lines) every word is taken.
 */
export function meantField(boxes: readonly FieldBox[], word: Box, focused: FieldKey | null): FieldKey | null {
  if (focused === null) return null
  const [x, y] = [(word[0] + word[2]) / 2, (word[1] + word[3]) / 2]
  const holding = boxes.filter(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
  if (holding.some(({ key }) => kindOf(key) === kindOf(focused))) return null
  return holding.at(-1)?.key ?? null
}

function kindOf(key: FieldKey): FieldType {
  const { type } = field(key)
  // A currency stands in an amount's box, a name in its address's.
  return type === 'currency' ? 'amount' : type === 'address' ? 'name' : type
}
