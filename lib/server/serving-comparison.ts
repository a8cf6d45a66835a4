import type { Comparison } from '@/lib/contracts/promotions'
import { challengerVerdict, fewestDecided, type Verdict } from '@/lib/learn/challenger-verdict'
import { decidedCounts } from '@/lib/learn/decided-counts'
import { type Counts, type PairedDifference, pairedBootstrap } from '@/lib/learn/paired-bootstrap'
import { twoSampleBootstrap } from '@/lib/learn/two-sample-bootstrap'
import { readDecided } from './serving-decided'
import type { Challenger, Champion, Serving } from './serving-now'

const seed = 1

interface Sides {
  readonly champion: readonly Counts[]
  readonly challenger: readonly Counts[]
}

/**
 * Challenger and champion on what clerks decided since both run: in shadow on the same documents (paired bootstrap), as a
 * canary each on its own (two samples). Null without a challenger.
 */
export async function compareServing({ champion, challenger }: Serving): Promise<Comparison | null> {
  if (!challenger) return null
  const since = new Date(Math.max(challenger.at.getTime(), champion.at?.getTime() ?? 0))
  const paired = challenger.kind === 'shadow'
  const sides = await (paired ? shadowSides : canarySides)(champion, challenger, since)
  const documents = Math.min(sides.champion.length, sides.challenger.length)
  const difference = documents === 0 ? null : differenceOf(sides, paired)
  const verdict = difference ? challengerVerdict(documents, difference) : 'too_few'
  return {
    since: since.toISOString(),
    paired,
    champion: { documents: sides.champion.length, f1: difference?.a ?? 0 },
    challenger: { documents: sides.challenger.length, f1: difference?.b ?? 0 },
    difference: difference && { value: difference.difference, low: difference.low, high: difference.high },
    verdict,
    sentence: sentenceOf(verdict, { documents, paired, difference }),
  }
}

function differenceOf({ champion, challenger }: Sides, paired: boolean): PairedDifference {
  if (!paired) return twoSampleBootstrap({ a: champion, b: challenger }, { seed })
  return pairedBootstrap(
    champion.map((a, at) => ({ a, b: challenger[at] as Counts })),
    { seed },
  )
}

async function shadowSides(champion: Champion, challenger: Challenger, at: Date): Promise<Sides> {
  const shadowVersion = challenger.version
  const documents = await readDecided({ at, versions: [champion.version], shadowVersion })
  return {
    champion: documents.map((document) => decidedCounts(document.shown, document)),
    challenger: documents.map((document) => decidedCounts(document.shadow ?? {}, document)),
  }
}

async function canarySides(champion: Champion, challenger: Challenger, at: Date): Promise<Sides> {
  const versions = [champion.version, challenger.version]
  const documents = await readDecided({ at, versions, shadowVersion: null })
  const of = (version: string) =>
    documents
      .filter(({ modelVersion }) => modelVersion === version)
      .map((document) => decidedCounts(document.shown, document))
  return { champion: of(champion.version), challenger: of(challenger.version) }
}

interface Found {
  readonly documents: number
  readonly paired: boolean
  readonly difference: PairedDifference | null
}

function sentenceOf(verdict: Verdict, { documents, paired, difference }: Found): string {
  const where = paired ? `on the same ${documents} documents` : `each on its own documents, ${documents} or more`
  if (!difference || verdict === 'too_few') {
    return `Too little to tell: ${documents} of at least ${fewestDecided} documents ${paired ? '' : 'on each side '}were decided by clerks.`
  }
  const { low, high, difference: value } = difference
  const points = `${signed(value)} points in F1 (95 % between ${signed(low)} and ${signed(high)}), ${where}`
  if (verdict === 'wins') return `The challenger is better than the champion: ${points}.`
  if (verdict === 'loses') return `The challenger is worse than the champion: ${points}.`
  return `No difference that chance would not make as well: ${points}.`
}

/** "+1.5": a share in points, with a real minus. */
function signed(share: number): string {
  const points = (100 * Math.abs(share)).toFixed(1)
  return `${share < 0 && points !== '0.0' ? '−' : '+'}${points}`
}
