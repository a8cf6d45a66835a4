import { unionBox } from '@/lib/document/box'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import type { ColumnKind } from './column-titles'
import type { LineItem } from './extraction'
import { amountReadings, type Measure, measureReadings, multipliesTo, taxRateIn, wholeQuotient } from './item-cells'
import { itemDescription } from './item-description'
import { cellTexts, cellWords, type ItemGroup } from './item-rows'

export interface ReadItem {
  readonly item: LineItem
  /** Whether quantity × price = amount; null where one of them is missing. */
  readonly multiplies: boolean | null
  /** Where its text begins. */
  readonly left: number
}

/** The values of one item; null where numbers stand without a text and don't multiply. */
export function readItem(group: ItemGroup, context: ParseContext): ReadItem | null {
  const { anchor } = group
  const numbers = readNumbers(group, context)
  const text = itemDescription(group)
  const { measure, unitPrice, amount } = numbers
  const multiplies = measure && unitPrice && amount ? multipliesTo(measure.quantity, unitPrice, amount) : null
  if (text === null && !multiplies) return null
  const [rateText] = nearTexts(group, 'tax_rate')
  const words = [...anchor.cells.flatMap((cell) => cell.words), ...(text?.words ?? [])]
  return {
    item: {
      page: anchor.row.page,
      box: unionBox(words.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const)),
      description: text?.value ?? null,
      quantity: measure?.quantity ?? lostQuantity(group, unitPrice, amount),
      unit: cellTexts(anchor, 'unit').find((unit) => /\p{L}/u.test(unit)) ?? measure?.unit ?? null,
      unitPrice,
      amount,
      taxRate: rateText === undefined ? null : taxRateIn(rateText, context),
      confidence: 0,
    },
    multiplies,
    left: Math.min(...(text?.words ?? words).map(({ left }) => left)),
  }
}

/** OCR overlooks a "2" that stands alone; where its cell is empty, price and amount tell it. */
function lostQuantity(
  { anchor }: ItemGroup,
  unitPrice: FieldValue | null,
  amount: FieldValue | null,
): FieldValue | null {
  const hasColumn = anchor.cells.some(
    ({ kind, words }) => kind === 'quantity' && !words.some(({ text }) => /\d/.test(text)),
  )
  return anchor.row.isOcr && hasColumn && unitPrice && amount ? wholeQuotient(amount, unitPrice) : null
}

interface Numbers {
  readonly measure: Measure | null
  readonly unitPrice: FieldValue | null
  readonly amount: FieldValue | null
}

/** Texts of a column beside the amount, or else in the rows next to it: cells of unequal height are centred apart. */
function nearTexts({ anchor, rows }: ItemGroup, kind: ColumnKind): string[] {
  const own = cellTexts(anchor, kind)
  const at = rows.indexOf(anchor)
  const next = [rows[at - 1], rows[at + 1]].flatMap((row) => row ?? [])
  return own.length > 0 ? own : next.flatMap((row) => cellTexts(row, kind))
}

/** Of all readings those that multiply; else the likeliest of each, and of several amounts the last. */
function readNumbers(group: ItemGroup, context: ParseContext): Numbers {
  const { anchor, rows } = group
  const all = (kind: ColumnKind) => nearTexts(group, kind).map((text) => amountReadings(text, context))
  // "€20.00", "- €1.00", "= €19.00" under each other: the price is what comes out.
  const results = rows.flatMap((row) => cellTexts(row, 'unit_price').filter((text) => text.startsWith('=')))
  const prices = [
    ...results.map((text) => amountReadings(text, context)),
    ...all('unit_price'),
    ...(cellWords(anchor, 'unit_price').length === 0 ? all('unit') : []),
  ].flat()
  const amounts = cellTexts(anchor, 'amount')
    .map((text) => amountReadings(text, context))
    .toReversed()
    .flat()
  // Nobody counts lines with decimals: "1,00" under "#" is how many.
  const counts = cellTexts(anchor, 'position').filter((text) => /^\d+[.,]\d+$/.test(text))
  // "PCE 1,00" in one cell, where the next column is narrow and empty.
  const behindUnit = nearTexts(group, 'unit').flatMap((text) => /^\p{L}+\.? ([\d.,]+)$/u.exec(text)?.[1] ?? [])
  const texts = [...nearTexts(group, 'quantity'), ...counts]
  const measures = (texts.length > 0 ? texts : behindUnit).flatMap((text) => measureReadings(text, context))
  // Under a title that is not known, or misread, a count shows by what it makes of the price.
  const unknown = cellTexts(anchor, 'other').flatMap((text) => measureReadings(text, context))
  for (const measure of [...measures, ...unknown]) {
    for (const unitPrice of prices) {
      const amount = amounts.find((value) => multipliesTo(measure.quantity, unitPrice, value))
      if (amount !== undefined) return { measure, unitPrice, amount }
    }
  }
  return { measure: measures[0] ?? null, unitPrice: prices[0] ?? null, amount: amounts[0] ?? null }
}
