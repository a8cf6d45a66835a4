import { absolute, add, compare, type Decimal, multiply, round, subtract, sum, toDecimal } from '@/lib/fields/decimal'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import { parseAmount } from '@/lib/fields/money'

/** What stands between quantity × price and the amount. */
export interface Adjustments {
  /** In percent, what is taken off. */
  readonly percents: readonly Decimal[]
  /** In money; negative where it is taken off. */
  readonly amounts: readonly Decimal[]
  /** How many units the price is for: "4,00 per 100". */
  readonly basis: Decimal | null
  /** In percent, where the amount has tax in it and the price has not. */
  readonly taxRate: Decimal | null
}

const cent: Decimal = { units: 1n, scale: 2 }
const hundred: Decimal = { units: 100n, scale: 0 }
const one: Decimal = { units: 1n, scale: 0 }

/** quantity × price = amount, to the cent or to what the printed price was rounded by. */
export function multipliesTo(quantity: FieldValue, unitPrice: FieldValue, amount: FieldValue): boolean {
  const [count, price, total] = [toDecimal(quantity), toDecimal(unitPrice), toDecimal(amount)]
  const difference = absolute(subtract(round(multiply(count, price), 2), total))
  if (compare(difference, cent) <= 0) return true
  // 3 × 0.33 = 1.00: half of the price's last digit, for each piece.
  const slack = multiply(absolute(count), { units: 5n, scale: price.scale + 1 })
  return (
    price.scale >= 2 &&
    compare(difference, slack) <= 0 &&
    compare(multiply(slack, toDecimal('50')), absolute(total)) <= 0
  )
}

/** As `multipliesTo`, with a price for more than one, discounts and charges of the row, or tax in the amount. */
export function adjustsTo(
  quantity: FieldValue,
  unitPrice: FieldValue,
  amount: FieldValue,
  { percents, amounts, basis, taxRate }: Adjustments,
): boolean {
  const [product, total] = [multiply(toDecimal(quantity), toDecimal(unitPrice)), toDecimal(amount)]
  const bases = basis && compare(basis, one) !== 0 ? [basis, one] : [one]
  return bases.some((divisor) => {
    const wanted = multiply(total, divisor)
    const others = [
      ...(percents.length > 0 ? [percents.reduce(without, product)] : []),
      ...(amounts.length > 0 ? [add(product, multiply(sum(amounts), divisor))] : []),
      ...(taxRate ? [without(product, { ...taxRate, units: -taxRate.units })] : []),
    ]
    const candidates = divisor === one ? others : [product, ...others]
    return candidates.some((value) => compare(absolute(subtract(value, wanted)), multiply(cent, divisor)) <= 0)
  })
}

function without(value: Decimal, percent: Decimal): Decimal {
  const { units, scale } = multiply(value, subtract(hundred, percent))
  return { units, scale: scale + 2 }
}

/** "10 %", "- €5.00", "+ €1.00", "-1,00 (RE)": without a sign, what is taken off. */
export function adjustmentsIn(
  texts: readonly string[],
  context: ParseContext,
): Pick<Adjustments, 'percents' | 'amounts'> {
  const [percents, amounts]: [Decimal[], Decimal[]] = [[], []]
  for (const text of texts) {
    const bare = text.replace(/\(\p{L}+\)|\p{L}{4,}:?/gu, ' ').trim()
    const [, percent] = /^[-–−]?\s*(\d{1,2}(?:[.,]\d{1,2})?)\s*%$/.exec(bare) ?? []
    const value = percent === undefined && /\d/.test(bare) ? parseAmount(bare, context) : null
    if (percent !== undefined) percents.push(toDecimal(percent.replace(',', '.')))
    if (value === null) continue
    const decimal = toDecimal(value)
    amounts.push(/^\+|^[-–−]/.test(bare) ? decimal : { ...decimal, units: -decimal.units })
    // "10,00" under "%" has no mark of its own.
    if (compare(absolute(decimal), hundred) < 0) percents.push(absolute(decimal))
  }
  return { percents: percents.slice(0, 2), amounts }
}

/** How many of a price make the amount, where that is a whole number above zero; null else. */
export function wholeQuotient(amount: FieldValue, unitPrice: FieldValue): FieldValue | null {
  const [total, price] = [toDecimal(amount), toDecimal(unitPrice)]
  const scale = Math.max(total.scale, price.scale)
  const [dividend, divisor] = [round(total, scale).units, round(price, scale).units]
  if (divisor === 0n || dividend % divisor !== 0n) return null
  const count = dividend / divisor
  return count > 0n && count < 10_000n ? count.toString() : null
}

/** Whether a whole number that OCR read is the other with its point lost: "1999" for "19.99". */
export function lostPoint(value: FieldValue): FieldValue | null {
  const { units, scale } = toDecimal(value)
  return scale === 2 && units % 100n === 0n && absolute({ units, scale }).units >= 10_000n
    ? pointed(units / 100n)
    : null
}

function pointed(units: bigint): FieldValue {
  const text = units.toString().padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
