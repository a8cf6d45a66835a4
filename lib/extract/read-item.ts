import { unionBox } from '@/lib/document/box'
import { type Decimal, toDecimal } from '@/lib/fields/decimal'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import type { ColumnKind } from './column-titles'
import type { LineItem } from './extraction'
import { type Adjustments, adjustmentsIn, adjustsTo, lostPoint, multipliesTo, wholeQuotient } from './item-arithmetic'
import { amountReadings, expressionReading, type Measure, measureReadings, taxRateIn } from './item-cells'
import { itemCode } from './item-code'
import { itemDescription, priceBasisIn } from './item-description'
import { cellTexts, cellWords, type ItemGroup } from './item-rows'

export interface ReadItem {
  readonly item: LineItem
  /** Whether quantity × price = amount, discounts and charges of the row included; null where one of them is missing. */
  readonly multiplies: boolean | null
  /** Where its text begins. */
  readonly left: number
}

/** The values of one item; null where numbers stand without a text and don't multiply. */
export function readItem(group: ItemGroup, context: ParseContext): ReadItem | null {
  const { anchor } = group
  const text = itemDescription(group)
  const [rateText] = nearTexts(group, 'tax_rate')
  const taxRate = rateText === undefined ? null : taxRateIn(rateText, context)
  const basis = text && priceBasisIn(text.value)
  const unitBasis = unitBasisOf(group, context)
  const discounts = group.rows.flatMap((row) => cellTexts(row, 'discount'))
  const adjustments = {
    ...adjustmentsIn(discounts, context),
    basis: basis ? toDecimal(basis.quantity) : unitBasis,
    taxRate: taxRate === null ? null : toDecimal(taxRate),
  }
  const { measure, unitPrice, amount, multiplies } = readNumbers(group, adjustments, context)
  if (text === null && !multiplies) return null
  const words = [...anchor.cells.flatMap((cell) => cell.words), ...(text?.words ?? [])]
  const unit = cellTexts(anchor, 'unit').find((value) => /\p{L}/u.test(value)) ?? measure?.unit ?? null
  // "Screws (100 pcs)", 300 pcs: that many the price is for.
  const isBasis = basis && multiplies !== null && basis.unit.toLowerCase() === unit?.toLowerCase()
  return {
    item: {
      page: anchor.row.page,
      box: unionBox(words.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const)),
      description: (isBasis ? basis.rest : text?.value) ?? null,
      code: itemCode(group, text),
      quantity: measure?.quantity ?? null,
      unit,
      unitPrice,
      amount,
      taxRate,
      confidence: 0,
    },
    multiplies,
    left: Math.min(...(text?.words ?? words).map(({ left }) => left)),
  }
}

/** "3 PCE" under "unit", beside a quantity: that many the price is for. */
function unitBasisOf(group: ItemGroup, context: ParseContext): Decimal | null {
  if (cellWords(group.anchor, 'quantity').length === 0) return null
  const [first] = cellTexts(group.anchor, 'unit').flatMap((text) => measureReadings(text, context))
  return first && first.quantity !== '0' ? toDecimal(first.quantity) : null
}

interface Numbers {
  readonly measure: Measure | null
  readonly unitPrice: FieldValue | null
  readonly amount: FieldValue | null
  readonly multiplies: boolean | null
}

/** Texts of a column beside the amount, or else in the rows next to it: cells of unequal height are centred apart. */
function nearTexts({ anchor, rows }: ItemGroup, kind: ColumnKind): string[] {
  const own = cellTexts(anchor, kind)
  if (own.length > 0) return own
  const at = rows.indexOf(anchor)
  return [rows[at - 1], rows[at + 1]].flatMap((row) => (row ? cellTexts(row, kind) : []))
}

