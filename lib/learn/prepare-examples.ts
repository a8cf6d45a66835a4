import { groupLines } from '@/lib/document/lines'
import { type Candidate, defaultPolicy, type Policy } from '@/lib/extract/extraction'
import { type FeatureTable, featureTableOf, missingFeaturesOf } from '@/lib/extract/features'
import { type Column, writeBins } from '@/lib/extract/field-scorer'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { groupBy } from '@/lib/extract/group-by'
import { type Layout, readLayout } from '@/lib/extract/layout'
import { isLineField, lineFields, lineRefsOf } from '@/lib/extract/line-scorer'
import { lineWordsOf } from '@/lib/extract/line-words'
import type { SparseRows } from '@/lib/extract/linear-scorer'
import { type Placed, place, type Surroundings, surroundingsOf } from '@/lib/extract/surroundings'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import type { Example, Label } from './example'
import { type PackedRefs, packRefs, packRows } from './packed-rows'
import { cutsOf } from './quantile-cuts'
import { seededRandom } from './random'

/** Candidates of one field and document, "missing" last. */
export interface PreparedRows {
  readonly count: number
  /** Row-major, rows x columns. */
  readonly bins: Uint8Array
  /** Each row's words, "missing" has none. */
  readonly words: SparseRows
  readonly right: Uint8Array
  /** Of names and addresses, but for "missing". */
  readonly refs: PackedRefs | null
}

/** An example as numbers. Words are indices into the dictionary shared by all. */
export interface PreparedExample {
  readonly example: Example
  readonly lines: SparseRows
  /** Class of each line, null where the example doesn't tell. */
  readonly lineClasses: Uint8Array | null
  readonly fields: ReadonlyMap<FieldKey, PreparedRows>
}

export interface Preparation {
  readonly examples: readonly PreparedExample[]
  readonly columns: ReadonlyMap<FieldKey, readonly Column[]>
  readonly dictionary: readonly string[]
}

/** Wrong candidates of a field and document beyond that many teach little and cost time. */
const maxWrong = 70
const samples = 150

/** Candidates and features of all examples. Columns are cut at quantiles of a sample spread over them. */
export function prepareExamples(
  examples: readonly Example[],
  seed: number,
  onDone?: (done: number) => void,
): Preparation {
  const columns = columnsOf(examples)
  const dictionary = new Map<string, number>()
  const idOf = (word: string) => {
    const known = dictionary.get(word)
    if (known !== undefined) return known
    dictionary.set(word, dictionary.size)
    return dictionary.size - 1
  }
  const prepared = examples.map((example, at) => {
    onDone?.(at)
    return prepare(example, at, { columns, idOf, seed })
  })
  return { examples: prepared, columns, dictionary: [...dictionary.keys()] }
}

/** Every other example is seen as by the company that received it, so that the hint of the settings is learnt too. */
function policyOf({ labels }: Example, at: number): Policy {
  const names = labels.customer_name?.values ?? []
  if (at % 2 === 1 || names.length === 0) return defaultPolicy
  return { ...defaultPolicy, ownCompany: { names, taxIds: labels.customer_tax_id?.values ?? [] } }
}

/** A document as its fields see it. */
interface Seen {
  readonly layout: Layout
  readonly byField: ReadonlyMap<FieldKey, readonly Candidate[]>
  readonly surroundings: Surroundings
}

function seen(example: Example, at: number): Seen {
  const layout = readLayout(example.pages, example.pages.flatMap(groupLines))
  const candidates = generateCandidates(layout)
  return {
    layout,
    byField: groupBy(candidates, ({ field: key }) => key),
    surroundings: surroundingsOf(layout, candidates, policyOf(example, at)),
  }
}

function columnsOf(examples: readonly Example[]): Map<FieldKey, Column[]> {
  const values = new Map<FieldKey, Map<string, number[]>>(fieldKeys.map((key) => [key, new Map()]))
  const step = Math.max(1, Math.ceil(examples.length / samples))
  for (let at = 0; at < examples.length; at += step) {
    const { layout, byField, surroundings } = seen(examples[at] as Example, at)
    for (const [key, own] of values) {
      const placed = (byField.get(key) ?? []).map((candidate) => place(candidate, layout))
      const table = featureTableOf(placed, surroundings)
      note(own, table)
      note(own, missingFeaturesOf(table, surroundings))
    }
  }
  return new Map([...values].map(([key, own]) => [key, [...own].flatMap(([name, list]) => columnOf(name, list))]))
}

