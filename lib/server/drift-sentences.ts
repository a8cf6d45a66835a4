import { type DriftKey, type DriftMetric, driftEdges } from '@/lib/contracts/drift'

/** What is alarming, for somebody who never heard of an index. `who`: "All documents" or a vendor's name. */
export function driftSentence({ key, reference, current, value }: DriftMetric, who: string): string {
  const [before, now] = [reference, current].map((bins) => shareOf(bins)) as [string, string]
  const index = `population stability index ${value.toFixed(2)}`
  switch (key) {
    case 'confidence':
      return `${who}: the model is ${moved(key, reference, current) ? 'less' : 'more'} sure than in the weeks before (${index}).`
    case 'words':
      return `${who}: pages have ${moved(key, reference, current) ? 'fewer' : 'more'} words than in the weeks before (${index}).`
    case 'unseen':
      return `${who}: ${now} are the first of their vendor, ${before} in the weeks before.`
    case 'scanned':
      return `${who}: ${now} are scans without a text layer, ${before} in the weeks before.`
    case 'corrected':
      return `${who}: clerks corrected a value in ${now} of those they approved, in ${before} in the weeks before.`
  }
}

function shareOf([without = 0, having = 0]: readonly number[]): string {
  const all = without + having
  return all === 0 ? 'none' : `${Math.round((100 * having) / all)} %`
}

/** Whether the distribution moved down. */
function moved(key: DriftKey, reference: readonly number[], current: readonly number[]): boolean {
  return meanBin(key, current) < meanBin(key, reference)
}

function meanBin(key: DriftKey, bins: readonly number[]): number {
  const all = bins.reduce((sum, count) => sum + count, 0)
  const last = driftEdges[key]?.length ?? 1
  return all === 0 ? last / 2 : bins.reduce((sum, count, at) => sum + at * count, 0) / all
}
