import { binCountOf, type FieldScorer, linearStarts, shortlist } from '@/lib/extract/field-scorer'
import { rounded } from '@/lib/extract/model-artefact'
import { boostTrees } from './boost-trees'
import { designField, type FieldDesign, type FieldTask } from './field-design'
import { fitRanking, scoreRows, worthsOf } from './fit-ranking'
import type { RankingProblem } from './ranking-problem'

export const settings = {
  /** L2 of bins and of words; few documents say too little to move far. */
  penalty: 0.5,
  wordPenalty: 1,
  fewDocuments: 50,
  penaltyOfFew: 4,
  iterations: 50,
  leastWeight: 0.02,
  treeWords: 100,
  leastForTrees: 50,
  trees: { rounds: 120, depth: 4, rate: 0.1, lambda: 1, minHessian: 0.2, columnShare: 0.7, seed: 1 },
}

/** A field's scorer whose words are still numbers, in the order of its weights. */
export interface LearntField extends Omit<FieldScorer, 'vocabulary'> {
  readonly words: readonly number[]
}

/** Both scorers of a field: the linear one on all rows; trees, where there are enough documents, on its short list. */
export function trainField(task: FieldTask): LearntField {
  const design = designField(task)
  if (!design) return untaught
  const { problem, columns, rows, firstWord, words } = design
  const documents = problem.groupWeights.length
  const dimensions = firstWord + words.length
  const caution = documents < settings.fewDocuments ? settings.penaltyOfFew : 1
  const penalty = new Float32Array(dimensions)
    .fill(caution * settings.penalty, 0, firstWord)
    .fill(caution * settings.wordPenalty, firstWord)
  const linear = rounded(fitRanking(problem, rows, { dimensions, penalty, iterations: settings.iterations }))
  const scorer = { columns, words, linear, trees: null, treeWords: new Map<number, number>() }
  if (documents < settings.leastForTrees) return scorer
  const treeWords = tellingWords(linear, design)
  return pruned({
    ...scorer,
    treeWords: new Map(treeWords.map((word, at) => [word, at])),
    trees: trainTrees(design, treeWords, shortlistRows(problem, scoresOf(linear, design))),
  })
}

export function nameField({ words, ...scorer }: LearntField, nameOf: (word: number) => string): FieldScorer {
  return { ...scorer, vocabulary: new Map(words.map((word, at) => [nameOf(word), at])) }
}

/** Of a field that no example labels: it is never found. */
const untaught: LearntField = {
  columns: [{ name: 'absent_candidates', cuts: [] }],
  words: [],
  linear: Float32Array.of(-10, 10),
  trees: null,
  treeWords: new Map(),
}

/** Without the words that hardly count and that no tree asks about. */
function pruned(scorer: LearntField): LearntField {
  const firstWord = linearStarts(scorer.columns).at(-1) as number
  const weightOf = (index: number) => scorer.linear[firstWord + index] as number
  const kept = [...scorer.words.keys()].filter(
    (index) => Math.abs(weightOf(index)) >= settings.leastWeight || scorer.treeWords.has(index),
  )
  const places = new Map(kept.map((index, at) => [index, at]))
  return {
    ...scorer,
    words: kept.map((index) => scorer.words[index] as number),
    linear: Float32Array.from([...scorer.linear.subarray(0, firstWord), ...kept.map(weightOf)]),
    treeWords: new Map([...scorer.treeWords].map(([index, place]) => [places.get(index) as number, place])),
  }
}

function scoresOf(linear: Float32Array, { problem, rows }: FieldDesign): Float64Array {
  const scores = new Float64Array(problem.right.length)
  scoreRows(worthsOf(linear, rows), rows, scores, [0, scores.length])
  return scores
}

/** The words that move scores most: the size of their weight times how often it is in play. */
function tellingWords(linear: Float32Array, { rows, firstWord }: FieldDesign): number[] {
  const counts = new Float64Array(linear.length - firstWord)
  for (const index of rows.indices)
    if (index >= firstWord) counts[index - firstWord] = (counts[index - firstWord] as number) + 1
  const telling = [...counts.keys()].map((word) => ({
    word,
    gain: Math.abs(linear[firstWord + word] as number) * Math.sqrt(counts[word] as number),
  }))
  return telling
    .sort((a, b) => b.gain - a.gain || a.word - b.word)
    .slice(0, settings.treeWords)
    .map(({ word }) => word)
}

interface Shortlist {
  readonly rows: Uint32Array
  readonly groupStarts: Uint32Array
}

/** As serving does: the best of each group by the linear scorer, but never without the right ones. */
function shortlistRows({ groupStarts, right }: RankingProblem, scores: Float64Array): Shortlist {
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

function trainTrees(
  { problem, columns, bins, rows, firstWord }: FieldDesign,
  treeWords: readonly number[],
  listed: Shortlist,
) {
  const width = columns.length
  const count = listed.rows.length
  const matrix = Array.from({ length: width + treeWords.length }, () => new Uint8Array(count))
  const placeOf = new Int16Array(65_536).fill(-1)
  for (const [at, word] of treeWords.entries()) placeOf[firstWord + word] = width + at
  for (let at = 0; at < count; at++) {
    const row = listed.rows[at] as number
    for (let c = 0; c < width; c++) (matrix[c] as Uint8Array)[at] = bins[row * width + c] as number
    for (let i = rows.starts[row] as number; i < (rows.starts[row + 1] as number); i++) {
      const place = placeOf[rows.indices[i] as number] as number
      if (place >= 0) (matrix[place] as Uint8Array)[at] = 1
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
