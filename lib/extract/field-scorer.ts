import { addTreeScores, type BoostedTrees } from './boosted-trees'
import type { FeatureTable } from './features'
import type { SparseRows } from './linear-scorer'

/** A measurement with the bounds of its bins: bin 0 is "not applicable", bin b > 0 holds values up to cuts[b - 1]. */
export interface Column {
  readonly name: string
  readonly cuts: readonly number[]
}

/**
 * Two scorers of one field's candidates. The linear one weighs bins and words; boosted trees see the bins and the words that
 * the linear one found most telling. `missing` is a row of its own: bin 0 in the columns of the candidates.
 */
export interface FieldScorer {
  readonly columns: readonly Column[]
  readonly vocabulary: ReadonlyMap<string, number>
  /** Bins of all columns, one column after the other, then the words. */
  readonly linear: Float32Array
  readonly trees: BoostedTrees | null
  /** Words of the vocabulary that the trees ask about: index → place after the columns. */
  readonly treeWords: ReadonlyMap<number, number>
}

/** Rows of one field and document, the last of which is "missing". */
export interface FieldRows {
  /** Row-major, rows x columns. */
  readonly bins: Uint8Array
  readonly words: readonly (readonly string[])[]
}

/** Candidates that the linear scorer ranks lower are not shown to the trees, and not chosen. */
export const shortlist = 32

export function binOf(value: number | undefined, cuts: readonly number[]): number {
  if (value === undefined) return 0
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value <= (cuts[middle] as number)) high = middle
    else low = middle + 1
  }
  return low + 1
}

export function binCountOf({ cuts }: Column): number {
  return cuts.length + 2
}

/** Where each column's bins begin among the linear weights, and at the end the first word. */
export function linearStarts(columns: readonly Column[]): number[] {
  const starts = [0]
  for (const column of columns) starts.push((starts.at(-1) as number) + binCountOf(column))
  return starts
}

/** Bins of the candidates' tables and, last, of the row for "missing". `words` are the candidates'. */
export function rowsOf(
  columns: readonly Column[],
  tables: readonly FeatureTable[],
  missing: FeatureTable,
  words: readonly (readonly string[])[],
): FieldRows {
  const bins = new Uint8Array((words.length + 1) * columns.length)
  for (const table of tables) writeBins(columns, table, bins)
  writeBins(columns, missing, bins.subarray(words.length * columns.length))
  return { bins, words: [...words, []] }
}

/** Puts a table's measurements into the columns of their name, from the first row of `into` on. `kept`: of these rows alone. */
export function writeBins(
  columns: readonly Column[],
  { names, values, rows }: FeatureTable,
  into: Uint8Array,
  kept?: readonly number[],
): void {
  const places = new Map(names.map((name, at) => [name, at]))
  const count = kept?.length ?? rows
  for (let at = 0; at < columns.length; at++) {
    const { name, cuts } = columns[at] as Column
    const place = places.get(name)
    if (place === undefined) continue
    for (let row = 0; row < count; row++) {
      const source = kept ? (kept[row] as number) : row
      into[row * columns.length + at] = binOf(values[source * names.length + place], cuts)
    }
  }
}

/** A score per row: the mean of both scorers' logits. Rows off the short list get -Infinity. */
export function scoreRows(scorer: FieldScorer, { bins, words }: FieldRows): Float64Array {
  const rows = words.length
  const width = scorer.columns.length
  const starts = linearStarts(scorer.columns)
  const firstWord = starts[width] as number
  const known = knownWordsOf(scorer, words)
  const scores = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let at = 0; at < width; at++)
      sum += scorer.linear[(starts[at] as number) + (bins[row * width + at] as number)] as number
    for (let at = known.starts[row] as number; at < (known.starts[row + 1] as number); at++)
      sum += scorer.linear[firstWord + (known.indices[at] as number)] as number
    scores[row] = sum
  }
  return scorer.trees ? withTrees(scorer, scorer.trees, { bins, known }, scores) : scores
}

/** Each row's words that the vocabulary has, in their order. */
function knownWordsOf({ vocabulary }: FieldScorer, words: FieldRows['words']): SparseRows {
  const starts = new Uint32Array(words.length + 1)
  const indices: number[] = []
  for (let row = 0; row < words.length; row++) {
    const own = words[row] as readonly string[]
    for (let at = 0; at < own.length; at++) {
      const index = vocabulary.get(own[at] as string)
      if (index !== undefined) indices.push(index)
    }
    starts[row + 1] = indices.length
  }
  return { starts, indices: Uint32Array.from(indices) }
}

interface KnownRows {
  readonly bins: Uint8Array
  readonly known: SparseRows
}

function withTrees(scorer: FieldScorer, trees: BoostedTrees, rows: KnownRows, linear: Float64Array): Float64Array {
  const listed = shortlistOf(linear)
  const wide = scorer.columns.length + scorer.treeWords.size
  const bins = new Uint8Array(listed.length * wide)
  for (const [at, row] of listed.entries()) writeTreeBins(scorer, rows, row, bins.subarray(at * wide, (at + 1) * wide))
  const own = new Float64Array(listed.length)
  addTreeScores(trees, bins, wide, own)
  const scores = new Float64Array(linear.length).fill(Number.NEGATIVE_INFINITY)
  for (const [at, row] of listed.entries()) scores[row] = ((linear[row] as number) + (own[at] as number)) / 2
  return scores
}

/** What the trees see of a row: its columns, then 0 or 1 for each of their words. */
export function treeBinsOf(scorer: FieldScorer, { bins, words }: FieldRows, row: number): Uint8Array {
  const width = scorer.columns.length
  const found = new Uint8Array(width + scorer.treeWords.size)
  const known = knownWordsOf(scorer, [words[row] ?? []])
  writeTreeBins(scorer, { bins: bins.subarray(row * width, (row + 1) * width), known }, 0, found)
  return found
}

function writeTreeBins({ columns, treeWords }: FieldScorer, { bins, known }: KnownRows, row: number, into: Uint8Array) {
  const width = columns.length
  into.set(bins.subarray(row * width, (row + 1) * width))
  for (let at = known.starts[row] as number; at < (known.starts[row + 1] as number); at++) {
    const place = treeWords.get(known.indices[at] as number)
    if (place !== undefined) into[width + place] = 1
  }
}

/** The best rows by score and the last, which is "missing", in their order. */
export function shortlistOf(scores: Float64Array): number[] {
  const missing = scores.length - 1
  if (missing < shortlist) return [...scores.keys()]
  const rows = [...scores.keys()].slice(0, missing)
  rows.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
  return [...rows.slice(0, shortlist - 1).sort((a, b) => a - b), missing]
}
