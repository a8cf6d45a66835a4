import { currencyDecimals, currencyMarks, currencyOfMark } from './currency'
import { compare, type Decimal, fromDecimal, round, toDecimal } from './decimal'
import type { FieldValue, ParseContext } from './field'

/** An amount in the smallest unit of its currency: cents of EUR, yen of JPY. Never a fraction. */
export interface Money {
  readonly minor: number
  /** ISO 4217. */
  readonly currency: string
}

/** Of a canonical decimal; further decimals are rounded half away from zero. Throws a RangeError beyond 2^53. */
export function toMinor(value: FieldValue, currency: string | null): number {
  const minor = Number(round(toDecimal(value), currencyDecimals(currency)).units)
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Too large for money: ${value}`)
  return minor
}

/** The canonical decimal of an amount in minor units: (123450, "EUR") → "1234.50". */
export function fromMinor(minor: number, currency: string | null): FieldValue {
  return fromDecimal({ units: BigInt(minor), scale: currencyDecimals(currency) })
}

/** Equal to the cent. */
export function sameAmount(a: FieldValue, b: FieldValue): boolean {
  return compare(cents(a), cents(b)) === 0
}

function cents(value: FieldValue): Decimal {
  return round(toDecimal(value), 2)
}

/**
 * The canonical decimal of a printed amount, with a currency's symbol, code or name before or after it or none:
 * "1.234,56 €", "USD 1,234.56", "1'234.–", "12,34,567.00", "(99.00)", "45,00-", "12.50 CR". Null when it is not one amount:
 * no digits, a percentage, a date, groups that cannot be, more than twelve digits before the decimals.
 */
export function parseAmount(text: string, context: ParseContext): FieldValue | null {
  const found = split(text, context)
  if (!found) return null
  const number = parseNumber(found.body, { ...context, currency: found.currency ?? context.currency })
  if (number === null) return null
  const places = Math.min(2, currencyDecimals(found.currency ?? context.currency))
  return signed(padDecimals(number, places), found.negative)
}

/** As `parseAmount`, for counts: no currency, and no decimals but the printed ones ("2,5" → "2.5", "3.000" → by context). */
export function parseQuantity(text: string, context: ParseContext): FieldValue | null {
  const match = /^([-–−]?)\s*([\d.,' ’]+?)\s*(?:x|×)?$/iu.exec(text.normalize('NFKC').trim())
  const number = match?.[2] ? parseNumber(match[2].trim(), { ...context, currency: null }) : null
  return number === null ? null : signed(trimDecimals(number), match?.[1] !== '')
}

/** What a document's amounts put before the cents, from those that leave no choice ("12,50", "1.234,56"); null: undecided. */
export function inferDecimalSeparator(texts: Iterable<string>): '.' | ',' | null {
  const counts = { '.': 0, ',': 0 }
  for (const text of texts) {
    const [, separator] = /^\D{0,4}(?:\d{1,3}(?:[.,' ]\d{3})*|\d+)([.,])\d{2}\D{0,4}$/.exec(text) ?? []
    if (separator === '.' || separator === ',') counts[separator]++
  }
  if (counts['.'] === counts[',']) return null
  return counts['.'] > counts[','] ? '.' : ','
}

interface Parts {
  readonly body: string
  readonly negative: boolean
  readonly currency: string | null
}

const escaped = currencyMarks.map((mark) => mark.replace(/[.$]/g, '\\$&')).join('|')
const before = new RegExp(`^(?:(${escaped}|[a-z]{3})(?![\\p{L}])\\s*\\.?\\s*|([$€£¥₹₽₺₩₪฿₫₱])\\s*)(?=[\\d.,(+-])`, 'iu')
const after = new RegExp(`(?<=[\\d.,)-])\\s*(${escaped}|[a-z]{3})\\.?$`, 'iu')

/** Takes sign and currency off; null where something else stands beside the number. */
function split(text: string, context: ParseContext): Parts | null {
  // Most numbers stand bare.
  if (/^-?\d[\d.,]*$/.test(text)) {
    const negative = text.startsWith('-')
    return { body: negative ? text.slice(1) : text, negative, currency: null }
  }
  let rest = text
    .normalize('NFKC')
    .replace(/[−‐‑‒–—]/g, '-')
    .replace(/[´`‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*\*+$/, '')
  let negative = false
  let currency: string | null = null
  // Sign and currency come in any order: "-€ 5", "€ -5", "(5 EUR)", "5 EUR-", "5 CR".
  for (let turn = 0; turn < 4; turn++) {
    const bare = rest
    const bracketed = /^\((.*)\)$/.exec(rest)
    if (bracketed?.[1] !== undefined) [rest, negative] = [bracketed[1].trim(), true]
    if (/^-\s*(?=[^\s-])/.test(rest)) [rest, negative] = [rest.replace(/^-\s*/, ''), true]
    if (/^\+\s*/.test(rest)) rest = rest.replace(/^\+\s*/, '')
    if (/\d\s*cr\.?$/i.test(rest)) [rest, negative] = [rest.replace(/\s*cr\.?$/i, ''), true]
    const mark = before.exec(rest) ?? after.exec(rest)
    const named = mark && currencyOfMark(mark[1] ?? mark[2] ?? '', context)
    if (mark && named) [rest, currency] = [rest.replace(mark[0], '').trim(), named]
    if (rest === bare) break
  }
  // "119,-" and "119.--" have no cents; "119-" and "119,00-" are negative.
  if (/[.,]\s*-{1,2}$/.test(rest)) rest = rest.replace(/[.,]\s*-{1,2}$/, '')
  else if (/\d\s*-$/.test(rest)) [rest, negative] = [rest.replace(/\s*-$/, ''), true]
  return rest === '' ? null : { body: rest, negative, currency }
}

