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
  /** Indices of the vocabulary. */
  readonly words: SparseRows
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

const knownStarts = new WeakMap<readonly Column[], readonly number[]>()

/** Where each column's bins begin among the linear weights, and at the end the first word. Worked out once for a model. */
export function linearStarts(columns: readonly Column[]): readonly number[] {
  const known = knownStarts.get(columns)
  if (known) return known
  const starts = [0]
  for (const column of columns) starts.push((starts.at(-1) as number) + binCountOf(column))
  knownStarts.set(columns, starts)
  return starts
}

/** Bins of the candidates' tables and, last, of the row for "missing". */
export function rowsOf(
  columns: readonly Column[],
  tables: readonly FeatureTable[],
  missing: FeatureTable,
  words: SparseRows,
): FieldRows {
  const candidates = rowCountOf(words) - 1
  const bins = new Uint8Array((candidates + 1) * columns.length)
  for (const table of tables) writeBins(columns, table, bins)
  writeBins(columns, missing, bins.subarray(candidates * columns.length))
  return { bins, words }
}

export function rowCountOf({ starts }: SparseRows): number {
  return starts.length - 1
}

/** Puts a table's measurements into the columns of their name, from the first row of `into` on. `kept`: of these rows alone. */
export function writeBins(
  columns: readonly Column[],
  { names, values, rows }: FeatureTable,
  into: Uint8Array,
  kept?: readonly number[],
): void {
  const count = kept?.length ?? rows
  for (const { at, place, no, yes, cuts } of matchesOf(columns, names)) {
    for (let row = 0; row < count; row++) {
      const source = kept ? (kept[row] as number) : row
      const value = values[source * names.length + place] as number
      into[row * columns.length + at] = value === 0 ? no : value === 1 ? yes : binOf(value, cuts)
    }
  }
}

/** A column and the place of its measurement in a table, with the bins of 0 and 1: most measurements say yes or no. */
interface Match {
  readonly at: number
  readonly place: number
  readonly no: number
  readonly yes: number
  readonly cuts: readonly number[]
}

const knownMatches = new WeakMap<readonly Column[], Map<readonly string[], readonly Match[]>>()

/** Worked out once for a model: tables of one type share their names. */
function matchesOf(columns: readonly Column[], names: readonly string[]): readonly Match[] {
  const own = knownMatches.get(columns) ?? new Map<readonly string[], readonly Match[]>()
  knownMatches.set(columns, own)
  const known = own.get(names)
  if (known) return known
  const places = new Map(names.map((name, at) => [name, at]))
  const matches = columns.flatMap(({ name, cuts }, at): Match[] => {
    const place = places.get(name)
    return place === undefined ? [] : [{ at, place, no: binOf(0, cuts), yes: binOf(1, cuts), cuts }]
  })
  own.set(names, matches)
  return matches
}

/** A score per row: the mean of both scorers' logits. Rows off the short list get -Infinity. */
export function scoreRows(scorer: FieldScorer, rows: FieldRows): Float64Array {
  const { bins, words } = rows
  const { linear } = scorer
  const width = scorer.columns.length
  const starts = linearStarts(scorer.columns)
  const firstWord = starts[width] as number
  const scores = new Float64Array(rowCountOf(words))
  for (let row = 0; row < scores.length; row++) {
    let sum = 0
    for (let at = 0; at < width; at++)
      sum += linear[(starts[at] as number) + (bins[row * width + at] as number)] as number
    const end = words.starts[row + 1] as number
    for (let at = words.starts[row] as number; at < end; at++)
      sum += linear[firstWord + (words.indices[at] as number)] as number
    scores[row] = sum
  }
  return scorer.trees ? withTrees(scorer, scorer.trees, rows, scores) : scores
}

function withTrees(scorer: FieldScorer, trees: BoostedTrees, rows: FieldRows, linear: Float64Array): Float64Array {
  const listed = shortlistOf(linear)
  const wide = scorer.columns.length + scorer.treeWords.size
  // Trees take four rows at a time; one left over would cost as much as four.
  const padded = 4 * Math.ceil(listed.length / 4)
  const bins = new Uint8Array(padded * wide)
  for (let at = 0; at < listed.length; at++) writeTreeBins(scorer, rows, listed[at] as number, bins, at * wide)
  const own = new Float64Array(padded)
  addTreeScores(trees, bins, wide, own)
  const scores = new Float64Array(linear.length).fill(Number.NEGATIVE_INFINITY)
  for (let at = 0; at < listed.length; at++) {
    const row = listed[at] as number
    scores[row] = ((linear[row] as number) + (own[at] as number)) / 2
  }
  return scores
}

/** What the trees see of a row: its columns, then 0 or 1 for each of their words. */
export function treeBinsOf(scorer: FieldScorer, rows: FieldRows, row: number): Uint8Array {
  const found = new Uint8Array(scorer.columns.length + scorer.treeWords.size)
  writeTreeBins(scorer, rows, row, found, 0)
  return found
}

/** From `start` on. */
function writeTreeBins(scorer: FieldScorer, { bins, words }: FieldRows, row: number, into: Uint8Array, start: number) {
  const width = scorer.columns.length
  const first = row * width
  for (let at = 0; at < width; at++) into[start + at] = bins[first + at] as number
  const places = treePlacesOf(scorer)
  const end = words.starts[row + 1] as number
  for (let at = words.starts[row] as number; at < end; at++) {
    const place = places[words.indices[at] as number] as number
    if (place >= 0) into[start + width + place] = 1
  }
}

const treePlaces = new WeakMap<FieldScorer, Int16Array>()

/** Of each word of the vocabulary its place among those that the trees ask about; -1: they don't. */
function treePlacesOf(scorer: FieldScorer): Int16Array {
  const known = treePlaces.get(scorer)
  if (known) return known
  const places = new Int16Array(scorer.vocabulary.size).fill(-1)
  for (const [word, place] of scorer.treeWords) places[word] = place
  treePlaces.set(scorer, places)
  return places
}

/** The best rows by score and the last, which is "missing", in their order. */
export function shortlistOf(scores: Float64Array): number[] {
  const missing = scores.length - 1
  if (missing < shortlist) return Array.from(scores.keys())
  const least = scores.slice(0, missing).sort()[missing - (shortlist - 1)] as number
  let ties = shortlist - 1
  for (let row = 0; row < missing; row++) if ((scores[row] as number) > least) ties--
  const rows: number[] = []
  for (let row = 0; row < missing; row++) {
    const score = scores[row] as number
    // Of equal ones the first.
    if (score > least || (score === least && ties-- > 0)) rows.push(row)
  }
  rows.push(missing)
  return rows
}
