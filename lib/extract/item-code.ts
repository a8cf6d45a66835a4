import { columnKindOf } from './column-titles'
import type { ItemText } from './item-description'
import { cellTexts, cellWords, type ItemGroup } from './item-rows'
import { textOf } from './table-rows'

/**
 * The article's number: from its column, from before the description ("GG-12 - Screws"), or from a line of details
 * ("SKU: GG-12"); null where there is none.
 */
export function itemCode(group: ItemGroup, text: ItemText | null): string | null {
  const { anchor, rows } = group
  const beside = cellTexts(anchor, 'code').find(isCode)
  if (beside !== undefined) return beside
  if (text?.code) return text.code
  const labelled = rows.flatMap((row) => labelledCode(textOf(cellWords(row, 'description'))) ?? [])
  if (labelled[0] !== undefined) return labelled[0]
  const below = rows.flatMap((row) => cellTexts(row, 'code')).find(isCode)
  return below ?? cellTexts(anchor, 'item').find((item) => isCode(item) && !/^\D{0,8}\d{1,3}$/.test(item)) ?? null
}

/** One word with a digit in it, or a few of them: "A-12", "LX 300 B". */
function isCode(text: string): boolean {
  return (
    text.length <= 30 &&
    !/^\d+[.,]\d{2}$/.test(text) &&
    /\d/.test(text) &&
    !/\p{Ll}{4}/u.test(text) &&
    text.split(' ').length <= 3
  )
}

function labelledCode(text: string): string | null {
  const [, label, value] = /^([^:]{2,20}): ?(\S{2,30})(?: |$)/.exec(text) ?? []
  return label !== undefined && value !== undefined && columnKindOf(label) === 'code' && isCode(value) ? value : null
}
