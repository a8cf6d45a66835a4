import { groupLines } from '@/lib/document/lines'
import { contextWordsOf } from '@/lib/extract/context-words'
import { type Candidate, defaultPolicy, type Policy } from '@/lib/extract/extraction'
import { type Features, featuresOf, missingFeaturesOf } from '@/lib/extract/features'
import { binOf, type Column } from '@/lib/extract/field-scorer'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { readLayout } from '@/lib/extract/layout'
import { isLineField, type LineRefs, lineFields, lineRefsOf } from '@/lib/extract/line-scorer'
import { lineWordsOf } from '@/lib/extract/line-words'
import type { SparseRows } from '@/lib/extract/linear-scorer'
import { place, surroundingsOf } from '@/lib/extract/surroundings'
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

function seen({ pages, ...example }: Example, at: number) {
  const layout = readLayout(pages, pages.flatMap(groupLines))
  const candidates = generateCandidates(layout)
  const surroundings = surroundingsOf(layout, candidates, policyOf({ pages, ...example }, at))
  return { layout, candidates, surroundings }
}

function columnsOf(examples: readonly Example[]): Map<FieldKey, Column[]> {
  const values = new Map<FieldKey, Map<string, number[]>>(fieldKeys.map((key) => [key, new Map()]))
  const note = (key: FieldKey, features: Features) => {
    const own = values.get(key) as Map<string, number[]>
    for (const name in features) {
      const list = own.get(name)
      if (list) list.push(features[name] as number)
      else own.set(name, [features[name] as number])
    }
  }
  const step = Math.max(1, Math.ceil(examples.length / samples))
  for (let at = 0; at < examples.length; at += step) {
    const { candidates, surroundings } = seen(examples[at] as Example, at)
    const byField = new Map<FieldKey, Features[]>(fieldKeys.map((key) => [key, []]))
    for (const candidate of candidates) {
      const features = featuresOf(candidate, surroundings)
      note(candidate.field, features)
      byField.get(candidate.field)?.push(features)
    }
    for (const key of fieldKeys) note(key, missingFeaturesOf(byField.get(key) as Features[], surroundings))
  }
  return new Map(
    fieldKeys.map((key) => [
      key,
      [...(values.get(key) as Map<string, number[]>)].flatMap(([name, list]) => {
        const cuts = cutsOf(list)
        return cuts.length > 0 || name.startsWith('absent') ? [{ name, cuts }] : []
      }),
    ]),
  )
}

interface Common {
  readonly columns: ReadonlyMap<FieldKey, readonly Column[]>
  readonly idOf: (word: string) => number
  readonly seed: number
}

function prepare(example: Example, at: number, { columns, idOf, seed }: Common): PreparedExample {
  const { layout, candidates, surroundings } = seen(example, at)
  const fields = new Map<FieldKey, PreparedRows>()
  for (const key of fieldKeys) {
    const label = example.labels[key]
    if (!label) continue
    const all = candidates.filter((candidate) => candidate.field === key)
    const kept = keptOf(all, label, seed + at)
    const features = all.map((candidate) => featuresOf(candidate, surroundings))
    const own = columns.get(key) ?? []
    const rows = [...kept.map((at) => features[at] as Features), missingFeaturesOf(features, surroundings)]
    const bins = new Uint8Array(rows.length * own.length)
    for (const [row, values] of rows.entries())
      for (const [at, { name, cuts }] of own.entries()) bins[row * own.length + at] = binOf(values[name], cuts)
    const chosen = kept.map((at) => all[at] as Candidate)
    const words = chosen.map((candidate) => contextWordsOf(place(candidate, layout), layout).map(idOf))
    fields.set(key, {
      count: rows.length,
      bins,
      words: packRows([...words, []]),
      right: Uint8Array.from([
        ...chosen.map(({ value }) => (isRight(key, value, label) ? 1 : 0)),
        label.values.length === 0 || label.optional ? 1 : 0,
      ]),
      refs: isLineField(key) ? packRefs(chosen.map((candidate) => lineRefsOf(candidate, layout))) : null,
    })
  }
  return {
    example,
    lines: packRows(lineWordsOf(layout).map((words) => words.map(idOf))),
    lineClasses: lineClassesOf(example, candidates, layout.lines.length, (candidate) => lineRefsOf(candidate, layout)),
    fields,
  }
}

export function isRight(key: FieldKey, value: string, label: Label): boolean {
  return label.values.some((other) => field(key).equal(value, other))
}

/** All right candidates and a random choice of the wrong ones, in their order. */
function keptOf(all: readonly Candidate[], label: Label, seed: number): number[] {
  const right = all.map(({ field: key, value }) => isRight(key, value, label))
  const wrong = seededRandom(seed).shuffle([...all.keys()].filter((at) => !right[at]))
  const dropped = new Set(wrong.slice(maxWrong))
  return [...all.keys()].filter((at) => !dropped.has(at))
}

function lineClassesOf(
  { labels }: Example,
  candidates: readonly Candidate[],
  lines: number,
  refsOf: (candidate: Candidate) => LineRefs,
): Uint8Array | null {
  const classes = new Uint8Array(lines)
  for (const [at, key] of lineFields.entries()) {
    const label = labels[key]
    if (!label || label.values.length === 0) continue
    const right = candidates.find((candidate) => candidate.field === key && isRight(key, candidate.value, label))
    if (!right) return null
    for (const line of refsOf(right).lines) classes[line] = at + 1
  }
  return classes
}
