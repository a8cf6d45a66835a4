import { isCurrencyCode } from '@/lib/fields/currency'
import { currencyMark } from './find-amounts'
import type { TextLine } from './layout'
import { type Mention, mentionsOf } from './mention'

const mark = new RegExp(String.raw`(?<![\p{L}])${currencyMark}(?![\p{Ll}])`, 'gu')
const code = /(?<![\p{L}\p{N}])[A-Z]{3}(?![\p{L}\p{N}])/gu
const word =
  /\b(?:US|Canadian|Australian|Swiss|Hong Kong|Singapore|US-)?[ -]?(?:dollars?|euros?|pounds? sterling|sterling|franken|rupees|ringgit|d[oó]lar(?:es)?)\b/giu
const wordStart = /dollar|euro|sterling|franken|rupee|ringgit|d[oó]lar/i

/** Signs, codes and names of currencies; the parser says of which. */
export function findCurrencies(line: TextLine): Mention[] {
  const codes = mentionsOf(line, code).filter(({ raw }) => isCurrencyCode(raw))
  const words = wordStart.test(line.text) ? mentionsOf(line, word) : []
  return [...mentionsOf(line, mark), ...codes, ...words]
}
