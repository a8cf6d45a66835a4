import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { documentTypes } from '@/lib/fields/field'
import type { DocumentTypePrediction } from './extraction'
import { typeReasonsOf } from './type-reasons'
import { softmax, type TypeScorer, typeScoresOf } from './type-scorer'
import { typeWordsOf } from './type-words'

/** What a document is, by what the scorer has learnt, and the most telling of it in words. `lines` are those of all pages. */
export function classifyDocument(
  pages: readonly Page[],
  lines: readonly Line[],
  scorer: TypeScorer,
): DocumentTypePrediction {
  const words = typeWordsOf(pages, lines)
  const shares = softmax(typeScoresOf(words.keys(), scorer), scorer.sharpness)
  const confidence = Math.max(...shares)
  const best = shares.indexOf(confidence)
  const value = documentTypes[best] ?? 'other'
  return { value, confidence, reasons: typeReasonsOf(words, scorer, best) }
}
