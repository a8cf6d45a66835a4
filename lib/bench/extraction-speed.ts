import type { Page } from '@/lib/document/page'
import { extract } from '@/lib/extract/extract'
import { defaultPolicy } from '@/lib/extract/extraction'
import type { Model } from '@/lib/extract/model'

/** One document's extraction. */
export interface TimedDocument {
  readonly milliseconds: number
  readonly pages: number
}

interface Percentiles {
  readonly p50: number
  readonly p95: number
}

/** Milliseconds of extraction, given words, as a server sees them that has been running for a while. */
export interface ExtractionSpeed {
  readonly perPage: Percentiles
  readonly perDocument: Percentiles
  /** How many documents were measured, each once, and how many came before them while the program was still being compiled. */
  readonly documents: number
  readonly warmUp: number
}

/** Documents after which the program counts as warm. */
const warmUp = 50

/** Each page is a document of its own. One half of them warms the process up, the other half is measured, each once. */
export function measureExtraction(pages: readonly Page[], model: Model): ExtractionSpeed {
  const documents = pages.map((page) => [{ ...page, number: 1 }])
  const half = documents.length >> 1
  const before = documents.slice(0, Math.max(1, half))
  for (let at = 0; at < warmUp; at++) extract(before[at % before.length] ?? [], model, defaultPolicy)
  const timed = documents.slice(half).map((document) => {
    const start = performance.now()
    extract(document, model, defaultPolicy)
    return { milliseconds: performance.now() - start, pages: 1 }
  })
  return { ...percentilesOf(timed), documents: timed.length, warmUp }
}

/** Of documents in the order of their extraction. The first 50 don't count, or the first half where there are fewer than 100. */
export function extractionSpeed(timed: readonly TimedDocument[]): ExtractionSpeed {
  const skipped = Math.min(warmUp, timed.length >> 1)
  const counted = timed.slice(skipped)
  return { ...percentilesOf(counted), documents: counted.length, warmUp: skipped }
}

/** What the figures are, in one line. */
export function extractionSpeedLine({ perPage, perDocument, documents, warmUp: before }: ExtractionSpeed): string {
  const print = ({ p50, p95 }: Percentiles) => `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}`
  return `Extraction given words, ms per page: ${print(perPage)}; per document: ${print(perDocument)} (${documents} documents, each once, after ${before} not counted)`
}

function percentilesOf(timed: readonly TimedDocument[]): Pick<ExtractionSpeed, 'perPage' | 'perDocument'> {
  return {
    perPage: percentiles(timed.map(({ milliseconds, pages }) => milliseconds / Math.max(1, pages))),
    perDocument: percentiles(timed.map(({ milliseconds }) => milliseconds)),
  }
}

/** By nearest rank; 0 of nothing. */
function percentiles(milliseconds: readonly number[]): Percentiles {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}
