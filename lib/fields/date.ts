import type { FieldValue, ParseContext } from './field'
import { matchesOf } from './matches'
import { mayNameMonth, monthOfName, monthPattern } from './month-names'

/** A date in a text: [start, end) in its NFC form, and its ISO value. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly value: FieldValue
}

type Parts = readonly [year: number, month: number, day: number]
/** A pattern is run only on texts that `mayHold` it, which is quicker to see. */
interface Form {
  readonly pattern: RegExp
  readonly mayHold: (text: string) => boolean
  readonly read: Reader
}
type Reader = (match: RegExpExecArray, context: ParseContext) => Parts | null

const gap = String.raw`[\s.,/_–-]{0,4}`
const ordinal = String.raw`(?:\s?(?:(?:st|nd|rd|th|er|ère|re|ème|e|o|a)(?!\p{L})|[ºª°.]))?`
const link = `(?:de|del|do|di|of|d['’]|d[ae]s?|van)?`
const year = String.raw`(?:['’]?(\d{2})|(\d{4}))(?!\d)`

/** Printed forms, most telling first; where two overlap the earlier form wins. */
const forms: readonly Form[] = [
  // 2024-03-20, 2024/3/20, 2024.03.20, 2024年3月20日
  {
    pattern: /(?<![\d.,])(\d{4})\s?[-/.–年]\s?(\d{1,2})\s?[-/.–月]\s?(\d{1,2})(?!\d)/gu,
    mayHold: (text) => /\d{4}\s?[-/.–年]/.test(text),
    read: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  // 20 March 2024, 20. März 24, 3rd of March, 2024, 20 de marzo de 2024, 30MAY2018, 3-nov-2024
  {
    pattern: new RegExp(
      String.raw`(?<![\d\p{L}])(\d{1,2})${ordinal}${gap}${link}${gap}(${monthPattern})\.?${gap}${link}${gap}${year}`,
      'giu',
    ),
    mayHold: mayNameMonth,
    read: ([, d, m, short, long]) => [fullYear(short, long), monthOfName(m ?? ''), Number(d)],
  },
  // March 20, 2024; Mar. 3rd 24
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${monthPattern})\.?[\s.-]{0,3}(\d{1,2})(?!\d)${ordinal}(?:\s*[,.]\s*|\s+|-)(?:of\s+)?${year}`,
      'giu',
    ),
    mayHold: mayNameMonth,
    read: ([, m, d, short, long]) => [fullYear(short, long), monthOfName(m ?? ''), Number(d)],
  },
  // 2024 March 20, 2024-Mar-20
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{4})${gap}(${monthPattern})\.?${gap}(\d{1,2})(?!\d)`, 'giu'),
    mayHold: mayNameMonth,
    read: ([, y, m, d]) => [Number(y), monthOfName(m ?? ''), Number(d)],
  },
  // 20.03.2024, 3/20/24, 20-03-2024, 20 03 2024, 20. 3. 2024
  {
    pattern: /(?<![\d.,/-])(\d{1,2})\s?([./–-]|\s)\s?(\d{1,2})\s?(?:\2)\s?(?:(\d{4})|['’]?(\d{2}))(?![\d]|[.,/-]\d)/gu,
    mayHold: (text) => /\d\s?[./–\s-]\s?\d{1,2}\s?[./–\s-]\s?['’\d]/.test(text),
    read: ([, a = '', separator = '', b = '', long, short], context) =>
      numeric([a, b], fullYear(short, long), { separator, short: !long }, context),
  },
  // 20240320, 20240320/153000
  {
    pattern: /(?<![\d\p{L}.,/-])((?:19|20)\d{2})(\d{2})(\d{2})(?![\d\p{L}.,-]|\/(?!\d{6}(?!\d)))/gu,
    mayHold: eightDigits,
    read: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  // 20032024 15:30: eight digits the other way round are a date only before a time.
  {
    pattern: /(?<![\d\p{L}.,/-])(\d{2})(\d{2})((?:19|20)\d{2})(?=\s\d{1,2}:\d{2})/gu,
    mayHold: eightDigits,
    read: ([, d, m, y]) => [Number(y), Number(m), Number(d)],
  },
]

function eightDigits(text: string): boolean {
  return /\d{8}/.test(text)
}

/** Every date of a text, in order, none overlapping another. Impossible ones (31 April) are none. */
export function findDates(text: string, context: ParseContext): FoundDate[] {
  const found: FoundDate[] = []
  const plain = text.normalize('NFC')
  for (const { pattern, mayHold, read } of forms) {
    if (!mayHold(plain)) continue
    for (const match of matchesOf(plain, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const value = isoDate(read(match, context))
      if (value) found.push({ start, end, value })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** ISO date of a text that holds exactly one. */
export function parseDate(text: string, context: ParseContext): FieldValue | null {
  const dates = findDates(text, context)
  return dates.length === 1 ? (dates[0]?.value ?? null) : null
}

/**
 * Whether a document writes the day first, from its dates like 25/03/2024 or 03/25/2024 that leave no choice;
 * null where none does, or as many one way as the other.
 */
export function inferDayFirst(text: string): boolean | null {
  let [dayFirst, monthFirst] = [0, 0]
  for (const [, a, b] of text.matchAll(/(?<![\d./-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d]|[./-]\d)/g)) {
    if (Number(a) > 12 && Number(a) <= 31 && Number(b) <= 12) dayFirst++
    if (Number(b) > 12 && Number(b) <= 31 && Number(a) <= 12) monthFirst++
  }
  return dayFirst === monthFirst ? null : dayFirst > monthFirst
}

interface NumericForm {
  readonly separator: string
  /** Two digits of the year. */
  readonly short: boolean
}

function numeric(
  [a, b]: readonly [string, string],
  yearNumber: number,
  form: NumericForm,
  context: ParseContext,
): Parts | null {
  const [first, second] = [Number(a), Number(b)]
  // 3 20 24 and 1 2 3 are more often quantities than dates.
  if (/\s/.test(form.separator) && (form.short || a.length < 2 || b.length < 2)) return null
  if (first > 31 && form.short) return null
  if (first > 12) return [yearNumber, second, first]
  if (second > 12) return [yearNumber, first, second]
  return isDayFirst(form.separator, context) ? [yearNumber, second, first] : [yearNumber, first, second]
}

/** Only the United States write the month first, and always with a slash or a hyphen. */
function isDayFirst(separator: string, { dayFirst, language, currency }: ParseContext): boolean {
  if (dayFirst !== null) return dayFirst
  if (separator === '.') return true
  if (language !== 'en') return language !== null || currency !== 'USD'
  return currency !== null && currency !== 'USD'
}

function fullYear(short: string | undefined, long: string | undefined): number {
  if (long) return Number(long)
  return Number(short) < 70 ? 2000 + Number(short) : 1900 + Number(short)
}

function isoDate(parts: Parts | null): FieldValue | null {
  if (!parts) return null
  const [y, m, d] = parts
  if (y < 1950 || y > 2100 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysInMonth(y: number, m: number): number {
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(m) ? 30 : 31
}
