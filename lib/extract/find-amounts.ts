import { matchesOf } from '@/lib/fields/matches'
import type { TextLine } from './layout'
import { type Mention, pieceAt } from './mention'

export const currencyMark = String.raw`(?:[A-Z]{0,3}[$€£¥₹₺₽₩฿₫₪]|EUR|USD|GBP|CHF|INR|MYR|CAD|AUD|NZD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|JPY|CNY|ZAR|AED|HKD|TRY|ILS|Euro|euros?|Rs\.?|RM|Fr\.|kr\.?|zł|lei)`
const number = String.raw`(?:\d{1,3}(?:[   '’]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:[.,] ?\d{3})+ ?[.,] ?\d{2}|\d[\d.,'’]*\d|\d)(?:,-{1,2}|\.-{1,2}|,–)?`
const amount = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.,#_-])(?<open>[-–−(+] ?)?(?<before>${currencyMark} ?)?(?<sign>[-–−] ?)?(?<number>${number})(?<minus>-(?![\p{L}\d]))?(?<close>\))?(?<after> ?${currencyMark}(?!\p{L}))?(?![\p{L}\p{N}/:_]|[.,-]\d| ?%)`,
  'gu',
)

export interface AmountMention extends Mention {
  /** The digits with their signs, without the currency: what the parser gets. */
  readonly number: string
  readonly currency: string | null
  readonly decimals: number
}

/** Everything that looks like an amount. Percentages, dates and parts of identifiers are left out. */
export function findAmounts(line: TextLine): AmountMention[] {
  if (!/\d/.test(line.text)) return []
  const found: AmountMention[] = []
  for (const match of matchesOf(line.text, amount)) {
    const digits = match.groups?.number ?? ''
    const start = match.index + match[0].indexOf(digits)
    found.push(amountOf(line, match, digits, start))
    // "40,00€" is often read as "40,006": offer the amount without its last digit too.
    if (line.page.source !== 'text_layer' && /[.,]\d{2}[68]$/.test(digits)) {
      found.push({ ...amountOf(line, match, digits.slice(0, -1), start), currency: '€' })
      continue
    }
    const space = digits.search(/[ \u00a0\u202f]/)
    // "3 100,00": a thousands space, or a quantity beside a price.
    if (space >= 0) found.push(amountOf(line, match, digits.slice(space + 1), start + space + 1))
  }
  return found
}

function amountOf(line: TextLine, match: RegExpExecArray, digits: string, start: number): AmountMention {
  const { open = '', before, sign = '', minus = '', close, after } = match.groups ?? {}
  const negative = /[-–−]/.test(open + sign) || minus !== '' || (open.trim() === '(' && close !== undefined)
  const { from, to } = pieceAt(line, start, start + digits.length)
  return {
    line,
    from,
    to,
    raw: match[0].trim(),
    number: `${negative ? '-' : ''}${digits}`,
    currency: (before ?? after)?.trim() ?? null,
    decimals: /[.,](\d{1,2}|-{1,2}|–)$/.exec(digits)?.[1]?.length ?? 0,
  }
}