/** Digits with "." before the decimals, unsigned; null when the groups cannot be. */
function parseNumber(text: string, context: ParseContext): string | null {
  const body = repair(text)
  if (!/^[.,]?\d[\d., ']*$/.test(body)) return null
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','))
  const decimalAt = last >= 0 && isDecimalSeparator(body, last, context) ? last : -1
  const whole = decimalAt < 0 ? body : body.slice(0, decimalAt)
  const fraction = decimalAt < 0 ? '' : body.slice(decimalAt + 1)
  if (!/^\d*$/.test(fraction) || !wellGrouped(whole, decimalAt < 0 ? '' : (body[decimalAt] ?? ''))) return null
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'
  return digits.length > 12 ? null : fraction === '' ? digits : `${digits}.${fraction}`
}

/** What OCR does to numbers: spaces around separators, and O or l between digits. */
function repair(text: string): string {
  return text
    .replace(/(?<=\d) +(?=[.,]\d)|(?<=\d[.,]) +(?=\d)/g, '')
    .replace(/(?<=[\d.,]|[\d.,][Oo])[Oo](?=[\d.,Oo]|$)/g, '0')
    .replace(/(?<=[\d.,])[lI|](?=[\d.,]|$)/g, '1')
}

function isDecimalSeparator(body: string, at: number, context: ParseContext): boolean {
  const separator = body[at] ?? ''
  const behind = body.length - at - 1
  const isOnly = body.indexOf(separator) === at && !body.includes(separator, at + 1)
  const other = separator === '.' ? ',' : '.'
  if (body.includes(other)) return isOnly
  // "1.234.56": OCR read the comma as a point; the last group tells.
  if (!isOnly) return behind === 2 && separator === '.'
  if (behind !== 3) return behind > 0
  const before = body.slice(0, at)
  if (before === '' || /^0+$/.test(before)) return true
  if (/[ ']/.test(before) || before.length > 3) return true
  return separator === (context.decimalSeparator ?? usualDecimalSeparator(context))
}

/** Where "1.234" says nothing by itself. Three decimals are rare in amounts, so an unknown language reads groups. */
function usualDecimalSeparator({ language, currency }: ParseContext): string | null {
  const places = currency === null ? 2 : currencyDecimals(currency)
  if (places === 0) return null
  if (language === null) return places === 3 ? '.' : null
  return language === 'en' ? '.' : ','
}

/** Groups of three behind the first (1.234.567), or India's groups of two before the last three (12,34,567). */
function wellGrouped(whole: string, decimalSeparator: string): boolean {
  if (/^\d*$/.test(whole)) return true
  if (decimalSeparator && whole.includes(decimalSeparator))
    return decimalSeparator === '.' && /^\d{1,3}(?:\.\d{3})+$/.test(whole)
  return /^\d{1,3}(?:([., '])\d{3})(?:\1\d{3})*$/.test(whole) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(whole)
}

function padDecimals(number: string, places: number): string {
  const [whole = '0', fraction = ''] = number.split('.')
  let kept = fraction.padEnd(places, '0')
  while (kept.length > places && kept.endsWith('0')) kept = kept.slice(0, -1)
  return kept === '' ? whole : `${whole}.${kept}`
}

function trimDecimals(number: string): string {
  return padDecimals(number, 0)
}

function signed(number: string, negative: boolean): string {
  return negative && /[1-9]/.test(number) ? `-${number}` : number
}