function note(known: Map<string, number[]>, { names, values }: FeatureTable): void {
  for (const [column, name] of names.entries()) {
    const list = known.get(name) ?? []
    known.set(name, list)
    for (let at = column; at < values.length; at += names.length) list.push(values[at] as number)
  }
}

/** A measurement that is always the same tells nothing. */
function columnOf(name: string, values: readonly number[]): Column[] {
  const cuts = cutsOf(values)
  return cuts.length > 0 || name.startsWith('absent') ? [{ name, cuts }] : []
}

interface Common {
  readonly columns: ReadonlyMap<FieldKey, readonly Column[]>
  readonly idOf: (word: string) => number
  readonly seed: number
}

function prepare(example: Example, at: number, { columns, idOf, seed }: Common): PreparedExample {
  const document = seen(example, at)
  const fields = new Map<FieldKey, PreparedRows>()
  const right = new Map<FieldKey, readonly boolean[]>()
  const ids = idsOf(idOf)
  for (const key of fieldKeys) {
    const label = example.labels[key]
    if (!label) continue
    const own = rightOf(key, document.byField.get(key) ?? [], label)
    right.set(key, own)
    fields.set(key, rowsOf(document, { key, label, right: own, columns: columns.get(key) ?? [], ids, seed: seed + at }))
  }
  return {
    example,
    lines: packRows(lineWordsOf(document.layout).map((words) => words.map(idOf))),
    lineClasses: lineClassesOf(example, document, right),
    fields,
  }
}

/** Fields of one kind share their words' lists, and then their numbers. */
function idsOf(idOf: (word: string) => number): (words: readonly string[]) => readonly number[] {
  const known = new Map<readonly string[], readonly number[]>()
  return (words) => {
    const before = known.get(words)
    if (before) return before
    const ids = words.map(idOf)
    known.set(words, ids)
    return ids
  }
}

interface FieldSeen {
  readonly key: FieldKey
  readonly label: Label
  /** Of each candidate whether its value is right. */
  readonly right: readonly boolean[]
  readonly columns: readonly Column[]
  readonly ids: (words: readonly string[]) => readonly number[]
  readonly seed: number
}

function rowsOf({ layout, byField, surroundings }: Seen, own: FieldSeen): PreparedRows {
  const { key, label, right, columns, ids, seed } = own
  const candidates = byField.get(key) ?? []
  const placed = candidates.map((candidate) => place(candidate, layout))
  const table = featureTableOf(placed, surroundings)
  const kept = keptOf(right, seed)
  const bins = new Uint8Array((kept.length + 1) * columns.length)
  writeBins(columns, table, bins, kept)
  writeBins(columns, missingFeaturesOf(table, surroundings), bins.subarray(kept.length * columns.length))
  const absent = label.values.length === 0 || label.optional
  return {
    count: kept.length + 1,
    bins,
    words: packRows([...kept.map((at) => ids(surroundings.contextWords.of(placed[at] as Placed))), []]),
    right: Uint8Array.from([...kept.map((at) => (right[at] ? 1 : 0)), absent ? 1 : 0]),
    refs: isLineField(key) ? packRefs(kept.map((at) => lineRefsOf(candidates[at] as Candidate, layout))) : null,
  }
}

export function isRight(key: FieldKey, value: string, label: Label): boolean {
  return label.values.some((other) => field(key).equal(value, other))
}

/** Many candidates propose the same value: each is compared once. */
function rightOf(key: FieldKey, candidates: readonly Candidate[], label: Label): boolean[] {
  const known = new Map<string, boolean>()
  return candidates.map(({ value }) => {
    const right = known.get(value) ?? isRight(key, value, label)
    known.set(value, right)
    return right
  })
}

/** All right candidates and a random choice of the wrong ones, in their order. */
function keptOf(right: readonly boolean[], seed: number): number[] {
  const wrong = seededRandom(seed).shuffle([...right.keys()].filter((at) => !right[at]))
  const dropped = new Set(wrong.slice(maxWrong))
  return [...right.keys()].filter((at) => !dropped.has(at))
}

function lineClassesOf(
  { labels }: Example,
  { layout, byField }: Seen,
  right: ReadonlyMap<FieldKey, readonly boolean[]>,
): Uint8Array | null {
  const classes = new Uint8Array(layout.lines.length)
  for (const [at, key] of lineFields.entries()) {
    const label = labels[key]
    if (!label || label.values.length === 0) continue
    const first = byField.get(key)?.[right.get(key)?.indexOf(true) ?? -1]
    if (!first) return null
    for (const line of lineRefsOf(first, layout).lines) classes[line] = at + 1
  }
  return classes
}
