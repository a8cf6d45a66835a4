import { absolute, compare, type Decimal, multiply, round, subtract, toDecimal } from '@/lib/fields/decimal'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import { parseAmount, parseQuantity } from '@/lib/fields/money'

export interface Measure {
  readonly quantity: FieldValue
  readonly unit: string | null
}

/** All readings of an amount's text: "1.234" is two of them until the row's arithmetic decides. The likeliest first. */
export function amountReadings(text: string, context: ParseContext): FieldValue[] {
  return readings(text, context, amountIn)
}

/** "5,00 Stk", "2 x", "10 pages": number and unit; likeliest reading first. */
export function measureReadings(text: string, context: ParseContext): Measure[] {
  const match = /^(-?\s?[\d.,' ’]*\d)\s*(?:[x×]|(\p{L}[\p{L}\p{N}.²³/]*(?: \p{L}+\.?)?))?$/iu.exec(text.trim())
  if (!match?.[1]) return []
  return readings(match[1], context, parseQuantity).map((quantity) => ({ quantity, unit: match[2] ?? null }))
}

/** "19 %", "19,00", "S 19%" → "19"; null where it is no rate. */
export function taxRateIn(text: string, context: ParseContext): FieldValue | null {
  const [, marked] = /(\d{1,2}(?:[.,]\d{1,3})?)\s*%/.exec(text) ?? []
  const [, bare] = /^(\d{1,2}(?:[.,]\d{1,2})?)$/.exec(text.trim()) ?? []
  const digits = marked ?? bare
  if (digits === undefined) return null
  const rate = parseQuantity(digits, { ...context, decimalSeparator: digits.includes(',') ? ',' : '.' })
  return rate !== null && compare(toDecimal(rate), toDecimal('30')) <= 0 ? rate : null
}

/** quantity × price = amount, to the cent or to what the printed price was rounded by. */
export function multipliesTo(quantity: FieldValue, unitPrice: FieldValue, amount: FieldValue): boolean {
  const [count, price, total] = [toDecimal(quantity), toDecimal(unitPrice), toDecimal(amount)]
  const difference = absolute(subtract(round(multiply(count, price), 2), total))
  const cent: Decimal = { units: 1n, scale: 2 }
  if (compare(difference, cent) <= 0) return true
  // 3 × 0.33 = 1.00: half of the price's last digit, for each piece.
  const slack = multiply(absolute(count), { units: 5n, scale: price.scale + 1 })
  return (
    price.scale >= 2 &&
    compare(difference, slack) <= 0 &&
    compare(multiply(slack, toDecimal('50')), absolute(total)) <= 0
  )
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

function readings(
  text: string,
  context: ParseContext,
  parse: (text: string, context: ParseContext) => FieldValue | null,
) {
  const values = [
    parse(text, context),
    ...([',', '.'] as const).map((decimalSeparator) => parse(text, { ...context, decimalSeparator })),
  ]
  return [...new Set(values.flatMap((value) => value ?? []))]
}

/** The last amount of a text that may say more: "Rs 1939 x 1 Night" has none, "= €19.00" and "4.00 / 100" have. */
function amountIn(text: string, context: ParseContext): FieldValue | null {
  const whole = parseAmount(text, context)
  if (whole !== null) return whole
  if (/\p{L}{4,}/u.test(text)) return null
  const words = text.replace(/^[=:]\s*/, '').split(' ')
  for (let length = words.length; length > 0; length--) {
    for (let from = words.length - length; from >= 0; from--) {
      const value = parseAmount(words.slice(from, from + length).join(' '), context)
      if (value !== null) return value
    }
  }
  return null
}
