import { addTreeScores, type BoostedTrees } from './boosted-trees'
import type { Features } from './features'

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

export function rowsOf(
  columns: readonly Column[],
  features: readonly Features[],
  words: readonly string[][],
): FieldRows {
  const bins = new Uint8Array(features.length * columns.length)
  for (const [row, own] of features.entries())
    for (const [at, { name, cuts }] of columns.entries()) bins[row * columns.length + at] = binOf(own[name], cuts)
  return { bins, words }
}

/** A score per row: the mean of both scorers' logits. Rows off the short list get -Infinity. */
export function scoreRows(scorer: FieldScorer, { bins, words }: FieldRows): Float64Array {
  const rows = words.length
  const width = scorer.columns.length
  const starts = linearStarts(scorer.columns)
  const firstWord = starts[width] as number
  const scores = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let at = 0; at < width; at++)
      sum += scorer.linear[(starts[at] as number) + (bins[row * width + at] as number)] as number
    for (const word of words[row] as readonly string[]) {
      const index = scorer.vocabulary.get(word)
      if (index !== undefined) sum += scorer.linear[firstWord + index] as number
    }
    scores[row] = sum
  }
  return scorer.trees ? withTrees(scorer, scorer.trees, { bins, words }, scores) : scores
}

function withTrees(scorer: FieldScorer, trees: BoostedTrees, rows: FieldRows, linear: Float64Array): Float64Array {
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
export function treeBinsOf(scorer: FieldScorer, rows: FieldRows, row: number): Uint8Array {
  const bins = new Uint8Array(scorer.columns.length + scorer.treeWords.size)
  writeTreeBins(scorer, rows, row, bins)
  return bins
}

function writeTreeBins(
  { columns, vocabulary, treeWords }: FieldScorer,
  rows: FieldRows,
  row: number,
  into: Uint8Array,
): void {
  const width = columns.length
  into.set(rows.bins.subarray(row * width, (row + 1) * width))
  for (const word of rows.words[row] as readonly string[]) {
    const index = vocabulary.get(word)
    const place = index === undefined ? undefined : treeWords.get(index)
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
