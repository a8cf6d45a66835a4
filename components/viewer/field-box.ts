import type { Box } from '@/lib/document/box'
import type { FieldKey } from '@/lib/fields/field'
import type { FieldSection } from './field-rows'
import { formatValue } from './format-value'

/** A field's place on a page, with what to call it. */
export interface FieldBox {
  readonly key: FieldKey
  readonly label: string
  readonly value: string
  readonly state: 'sure' | 'check' | 'confirmed' | 'corrected' | 'absent'
  readonly page: number
  readonly box: Box
}

/** A place to light up for a moment: a row of the table, another reading of a field. */
export interface Place {
  readonly page: number
  readonly box: Box
}

/** Boxes by page, the largest first, so that small ones lie on top and can be reached. */
export function fieldBoxes(sections: readonly FieldSection[], currency: string | null): Map<number, FieldBox[]> {
  const byPage = new Map<number, FieldBox[]>()
  for (const { field, reply } of sections.flatMap((section) => section.entries)) {
    if (reply.page === null || reply.box === null || reply.value === null) continue
    const boxes = byPage.get(reply.page) ?? []
    byPage.set(reply.page, boxes)
    boxes.push({
      key: field.key,
      label: field.label,
      value: formatValue(field.type, reply.value, currency) ?? '',
      state: reply.state === 'missing' ? 'check' : reply.state,
      page: reply.page,
      box: reply.box,
    })
  }
  for (const boxes of byPage.values()) boxes.sort((a, b) => area(b.box) - area(a.box))
  return byPage
}

/** One place may serve several fields: a click on it goes to the next of them each time. */
export function pickAt(boxes: readonly FieldBox[], x: number, y: number, focused: FieldKey | null): FieldKey | null {
  const hit = boxes
    .filter(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
    .map(({ key }) => key)
    .reverse()
  const at = focused === null ? -1 : hit.indexOf(focused)
  return hit[(at + 1) % hit.length] ?? null
}

function area([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top)
}
