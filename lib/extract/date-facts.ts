import type { Candidate } from './extraction'

export interface DateFacts {
  readonly earliest: string
  readonly latest: string
  /** Values in the order in which they stand in the document. */
  readonly order: readonly string[]
}

export function dateFactsOf(candidates: readonly Candidate[]): DateFacts {
  const order = [...new Set(candidates.filter(({ field }) => field === 'invoice_date').map(({ value }) => value))]
  const sorted = [...order].sort()
  return { earliest: sorted[0] ?? '', latest: sorted.at(-1) ?? '', order }
}
