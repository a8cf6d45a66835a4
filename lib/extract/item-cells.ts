import { compare, toDecimal } from '@/lib/fields/decimal'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import { parseAmount, parseQuantity } from '@/lib/fields/money'
import { multipliesTo } from './item-arithmetic'

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

/** "Rs 1939 x 1 Night x 1 Room", "2 @ 5.00": count and price, where their product is the amount. */
export function expressionReading(
  text: string,
  amount: FieldValue,
  context: ParseContext,
): (Measure & { unitPrice: FieldValue }) | null {
  const parts = text.split(/\s*[×@]\s*|\s+[xX*]\s+|(?<=\d)[xX*]\s+/)
  if (parts.length < 2 || parts.length > 4) return null
  const priced = parts.findIndex((part) => /\d[.,]\d{2}(?!\d)|\p{Sc}|^[A-Z][A-Za-z]{1,2}\.? ?\d/u.test(part))
  const measures = parts.map((part) => measureReadings(part, context)[0] ?? null)
  for (const at of priced < 0 ? [parts.length - 1, 0] : [priced]) {
    const [first, ...more] = measures.filter((_, other) => other !== at)
    if (!first || more.some((measure) => measure === null || measure.quantity !== '1')) continue
    const unitPrice = amountReadings(parts[at] ?? '', context).find((price) =>
      multipliesTo(first.quantity, price, amount),
    )
    if (unitPrice !== undefined) return { ...first, unitPrice }
  }
  return null
}

function readings(
  text: string,
  context: ParseContext,
  parse: (text: string, context: ParseContext) => FieldValue | null,
) {
  const value = parse(text, context)
  // Only a lone separator before three digits leaves a choice.
  if (!/[.,]\d{3}(?!\d)/.test(text)) return value === null ? [] : [value]
  const others = (['.', ','] as const).map((decimalSeparator) => parse(text, { ...context, decimalSeparator }))
  return [...new Set([value, ...others].flatMap((reading) => reading ?? []))]
}

/** The last amount of a text that may say more: "Rs 1939 x 1 Night" has none, "= €19.00" and "4.00 / 100" have. */
function amountIn(text: string, context: ParseContext): FieldValue | null {
  const whole = parseAmount(text, context)
  if (whole !== null) return whole
  // "(Net): 60,00", "(Rabais: 5,00)"
  const bare = text.replace(/^\(?[\p{L}. ]+\)?\s*:\s*|^[=:]\s*/u, '').replace(/(?<=^[^(]*)\)$/, '')
  if (/\p{L}{4,}/u.test(bare)) return null
  const words = bare.split(' ')
  if (words.length > 8) return null
  for (let length = words.length; length > 0; length--) {
    for (let from = words.length - length; from >= 0; from--) {
      const part = words.slice(from, from + length).join(' ')
      const value = /\d/.test(part) ? parseAmount(part, context) : null
      if (value !== null) return value
    }
  }
  return null
}
