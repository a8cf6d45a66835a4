import { binCountOf, binOf, type Column, type FieldScorer, linearStarts, shortlist } from '@/lib/extract/field-scorer'
import { type LineOdds, lineColumns, lineFeaturesOf } from '@/lib/extract/line-scorer'
import { addLinearScores } from '@/lib/extract/linear-scorer'
import { rounded } from '@/lib/extract/model-artefact'
import type { FieldKey } from '@/lib/fields/field'
import { boostTrees } from './boost-trees'
import { fitRanking } from './fit-ranking'
import { refsAt } from './packed-rows'
import type { PreparedExample, PreparedRows } from './prepare-examples'
import { cutsOf } from './quantile-cuts'
import type { RankingProblem } from './ranking-problem'
import { leastDocuments } from './train-lines'

export interface FieldTraining {
  readonly key: FieldKey
  readonly columns: readonly Column[]
  readonly examples: readonly PreparedExample[]
  readonly odds: ReadonlyMap<PreparedExample, LineOdds>
  readonly dictionary: readonly string[]
}

export const settings = {
  /** L2 of bins and of words; few documents say too little to move far. */
  penalty: 0.5,
  wordPenalty: 1,
  fewDocuments: 50,
  penaltyOfFew: 4,
  iterations: 50,
  leastWeight: 0.02,
  maxWords: 5000,
  treeWords: 100,
  leastForTrees: 50,
  trees: { rounds: 120, depth: 4, rate: 0.1, lambda: 1, minHessian: 0.2, columnShare: 0.7, seed: 1 },
}

export function trainField(training: FieldTraining): FieldScorer {
  const { dictionary, examples, key } = training
  const groups = examples.flatMap((example) => {
    const rows = example.fields.get(key)
    return rows ? [{ example, rows }] : []
  })
  if (groups.length === 0) return untaught
  const columns = columnsWithLines(training, groups)
  const width = columns.length
  const bins = binsOf(training, groups, columns)
  const least = leastDocuments(groups.length)
  const vocabulary = frequentWords(
    groups.map(({ rows }) => rows),
    least,
  )
  const problem = problemOf(groups)
  const starts = linearStarts(columns)
  const firstWord = starts[width] as number
  const sparse = sparseRows(
    groups.map(({ rows }) => rows),
    bins,
    starts,
    vocabulary,
  )
  const dimensions = firstWord + vocabulary.size
  const caution = groups.length < settings.fewDocuments ? settings.penaltyOfFew : 1
  const penalty = new Float32Array(dimensions)
    .fill(caution * settings.penalty, 0, firstWord)
    .fill(caution * settings.wordPenalty, firstWord)
  const linear = rounded(fitRanking(problem, sparse, { dimensions, penalty, iterations: settings.iterations }))
  const scorer = {
    columns,
    vocabulary: new Map([...vocabulary].map(([word, index]) => [dictionary[word] as string, index])),
    linear,
    trees: null,
    treeWords: new Map<number, number>(),
  }
  if (groups.length < settings.leastForTrees) return scorer
  const scores = new Float64Array(problem.right.length)
  addLinearScores(linear, sparse, scores)
  const treeWords = tellingWords(linear, sparse, firstWord, settings.treeWords)
  const listed = shortlistRows(problem, scores)
  return pruned({
    ...scorer,
    treeWords: new Map(treeWords.map((word, at) => [word, at])),
    trees: trainTrees({ problem, listed, bins, width, columns, sparse, firstWord, treeWords }),
  })
}

/** Without the words that hardly count and that no tree asks about. */
function pruned(scorer: FieldScorer): FieldScorer {
  const firstWord = linearStarts(scorer.columns).at(-1) as number
  const weightOf = (index: number) => scorer.linear[firstWord + index] as number
  const kept = [...scorer.vocabulary].filter(
    ([, index]) => Math.abs(weightOf(index)) >= settings.leastWeight || scorer.treeWords.has(index),
  )
  const places = new Map(kept.map(([, index], at) => [index, at]))
  return {
    ...scorer,
    vocabulary: new Map(kept.map(([word], at) => [word, at])),
    linear: Float32Array.from([...scorer.linear.subarray(0, firstWord), ...kept.map(([, index]) => weightOf(index))]),
    treeWords: new Map([...scorer.treeWords].map(([index, place]) => [places.get(index) as number, place])),
  }
}

/** Of a field that no example labels: it is never found. */
const untaught: FieldScorer = {
  columns: [{ name: 'absent_candidates', cuts: [] }],
  vocabulary: new Map(),
  linear: Float32Array.of(-10, 10),
  trees: null,
  treeWords: new Map(),
}

interface Group {
  readonly example: PreparedExample
  readonly rows: PreparedRows
}

function problemOf(groups: readonly Group[]): RankingProblem {
  const groupStarts = new Uint32Array(groups.length + 1)
  for (const [at, { rows }] of groups.entries()) groupStarts[at + 1] = (groupStarts[at] as number) + rows.count
  const right = new Uint8Array(groupStarts.at(-1) ?? 0)
  for (const [at, { rows }] of groups.entries()) right.set(rows.right, groupStarts[at])
  return { groupStarts, right, groupWeights: Float32Array.from(groups, ({ example }) => example.example.weight) }
}

function lineValuesOf({ key, odds }: FieldTraining, { example, rows }: Group): (readonly number[])[] {
  const own = odds.get(example)
  const { refs } = rows
  return own && refs
    ? Array.from({ length: rows.count - 1 }, (_, row) => lineFeaturesOf(key, refsAt(refs, row), own))
    : []
}

