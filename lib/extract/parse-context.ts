import type { Language, Page } from '@/lib/document/page'
import { currencyOfMark } from '@/lib/fields/currency'
import { inferDayFirst } from '@/lib/fields/date'
import type { ParseContext } from '@/lib/fields/field'
import { inferDecimalSeparator } from '@/lib/fields/money'
import { currencyMark } from './find-amounts'

/** What the whole document tells about how its dates and amounts are to be read. */
export function parseContextOf(pages: readonly Page[]): ParseContext {
  const text = pages.map((page) => page.words.map((word) => word.text).join(' ')).join('\n')
  const language = mostFrequent(pages.flatMap((page) => (page.language ? [page.language] : []))) as Language | null
  const currency = currencyOf(text, language)
  const decimalSeparator = inferDecimalSeparator(pages.flatMap((page) => page.words.map((word) => word.text)))
  return { language, currency, dayFirst: dayFirstOf(text, language, currency), decimalSeparator }
}

/** A date like 19/04/2026 settles it for all; else the American habit is assumed only of American papers. */
function dayFirstOf(text: string, language: Language | null, currency: string | null): boolean | null {
  const told = inferDayFirst(text)
  if (told !== null) return told
  if (language !== null && language !== 'en') return true
  if (/\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/.test(text) || currency === 'USD') return false
  return true
}

function currencyOf(text: string, language: Language | null): string | null {
  const context = { language, currency: null, dayFirst: null }
  const marks = [...text.matchAll(new RegExp(String.raw`(?<![\p{L}])${currencyMark}(?![\p{L}])`, 'gu'))]
  return mostFrequent(marks.flatMap(([mark]) => currencyOfMark(mark, context) ?? []))
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
