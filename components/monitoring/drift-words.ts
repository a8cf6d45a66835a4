import { type DriftKey, type DriftLevel, type DriftMetric, driftEdges } from '@/lib/contracts/drift'

const names: Readonly<Record<DriftKey, string>> = {
  confidence: 'How sure the model is',
  words: 'Words on a page',
  unseen: 'First document of a vendor',
  scanned: 'Scans without a text layer',
  corrected: 'Documents with a correction',
}

const findings: Readonly<Record<DriftLevel, string>> = {
  too_few: 'too few documents',
  steady: 'as before',
  watch: 'changed a little',
  alarm: 'changed',
}

/** The finding, as a chart's title: "Words on a page: changed". */
export function driftTitle({ key, level }: DriftMetric): string {
  return `${names[key]}: ${findings[level]}`
}

/** What was measured: an index, or a share before and now. */
export function driftDetail({ key, value, reference, current }: DriftMetric): string {
  if (driftEdges[key]) return `Population stability index ${value.toFixed(2)}; below 0.1 is steady, above 0.25 is not.`
  return `${shareText(current)} this week, ${shareText(reference)} in the weeks before.`
}

function shareText([without = 0, having = 0]: readonly number[]): string {
  return without + having === 0 ? 'none' : `${((100 * having) / (without + having)).toFixed(1)} %`
}

/** What each bin holds: "0.9–0.95", "1000 or more", "no". */
export function binLabels(key: DriftKey): string[] {
  const edges = driftEdges[key]
  if (!edges) return ['no', 'yes']
  return Array.from({ length: edges.length + 1 }, (_, at) => {
    const [from, to] = [edges[at - 1], edges[at]]
    if (from === undefined) return `below ${to}`
    return to === undefined ? `${from} or more` : `${from}–${to}`
  })
}
