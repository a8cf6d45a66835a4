import type { FieldKey } from '@/lib/fields/field'
import { type AmountFacts, amountFactsOf } from './amount-facts'
import { ContextWords } from './context-words'
import { type DateFacts, dateFactsOf } from './date-facts'
import type { Candidate, Policy } from './extraction'
import type { LabelSight } from './label-sights'
import type { Layout, TextLine } from './layout'
import { type PartyFacts, partyFactsOf } from './party-facts'
import { WordsMemory } from './words-memory'

/** What features are computed from: the candidate's place and labels, and what is known of the whole document. */
export interface Surroundings {
  readonly layout: Layout
  readonly amounts: AmountFacts
  readonly dates: DateFacts
  readonly parties: PartyFacts
  readonly ibans: readonly string[]
  /** Measurements by type and words, see `featureTableOf`. */
  readonly measured: WordsMemory<Measured>
  readonly contextWords: ContextWords
  /** How often each field's values are proposed, in different places. */
  readonly placesOfValue: ReadonlyMap<FieldKey, ReadonlyMap<string, number>>
  /** How many currencies are proposed, and in how many places. */
  readonly currencies: { readonly kinds: number; readonly places: number }
}

/** Measurements by name, and the same without their names. */
export interface Measured {
  readonly draft: Readonly<Record<string, number>>
  readonly values: readonly number[]
}

/** A candidate with its place in the layout. */
export interface Placed {
  readonly candidate: Candidate
  readonly line: TextLine
  /** Words of the (first) line. */
  readonly from: number
  readonly to: number
  readonly sights: readonly LabelSight[]
}

export function surroundingsOf(layout: Layout, candidates: readonly Candidate[], policy: Policy): Surroundings {
  const placesOfValue = countedValues(candidates)
  return {
    layout,
    amounts: amountFactsOf(layout, candidates),
    dates: dateFactsOf(candidates),
    parties: partyFactsOf(layout, candidates, policy),
    ibans: candidates.filter(({ field }) => field === 'iban').map(({ value }) => value),
    measured: new WordsMemory(),
    contextWords: new ContextWords(layout, (word) => word),
    placesOfValue,
    currencies: currenciesOf(placesOfValue),
  }
}

function countedValues(candidates: readonly Candidate[]): Map<FieldKey, Map<string, number>> {
  const counts = new Map<FieldKey, Map<string, number>>()
  for (let at = 0; at < candidates.length; at++) {
    const { field, value } = candidates[at] as Candidate
    let own = counts.get(field)
    if (!own) {
      own = new Map()
      counts.set(field, own)
    }
    own.set(value, (own.get(value) ?? 0) + 1)
  }
  return counts
}

function currenciesOf(placesOfValue: Surroundings['placesOfValue']): Surroundings['currencies'] {
  const counts = [...(placesOfValue.get('currency')?.values() ?? [])]
  return { kinds: counts.length, places: counts.reduce((sum, count) => sum + count, 0) }
}

/** Finds the candidate's line again and the labels around it. */
export function place(candidate: Candidate, layout: Layout): Placed {
  const [span] = candidate.spans
  const line = span && layout.lineOfWord.get(span.page)?.[span.start]
  if (!span || !line) throw new RangeError(`The candidate "${candidate.raw}" stands on no line of the document`)
  const from = span.start - line.line.span.start
  const to = Math.min(line.words.length, span.end - line.line.span.start)
  return { candidate, line, from, to, sights: layout.labels.sightsOf(line, from, to) }
}