function columnsWithLines(training: FieldTraining, groups: readonly Group[]): Column[] {
  if (!groups[0]?.rows.refs) return [...training.columns]
  const values: number[][] = lineColumns.map(() => [])
  const step = Math.max(1, Math.floor(groups.length / 400))
  for (let at = 0; at < groups.length; at += step) {
    for (const row of lineValuesOf(training, groups[at] as Group))
      for (const [c, value] of row.entries()) values[c]?.push(value)
  }
  return [...training.columns, ...lineColumns.map((name, at) => ({ name, cuts: cutsOf(values[at] as number[]) }))]
}

/** Row-major over all groups. */
function binsOf(training: FieldTraining, groups: readonly Group[], columns: readonly Column[]): Uint8Array {
  const width = columns.length
  const base = training.columns.length
  const bins = new Uint8Array(groups.reduce((sum, { rows }) => sum + rows.count, 0) * width)
  let row = 0
  for (const group of groups) {
    const lines = lineValuesOf(training, group)
    for (let own = 0; own < group.rows.count; own++, row++) {
      bins.set(group.rows.bins.subarray(own * base, (own + 1) * base), row * width)
      const values = lines[own]
      if (values)
        for (let at = base; at < width; at++)
          bins[row * width + at] = binOf(values[at - base], (columns[at] as Column).cuts)
    }
  }
  return bins
}

function frequentWords(groups: readonly PreparedRows[], least: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { words } of groups) {
    const own = new Set<number>()
    for (const word of words.indices) own.add(word)
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const frequent = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return new Map(frequent.slice(0, settings.maxWords).map(([word], at) => [word, at]))
}

function sparseRows(
  groups: readonly PreparedRows[],
  bins: Uint8Array,
  starts: readonly number[],
  vocabulary: ReadonlyMap<number, number>,
) {
  const width = starts.length - 1
  const firstWord = starts[width] as number
  const rowStarts = [0]
  let size = 0
  for (const { count, words } of groups) size += count * width + words.indices.length
  const indices = new Uint32Array(size)
  let [at, row] = [0, 0]
  for (const { count, words } of groups) {
    for (let own = 0; own < count; own++) {
      for (let c = 0; c < width; c++) indices[at++] = (starts[c] as number) + (bins[row * width + c] as number)
      for (let i = words.starts[own] as number; i < (words.starts[own + 1] as number); i++) {
        const index = vocabulary.get(words.indices[i] as number)
        if (index !== undefined) indices[at++] = firstWord + index
      }
      rowStarts.push(at)
      row++
    }
  }
  return { starts: Uint32Array.from(rowStarts), indices: indices.slice(0, at) }
}

/** The words that move scores most: the size of their weight times how often it is in play. */
function tellingWords(
  linear: Float32Array,
  { indices }: { indices: Uint32Array },
  firstWord: number,
  most: number,
): number[] {
  const counts = new Float64Array(linear.length - firstWord)
  for (const index of indices)
    if (index >= firstWord) counts[index - firstWord] = (counts[index - firstWord] as number) + 1
  const telling = [...counts.keys()].map((word) => ({
    word,
    gain: Math.abs(linear[firstWord + word] as number) * Math.sqrt(counts[word] as number),
  }))
  return telling
    .sort((a, b) => b.gain - a.gain || a.word - b.word)
    .slice(0, most)
    .map(({ word }) => word)
}

/** As serving does: the best of each group by the linear scorer, but never without the right ones. */
function shortlistRows(
  { groupStarts, right }: RankingProblem,
  scores: Float64Array,
): { rows: Uint32Array; groupStarts: Uint32Array } {
  const rows: number[] = []
  const starts = [0]
  for (let group = 0; group + 1 < groupStarts.length; group++) {
    const [start, end] = [groupStarts[group] as number, groupStarts[group + 1] as number]
    const own = Array.from({ length: end - 1 - start }, (_, at) => start + at)
    own.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
    const kept = own.filter((row, place) => place < shortlist - 1 || right[row] === 1)
    for (const row of kept.sort((a, b) => a - b)) rows.push(row)
    rows.push(end - 1)
    starts.push(rows.length)
  }
  return { rows: Uint32Array.from(rows), groupStarts: Uint32Array.from(starts) }
}

function trainTrees({
  problem,
  listed,
  bins,
  width,
  columns,
  sparse,
  firstWord,
  treeWords,
}: {
  problem: RankingProblem
  listed: { rows: Uint32Array; groupStarts: Uint32Array }
  bins: Uint8Array
  width: number
  columns: readonly Column[]
  sparse: { starts: Uint32Array; indices: Uint32Array }
  firstWord: number
  treeWords: readonly number[]
}) {
  const count = listed.rows.length
  const matrix = Array.from({ length: width + treeWords.length }, () => new Uint8Array(count))
  const placeOf = new Map(treeWords.map((word, at) => [word + firstWord, width + at]))
  for (let at = 0; at < count; at++) {
    const row = listed.rows[at] as number
    for (let c = 0; c < width; c++) (matrix[c] as Uint8Array)[at] = bins[row * width + c] as number
    for (let i = (sparse.starts[row] as number) + width; i < (sparse.starts[row + 1] as number); i++) {
      const place = placeOf.get(sparse.indices[i] as number)
      if (place !== undefined) (matrix[place] as Uint8Array)[at] = 1
    }
  }
  const counts = [...columns.map(binCountOf), ...treeWords.map(() => 2)]
  const right = Uint8Array.from(listed.rows, (row) => problem.right[row] as number)
  const trees = boostTrees(
    { groupStarts: listed.groupStarts, right, groupWeights: problem.groupWeights },
    matrix,
    counts,
    settings.trees,
  )
  return { ...trees, leaves: rounded(trees.leaves), values: rounded(trees.values) }
}
