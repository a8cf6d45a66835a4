import { groupLines } from '@/lib/document/lines'
import type { Candidate } from '@/lib/extract/extraction'
import { featureTableOf, missingFeaturesOf } from '@/lib/extract/features'
import { type Column, writeBins } from '@/lib/extract/field-scorer'
import { isLineField, type LineRefs, lineFields, lineRefsOf } from '@/lib/extract/line-scorer'
import { lineWordsOf } from '@/lib/extract/line-words'
import { type Placed, place } from '@/lib/extract/surroundings'
import { typeWordsOf } from '@/lib/extract/type-words'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import type { Label } from './example'
import type { FieldTable, LineTable } from './example-tables'
import { joinFields, joinLines } from './join-tables'
import type { FieldColumns } from './measure-columns'
import { packRefs, packRows } from './packed-rows'
import { seededRandom } from './random'
import { type NumberedExample, type SeenExample, seeExample } from './seen-example'
import type { Rows } from './word-rows'

/** Some examples as numbers. Words are their positions in a dictionary of the batch's own, in the order of their coming. */
export interface PreparedBatch {
  readonly dictionary: readonly string[]
  readonly fields: Map<FieldKey, FieldTable<Rows>>
  readonly lines: LineTable<Rows>
  /** What each example's type is read off: a row an example, none where its type isn't known. */
  readonly types: { readonly rows: Rows; readonly dictionary: readonly string[] }
}

export interface PrepareTask {
  readonly examples: readonly NumberedExample[]
  readonly columns: FieldColumns
  readonly seed: number
}

/** Wrong candidates of a field and document beyond that many teach little and cost time. */
const maxWrong = 70

/** Candidates and features of some examples. Nothing of their pages is kept. */
export function prepareExamples({ examples, columns, seed }: PrepareTask): PreparedBatch {
  const [words, typeWords] = [numbering(), numbering()]
  const fields = new Map<FieldKey, FieldTable<Rows>[]>()
  const lines: LineTable<Rows>[] = []
  for (const one of examples) {
    const document = seeExample(one)
    const right = new Map<FieldKey, readonly boolean[]>()
    const ids = idsOf(words.idOf)
    for (const key of fieldKeys) {
      const label = one.example.labels[key]
      if (!label) continue
      const own = rightOf(key, document.byField.get(key) ?? [], label)
      const asked = { key, label, right: own, columns: columns[key], ids, seed: seed + one.at }
      right.set(key, own)
      fields.set(key, [...(fields.get(key) ?? []), rowsOf(document, one.at, asked)])
    }
    lines.push(linesOf(one, document, right, words.idOf))
  }
  return {
    dictionary: words.all(),
    fields: new Map([...fields].map(([key, parts]) => [key, joinFields(parts)])),
    lines: joinLines(lines),
    types: { rows: packRows(examples.map((one) => typeIdsOf(one, typeWords.idOf))), dictionary: typeWords.all() },
  }
}

function numbering() {
  const known = new Map<string, number>()
  const idOf = (word: string): number => {
    const before = known.get(word)
    if (before !== undefined) return before
    known.set(word, known.size)
    return known.size - 1
  }
  return { idOf, all: () => [...known.keys()] }
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

function typeIdsOf({ example: { documentType, pages } }: NumberedExample, idOf: (word: string) => number): number[] {
  return documentType ? [...typeWordsOf(pages, pages.flatMap(groupLines)).keys()].map(idOf) : []
}

interface FieldAsked {
  readonly key: FieldKey
  readonly label: Label
  /** Of each candidate whether its value is right. */
  readonly right: readonly boolean[]
  readonly columns: readonly Column[]
  readonly ids: (words: readonly string[]) => readonly number[]
  readonly seed: number
}

const noLines: LineRefs = { lines: [], before: -1, behind: -1, cutBefore: false, cutBehind: false }

function rowsOf({ layout, byField, surroundings }: SeenExample, at: number, asked: FieldAsked): FieldTable<Rows> {
  const { key, label, right, columns, ids, seed } = asked
  const candidates = byField.get(key) ?? []
  const placed = candidates.map((candidate) => place(candidate, layout))
  const table = featureTableOf(placed, surroundings)
  const kept = keptOf(right, seed)
  const bins = new Uint8Array((kept.length + 1) * columns.length)
  writeBins(columns, table, bins, kept)
  writeBins(columns, missingFeaturesOf(table, surroundings), bins.subarray(kept.length * columns.length))
  const absent = label.values.length === 0 || label.optional
  const refsOf = (row: number) => lineRefsOf(candidates[row] as Candidate, layout)
  return {
    documents: Uint32Array.of(at),
    groupStarts: Uint32Array.of(0, kept.length + 1),
    bins,
    words: packRows([...kept.map((row) => ids(surroundings.contextWords.of(placed[row] as Placed))), []]),
    right: Uint8Array.from([...kept.map((row) => (right[row] ? 1 : 0)), absent ? 1 : 0]),
    refs: isLineField(key) ? packRefs([...kept.map(refsOf), noLines]) : null,
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

function linesOf(
  { example: { labels } }: NumberedExample,
  { layout, byField }: SeenExample,
  right: ReadonlyMap<FieldKey, readonly boolean[]>,
  idOf: (word: string) => number,
): LineTable<Rows> {
  const classes = new Uint8Array(layout.lines.length)
  let known = 1
  for (const [at, key] of lineFields.entries()) {
    const label = labels[key]
    if (!label || label.values.length === 0) continue
    const first = byField.get(key)?.[right.get(key)?.indexOf(true) ?? -1]
    if (!first) known = 0
    else for (const line of lineRefsOf(first, layout).lines) classes[line] = at + 1
  }
  return {
    documentStarts: Uint32Array.of(0, layout.lines.length),
    words: packRows(lineWordsOf(layout).map((words) => words.map(idOf))),
    classes,
    known: Uint8Array.of(known),
  }
}
