import type { Page } from '@/lib/document/page'
import { extract } from '@/lib/extract/extract'
import { defaultPolicy } from '@/lib/extract/extraction'
import type { Model } from '@/lib/extract/model'

/** Milliseconds of extraction per page. */
export interface ExtractionSpeed {
  readonly p50: number
  readonly p95: number
}

/** Each page is a document of its own, extracted twice: the first time compiles the program, the second one counts. */
export function measureExtraction(pages: readonly Page[], model: Model): ExtractionSpeed {
  const documents = pages.map((page) => [{ ...page, number: 1 }])
  for (const document of documents) extract(document, model, defaultPolicy)
  return extractionSpeed(
    documents.map((document) => {
      const start = performance.now()
      extract(document, model, defaultPolicy)
      return performance.now() - start
    }),
  )
}

/** Percentiles by nearest rank; 0 of no pages. */
export function extractionSpeed(milliseconds: readonly number[]): ExtractionSpeed {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}
