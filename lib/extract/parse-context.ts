import type { Language, Page } from '@/lib/document/page'
import { currencyOfMark } from '@/lib/fields/currency'
import { inferDayFirst } from '@/lib/fields/date'
import type { ParseContext } from '@/lib/fields/field'
import { inferDecimalSeparator } from '@/lib/fields/money'
import { currencyMark } from './find-amounts'

/** A state of the United States and its ZIP code: "Austin, TX 78701". */
const american =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(?:-\d{4})?\b/

const mark = new RegExp(String.raw`(?<![\p{L}])${currencyMark}(?![\p{L}])`, 'gu')

const known = new WeakMap<readonly Page[], ParseContext>()

/** What the whole document tells about how its dates and amounts are to be read; fields and line items ask alike. */
export function parseContextOf(pages: readonly Page[]): ParseContext {
  const before = known.get(pages)
  if (before) return before
  const words = pages.flatMap((page) => page.words.map((word) => word.text))
  const text = pages.map((page) => page.words.map((word) => word.text).join(' ')).join('\n')
  const language = mostFrequent(pages.flatMap((page) => (page.language ? [page.language] : []))) as Language | null
  const currency = currencyOf(text, language)
  const decimalSeparator = inferDecimalSeparator(words)
  const context = { language, currency, dayFirst: dayFirstOf(text, language, currency), decimalSeparator }
  known.set(pages, context)
  return context
}

/** A date like 19/04/2026 settles it for all; else the American habit is assumed only of American papers. */
function dayFirstOf(text: string, language: Language | null, currency: string | null): boolean | null {
  const told = inferDayFirst(text)
  if (told !== null) return told
  if (language !== null && language !== 'en') return true
  if (american.test(text) || currency === 'USD') return false
  return true
}

function currencyOf(text: string, language: Language | null): string | null {
  const context = { language, currency: null, dayFirst: null }
  const marks = text.match(mark) ?? []
  return mostFrequent(marks.flatMap((found) => currencyOfMark(found, context) ?? []))
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
