import type { DocumentReply } from '@/lib/contracts/documents'
import type { Draft } from '@/lib/contracts/review'
import { type Language, languages } from '@/lib/document/page'
import { inferDayFirst } from '@/lib/fields/date'
import type { ParseContext } from '@/lib/fields/field'
import { inferDecimalSeparator } from '@/lib/fields/money'
import { isDecided } from './decisions'

/** The document's currency as the review has it now. */
export function currencyOf(document: Pick<DocumentReply, 'fields'>, draft: Draft): string | null {
  const decided = draft.fields.currency
  return isDecided(decided) ? decided.value : (document.fields.currency?.value?.toString() ?? null)
}

/** How the document writes dates and amounts, from what was found on it and the words of its pages read so far. */
export function parseContextOf(
  document: Pick<DocumentReply, 'fields' | 'language'>,
  currency: string | null,
  words: readonly string[],
): ParseContext {
  const raws = Object.values(document.fields).flatMap(({ raw, alternatives }) => [
    raw ?? '',
    ...alternatives.map((other) => other.raw),
  ])
  const texts = [...raws, ...words]
  return {
    language: languages.find((language): language is Language => language === document.language) ?? null,
    dayFirst: inferDayFirst(texts.join('  ')),
    currency,
    decimalSeparator: inferDecimalSeparator(texts),
  }
}

/** For a date typed without its year: the invoice's, then those around the day the document came. */
export function likelyYears(document: Pick<DocumentReply, 'fields' | 'receivedAt'>, draft: Draft): number[] {
  const decided = draft.fields.invoice_date
  const date = isDecided(decided) ? decided.value : document.fields.invoice_date?.value
  const received = Number(document.receivedAt.slice(0, 4))
  const own = Number(String(date ?? '').slice(0, 4))
  return [...new Set([...(own > 0 ? [own] : []), received, received - 1, received + 1])]
}
