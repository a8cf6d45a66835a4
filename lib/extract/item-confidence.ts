import type { ReadItem } from './read-item'

/** Whether a row's quantity × price is its amount: yes, one of the three isn't printed, no. Measured on 231 rows read. */
const arithmetic = { agrees: 0.9, unknown: 0.6, disagrees: 0.45 }

/** What a row keeps that lacks its text, or its amount. */
const completeness = { description: 0.5, amount: 0.7 }

/** What is left of the doubt where the amounts of all rows make a sum the document prints. */
const doubtLeft = 0.6

/**
 * How probably a row is right in all it says, 0 to 1: a = by its own arithmetic, c = by what it lacks (1 for nothing), and
 * where the rows make a printed sum the doubt shrinks: c × (1 − (1 − a) × 0.6), without the sum c × a.
 */
export function itemConfidence({ multiplies, item }: ReadItem, makesSum: boolean): number {
  const own = multiplies === null ? arithmetic.unknown : multiplies ? arithmetic.agrees : arithmetic.disagrees
  const lacking =
    (item.description === null ? completeness.description : 1) * (item.amount === null ? completeness.amount : 1)
  return lacking * (makesSum ? 1 - (1 - own) * doubtLeft : own)
}
