import { type LineOdds, type LineScorer, lineClasses, lineFields, oddsOf } from '@/lib/extract/line-scorer'
import type { SparseRows } from '@/lib/extract/linear-scorer'
import { rounded } from '@/lib/extract/model-artefact'
import type { LineTable } from './example-tables'
import { fitMultinomial } from './fit-multinomial'
import { sharedNumbers } from './join-rows'
import { seededRandom } from './random'

const penalty = 0.5
const iterations = 25
const leastWeight = 0.08
/** Most lines are none of the fields': a part of them tells as much, and shifts the constant alone. */
const shareOfOthers = 0.4

/** A word must be seen in so many documents to count. */
export function leastDocuments(documents: number): number {
  return documents < 50 ? 2 : documents < 500 ? 3 : 5
}

export interface LineTask {
  readonly lines: LineTable
  /** Positions of the documents to learn from, ascending, and the weight of every document. */
  readonly seen: Uint32Array
  readonly weights: Float32Array
  /** Positions of documents whose lines' odds are wanted. */
  readonly asked: Uint32Array
}

/** A line scorer whose words are still numbers, in the order of its weights. */
export interface LearntLines extends Omit<LineScorer, 'vocabulary'> {
  readonly words: readonly number[]
}

export interface LinesLearnt {
  readonly scorer: LearntLines
  /** Odds of the lines of each document asked for. */
  readonly odds: readonly LineOdds[]
}

/** The line scorer of some documents, and what it says of others. */
export function trainLines({ lines, seen, weights, asked }: LineTask): LinesLearnt {
  const usable = seen.filter((document) => lines.known[document] === 1)
  const vocabulary = frequentWords(lines, usable, leastDocuments(usable.length))
  const { rows, labels, importance } = rowsOf(lines, usable, weights, vocabulary)
  const fitted = fitMultinomial(rows, labels, importance, {
    classes: lineClasses,
    dimensions: vocabulary.size + 1,
    penalty,
    iterations,
  })
  const scorer = pruned([...vocabulary.keys()], fitted)
  const known = { vocabulary: new Map(scorer.words.map((word, at) => [word, at])), weights: scorer.weights }
  return { scorer, odds: Array.from(asked, (document) => oddsOf(wordsOf(lines, document), known)) }
}

export function nameLines({ words, weights }: LearntLines, nameOf: (word: number) => string): LineScorer {
  return { vocabulary: new Map(words.map((word, at) => [nameOf(word), at])), weights }
}

/** The odds of all lines, at the place of each line in the table; 0 for documents that nobody was asked for. */
export function joinOdds(
  { documentStarts }: LineTable,
  learnt: readonly (Pick<LineTask, 'asked'> & Pick<LinesLearnt, 'odds'>)[],
): LineOdds {
  const width = lineFields.length
  const joined = sharedNumbers(Float32Array, width * (documentStarts.at(-1) ?? 0))
  for (const { asked, odds } of learnt) {
    for (const [at, document] of asked.entries())
      joined.set(odds[at] as LineOdds, width * (documentStarts[document] as number))
  }
  return joined
}

function wordsOf({ documentStarts, words }: LineTable, document: number): number[][] {
  const [from, to] = [documentStarts[document] as number, documentStarts[document + 1] as number]
  return Array.from({ length: to - from }, (_, at) =>
    Array.from(words.indices.subarray(words.starts[from + at], words.starts[from + at + 1])),
  )
}

function rowsOf(
  { documentStarts, words, classes }: LineTable,
  usable: Uint32Array,
  weights: Float32Array,
  vocabulary: ReadonlyMap<number, number>,
): { rows: SparseRows; labels: Uint8Array; importance: Float32Array } {
  const starts = [0]
  const indices: number[] = []
  const labels: number[] = []
  const importance: number[] = []
  const random = seededRandom(1)
  for (const document of usable) {
    for (let line = documentStarts[document] as number; line < (documentStarts[document + 1] as number); line++) {
      if (classes[line] === 0 && random.next() > shareOfOthers) continue
      for (let i = words.starts[line] as number; i < (words.starts[line + 1] as number); i++) {
        const index = vocabulary.get(words.indices[i] as number)
        if (index !== undefined) indices.push(index)
      }
      indices.push(vocabulary.size)
      starts.push(indices.length)
      labels.push(classes[line] as number)
      importance.push(weights[document] as number)
    }
  }
  return {
    rows: { starts: Uint32Array.from(starts), indices: Uint32Array.from(indices) },
    labels: Uint8Array.from(labels),
    importance: Float32Array.from(importance),
  }
}

/** Words that hardly move any class are most of them, and would be most of the artefact. */
function pruned(words: readonly number[], weights: Float32Array): LearntLines {
  const dimensions = words.length + 1
  const weightOf = (word: number, k: number) => weights[k * dimensions + word] as number
  const classes = Array.from({ length: lineClasses }, (_, k) => k)
  const kept = [...words.keys()].filter((word) => classes.some((k) => Math.abs(weightOf(word, k)) >= leastWeight))
  return {
    words: kept.map((word) => words[word] as number),
    weights: rounded(
      Float32Array.from(classes.flatMap((k) => [...kept.map((word) => weightOf(word, k)), weightOf(words.length, k)])),
    ),
  }
}

/** In the order of their first coming. */
function frequentWords(
  { documentStarts, words }: LineTable,
  documents: Uint32Array,
  least: number,
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const document of documents) {
    const from = words.starts[documentStarts[document] as number] as number
    const to = words.starts[documentStarts[document + 1] as number] as number
    for (const word of new Set(words.indices.subarray(from, to))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, count]) => count >= least).map(([word], at) => [word, at]))
}