/** Of all readings those that multiply; else the likeliest of each, and of several amounts the last. */
function readNumbers(group: ItemGroup, adjustments: Adjustments, context: ParseContext): Numbers {
  const { anchor } = group
  const prices = pricesOf(group, context)
  const amounts = cellTexts(anchor, 'amount')
    .map((text) => amountReadings(text, context))
    .toReversed()
    .flat()
  const measures = measuresOf(group, context)
  // Under a title that is not known, or misread, a count or a price shows by what it makes.
  const others = cellTexts(anchor, 'other')
  // Counts are called amounts, too.
  const counts = measures.length === 0 ? cellTexts(anchor, 'amount').slice(0, -1) : []
  const unknown = [...others, ...counts].flatMap((text) => measureReadings(text, context))
  const unknownPrices = prices.length === 0 ? others.flatMap((text) => amountReadings(text, context)) : []
  for (const agrees of [multipliesTo, adjusting(adjustments)]) {
    for (const measure of [...measures, ...unknown]) {
      for (const unitPrice of [...prices, ...unknownPrices]) {
        const amount = amounts.find((value) => agrees(measure.quantity, unitPrice, value))
        if (amount !== undefined) return { measure, unitPrice, amount, multiplies: true }
      }
    }
  }
  const [measure = null, unitPrice = null, amount = null] = [measures[0], prices[0], amounts[0]]
  const repaired =
    amount !== null ? (expressed(group, amount, context) ?? misread(group, { measure, unitPrice, amount })) : null
  const isWhole = measure !== null && unitPrice !== null && amount !== null
  return repaired ?? { measure, unitPrice, amount, multiplies: isWhole ? false : null }
}

const adjusting = (adjustments: Adjustments) => (quantity: FieldValue, unitPrice: FieldValue, amount: FieldValue) =>
  adjustsTo(quantity, unitPrice, amount, adjustments)

function pricesOf(group: ItemGroup, context: ParseContext): FieldValue[] {
  const { anchor, rows } = group
  const texts = rows.map((row) => cellTexts(row, 'unit_price'))
  // "€20.00", "- €1.00", "= €19.00" under each other: the price is what comes out.
  const results = texts.flat().filter((text) => text.startsWith('='))
  const near = nearTexts(group, 'unit_price')
  // "(Gross: 65.00)", "(Discount: 5.00)", "(Net): 60.00": named, any of them may be it.
  const named = texts.flat().filter((text) => text.includes(':'))
  const unit = cellWords(anchor, 'unit_price').length === 0 ? nearTexts(group, 'unit') : []
  const loose = unit.filter((text) => /^[\d.,]+$/.test(text))
  return [...results, ...near, ...named, ...loose].flatMap((text) => amountReadings(text, context))
}

function measuresOf(group: ItemGroup, context: ParseContext): Measure[] {
  // Nobody counts lines with decimals: "1,00" under "#" is how many.
  const counts = cellTexts(group.anchor, 'position').filter((text) => /^\d+[.,]\d+$/.test(text))
  // "PCE 1,00" in one cell, where the next column is narrow and empty.
  const behindUnit = nearTexts(group, 'unit').flatMap(
    (text) => /^\p{L}+\.? ([\d.,]+)$/u.exec(text)?.[1] ?? (/^[\d.,]+ \p{L}+\.?$/u.test(text) ? [text] : []),
  )
  const texts = [...nearTexts(group, 'quantity'), ...counts]
  return (texts.length > 0 ? texts : behindUnit).flatMap((text) => measureReadings(text, context))
}

/** "Rs 1939 x 1 Night" in one cell. */
function expressed({ anchor }: ItemGroup, amount: FieldValue, context: ParseContext): Numbers | null {
  for (const { words } of anchor.cells) {
    if (words.length < 3) continue
    const found = expressionReading(words.map(({ text }) => text).join(' '), amount, context)
    if (found) return { measure: found, unitPrice: found.unitPrice, amount, multiplies: true }
  }
  return null
}

/** OCR overlooks a "2" that stands alone, and the point of a price: what is left tells, where one digit or mark mends it. */
function misread({ anchor }: ItemGroup, { measure, unitPrice, amount }: Omit<Numbers, 'multiplies'>): Numbers | null {
  if (!anchor.row.isOcr || unitPrice === null || amount === null) return null
  const price = lostPoint(unitPrice)
  if (measure && price && multipliesTo(measure.quantity, price, amount))
    return { measure, unitPrice: price, amount, multiplies: true }
  const hasColumn = anchor.cells.some(
    ({ kind, words }) => kind === 'quantity' && !words.some(({ text }) => /\d/.test(text)),
  )
  if (!hasColumn) return null
  for (const value of [unitPrice, price]) {
    const quantity = value === null ? null : wholeQuotient(amount, value)
    if (quantity) return { measure: { quantity, unit: null }, unitPrice: value, amount, multiplies: true }
  }
  return null
}
