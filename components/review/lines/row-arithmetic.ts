import type { DraftRow } from '@/lib/contracts/review'
import {
  absolute,
  add,
  compare,
  type Decimal,
  fromDecimal,
  multiply,
  round,
  subtract,
  toDecimal,
} from '@/lib/fields/decimal'

const factors = ['quantity', 'unitPrice', 'amount'] as const
export type Factor = (typeof factors)[number]

/** Whether quantity × price is the amount; `differs` with what it should be. Null where one of the three is missing. */
export type RowCheck = { readonly kind: 'agrees' } | { readonly kind: 'differs'; readonly product: string }

export function isFactor(key: string): key is Factor {
  return factors.some((factor) => factor === key)
}

/** `decimals`: of the currency. */
export function checkRow({ quantity, unitPrice, amount, taxRate }: DraftRow, decimals: number): RowCheck | null {
  if (quantity === null || unitPrice === null || amount === null) return null
  const [count, price, total] = [toDecimal(quantity), toDecimal(unitPrice), toDecimal(amount)]
  const product = multiply(count, price)
  // What explains a difference: the amount with tax, and prices per 10, 100 or 1000.
  const rate = taxRate === null ? null : add(hundred, toDecimal(taxRate))
  const explained = [product, ...(rate ? [shifted(multiply(product, rate), 2)] : []), ...perMany(product)]
  if (explained.some((value) => isNear(value, total, decimals)) || isRounded(count, price, total)) return agrees
  return { kind: 'differs', product: fromDecimal(round(product, decimals)) }
}

const agrees: RowCheck = { kind: 'agrees' }
const hundred: Decimal = { units: 100n, scale: 0 }

function perMany(product: Decimal): Decimal[] {
  return [1, 2, 3].map((places) => shifted(product, places))
}

function shifted({ units, scale }: Decimal, places: number): Decimal {
  return { units, scale: scale + places }
}

/** To the smallest coin, by which one side may have been rounded otherwise. */
function isNear(product: Decimal, total: Decimal, decimals: number): boolean {
  const difference = absolute(subtract(round(product, decimals), total))
  return compare(difference, { units: 1n, scale: decimals }) <= 0
}

/** 3 × 0.33 = 1.00: the printed price was rounded, by half of its last digit for each piece; 2 % at most. */
function isRounded(count: Decimal, price: Decimal, total: Decimal): boolean {
  const slack = multiply(absolute(count), { units: 5n, scale: price.scale + 1 })
  const difference = absolute(subtract(multiply(count, price), total))
  const isSmall = compare(multiply(slack, { units: 50n, scale: 0 }), absolute(total)) <= 0
  return price.scale >= 2 && isSmall && compare(difference, slack) <= 0
}

/** What one of the three has to be by the other two; null where they don't tell, or no short number does it. */
export function workOut(row: DraftRow, wanted: Factor, decimals: number): string | null {
  const [quantity, price, amount] = [row.quantity, row.unitPrice, row.amount].map((value) =>
    value === null ? null : toDecimal(value),
  )
  if (wanted === 'amount') return quantity && price ? fromDecimal(round(multiply(quantity, price), decimals)) : null
  const divisor = wanted === 'quantity' ? price : quantity
  if (!amount || !divisor || divisor.units === 0n) return null
  const [least, most] = wanted === 'quantity' ? [0, 3] : [decimals, decimals + 4]
  for (let scale = least; scale <= most; scale++) {
    const quotient = divide(amount, divisor, scale)
    if (isNear(multiply(quotient, divisor), amount, decimals) && quotient.units !== 0n) return fromDecimal(quotient)
  }
  return null
}

function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const extra = 4
  const dividend = a.units * 10n ** BigInt(scale + extra + b.scale)
  const units = dividend / (b.units * 10n ** BigInt(a.scale))
  return round({ units, scale: scale + extra }, scale)
}

/** The one of the three that is missing, with what it would be. */
export function suggestion(row: DraftRow, decimals: number): { readonly key: Factor; readonly value: string } | null {
  const missing = factors.filter((key) => row[key] === null)
  const [key] = missing
  if (missing.length !== 1 || key === undefined) return null
  const value = workOut(row, key, decimals)
  return value === null ? null : { key, value }
}

/**
 * What makes a row multiply, by changing the cell one is in where it is one of the three; else the missing one or the
 * amount. Null where there is nothing to mend.
 */
export function fixOf(
  row: DraftRow,
  key: string,
  decimals: number,
): { readonly key: Factor; readonly value: string } | null {
  const missing = suggestion(row, decimals)
  if (missing) return missing
  if (checkRow(row, decimals)?.kind !== 'differs') return null
  for (const wanted of [isFactor(key) ? key : 'amount', 'amount'] as const) {
    const value = workOut(row, wanted, decimals)
    if (value !== null && value !== row[wanted]) return { key: wanted, value }
  }
  return null
}
