import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { field } from '@/lib/fields/registry'
import { groupBy } from '../group-by'
import { digest } from './digest'
import type { Decision, MemoryRule, RememberedPlace, RuleSwitch } from './memory'
import { printOf, printSupports, type ValuePrint } from './page-support'
import { samePlace } from './place-of'

/** What a vendor's papers say alike; the rest differs from document to document and has at most a place. */
const fixedFields: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'currency',
  'vendor_name',
  'vendor_address',
  'vendor_tax_id',
  'iban',
  'bic',
  'customer_name',
  'customer_address',
  'customer_tax_id',
])
/** Several lines, or a mark: where they stand says less than what they say. */
const placeless: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'currency',
  'vendor_name',
  'vendor_address',
  'customer_address',
])

export const leastMajority = 0.6
const suspendAfter = 3
/** A field with more values than that is hardly fixed: those that came once teach nothing. */
const manyValues = 10

/**
 * What a vendor's decisions teach, in the order of the fields' first lessons: values that are always the same, fields it
 * never has, and places of corrected values. Values that one page could support both compete; who has less than 60 % of
 * their votes is `outvoted`.
 */
export function rulesOf(decisions: readonly Decision[], switches: readonly RuleSwitch[]): MemoryRule[] {
  const inOrder = [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const said = new Map(switches.map((one) => [one.ruleId, one]))
  return [...groupBy(inOrder, (decision) => decision.field)].flatMap(([key, own]) => [
    ...valueRules(key, own, said),
    ...placeRules(key, own, said),
  ])
}

type Said = ReadonlyMap<string, RuleSwitch>
type Found = Pick<MemoryRule, 'field' | 'kind' | 'value' | 'place'>

function valueRules(key: FieldKey, decisions: readonly Decision[], said: Said): MemoryRule[] {
  const votesOf = groupBy(decisions, ({ value }) => (value === null ? '' : sameKey(key, value)))
  const leastVotes = votesOf.size > manyValues ? 2 : 1
  const groups = [...votesOf]
    .filter(([same, [first]]) => first !== undefined && (same === '' || fixedFields.has(key)))
    .flatMap(([same, votes]) => {
      const ruleId = `${key}-value-${digest(same)}`
      const own = remembered(votes, said.get(ruleId))
      return own.length < leastVotes ? [] : [groupOf(ruleId, own)]
    })
  return groups.flatMap(({ ruleId, own, value, print }) => {
    // That a field is not there stands against every value of it.
    const rivals =
      value === null
        ? decisions.filter((decision) => decision.value !== null)
        : groups.filter((other) => other.ruleId !== ruleId && compete(print, other.print)).flatMap((other) => other.own)
    // Said once of an optional field, "not there" is what the model finds by itself.
    if (value === null && !own.some((decision) => decision.predicted.value !== null)) return []
    const found: Found = { field: key, kind: 'value', value, place: null }
    return [ruleOf(ruleId, found, { own, against: rivals.length, decisions, said })]
  })
}

function groupOf(ruleId: string, own: readonly Decision[]) {
  const { value } = own.at(-1) as Decision
  return { ruleId, own, value, print: value === null ? null : printOf(value) }
}

/** Two readings of one thing, of which a document that prints one would support the other. */
function compete(one: ValuePrint | null, other: ValuePrint | null): boolean {
  return one === null || other === null || printSupports(one, other) || printSupports(other, one)
}

function sameKey(key: FieldKey, value: FieldValue): string {
  const type = field(key).type
  return type === 'amount' || type === 'date' || type === 'currency' ? value : lettersAndDigits(value)
}

/** A corrected value's place is a rule from the first time on; the same one again is a vote for it. */
function placeRules(key: FieldKey, decisions: readonly Decision[], said: Said): MemoryRule[] {
  if (placeless.has(key)) return []
  const groups: { readonly ruleId: string; readonly place: RememberedPlace; readonly own: Decision[] }[] = []
  for (const decision of decisions) {
    const { place, state } = decision
    if (state !== 'corrected' || !place) continue
    const ruleId = `${key}-place-${digest(placeKey(place))}`
    if (remembered([decision], said.get(ruleId)).length === 0) continue
    const known = groups.find((group) => group.ruleId === ruleId || samePlace(group.place, place) > 0)
    if (known) known.own.push(decision)
    else groups.push({ ruleId, place, own: [decision] })
  }
  return groups.map(({ ruleId, own, place }) => {
    // Where it stood last is where it is looked for first.
    const found: Found = { field: key, kind: 'place', value: null, place: own.at(-1)?.place ?? place }
    return ruleOf(ruleId, found, { own, against: 0, decisions, said })
  })
}

function placeKey({ relation, label, page, box }: RememberedPlace): string {
  return relation === 'none' ? `${page} ${box.map((edge) => edge.toFixed(2))}` : `${relation} ${label.join(' ')}`
}

function remembered(decisions: readonly Decision[], said: RuleSwitch | undefined): Decision[] {
  return decisions.filter(({ at }) => said?.state !== 'forgotten' || at > said.at)
}

interface Evidence {
  readonly own: readonly Decision[]
  readonly against: number
  readonly decisions: readonly Decision[]
  readonly said: Said
}

function ruleOf(id: string, found: Found, { own, against, decisions, said }: Evidence): MemoryRule {
  const proposed = decisions.filter(({ predicted }) => predicted.ruleId === id)
  const kept = proposed.map(isKept)
  const hits = kept.filter(Boolean).length
  const [votes, others] = found.kind === 'value' ? [own.length, against] : [own.length + hits, kept.length - hits]
  // Switched on again by a person, it starts afresh.
  const since = said.get(id)?.state === 'on' ? (said.get(id)?.at ?? '') : ''
  const contradictionsInRow = inRow(proposed.filter(({ at }) => at > since).map(isKept))
  const state =
    said.get(id)?.state === 'off'
      ? 'off'
      : contradictionsInRow >= suspendAfter
        ? 'suspended'
        : found.kind === 'value' && votes < leastMajority * (votes + others)
          ? 'outvoted'
          : 'active'
  const from = own.find((decision) => decision.state !== 'confirmed') ?? (own[0] as Decision)
  const counts = { votes, against: others, hits, contradictions: kept.length - hits, contradictionsInRow }
  return { id, ...found, ...counts, state, from }
}

/** A person left what the rule had proposed. */
function isKept({ field: key, value, predicted }: Decision): boolean {
  if (value === null || predicted.value === null) return value === predicted.value
  return field(key).equal(value, predicted.value)
}

function inRow(kept: readonly boolean[]): number {
  const last = kept.lastIndexOf(true)
  return kept.length - 1 - last
}
