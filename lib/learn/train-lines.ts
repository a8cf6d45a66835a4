import { type LineOdds, type LineScorer, lineClasses, oddsOf } from '@/lib/extract/line-scorer'
import { rounded } from '@/lib/extract/model-artefact'
import { fitMultinomial } from './fit-multinomial'
import { unpackRows } from './packed-rows'
import type { PreparedExample } from './prepare-examples'
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

/** The line scorer of some examples. `dictionary` names the words. */
export function trainLines(examples: readonly PreparedExample[], dictionary: readonly string[]): LineScorer {
  const usable = examples.filter(({ lineClasses: classes }) => classes !== null)
  const vocabulary = frequentWords(usable, leastDocuments(usable.length))
  const dimensions = vocabulary.size + 1
  const starts = [0]
  const indices: number[] = []
  const labels: number[] = []
  const importance: number[] = []
  const random = seededRandom(1)
  for (const { lines, lineClasses: classes, example } of usable) {
    for (let at = 0; at + 1 < lines.starts.length; at++) {
      if (classes?.[at] === 0 && random.next() > shareOfOthers) continue
      for (let i = lines.starts[at] as number; i < (lines.starts[at + 1] as number); i++) {
        const index = vocabulary.get(lines.indices[i] as number)
        if (index !== undefined) indices.push(index)
      }
      indices.push(dimensions - 1)
      starts.push(indices.length)
      labels.push(classes?.[at] ?? 0)
      importance.push(example.weight)
    }
  }
  const rows = { starts: Uint32Array.from(starts), indices: Uint32Array.from(indices) }
  const weights = fitMultinomial(rows, Uint8Array.from(labels), Float32Array.from(importance), {
    classes: lineClasses,
    dimensions,
    penalty,
    iterations,
  })
  return pruned(
    [...vocabulary.keys()].map((word) => dictionary[word] as string),
    weights,
  )
}

/** Words that hardly move any class are most of them, and would be most of the artefact. */
function pruned(words: readonly string[], weights: Float32Array): LineScorer {
  const dimensions = words.length + 1
  const weightOf = (word: number, k: number) => weights[k * dimensions + word] as number
  const classes = Array.from({ length: lineClasses }, (_, k) => k)
  const kept = [...words.keys()].filter((word) => classes.some((k) => Math.abs(weightOf(word, k)) >= leastWeight))
  return {
    vocabulary: new Map(kept.map((word, at) => [words[word] as string, at])),
    weights: rounded(
      Float32Array.from(classes.flatMap((k) => [...kept.map((word) => weightOf(word, k)), weightOf(words.length, k)])),
    ),
  }
}

function frequentWords(examples: readonly PreparedExample[], least: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { lines } of examples) {
    const own = new Set<number>()
    for (const word of lines.indices) own.add(word)
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, count]) => count >= least).map(([word], at) => [word, at]))
}

/** Odds of each example's lines by a scorer that has not seen its group. */
export function unseenLineOdds(
  examples: readonly PreparedExample[],
  dictionary: readonly string[],
  foldOf: (example: PreparedExample) => number,
  folds: number,
): Map<PreparedExample, LineOdds> {
  const odds = new Map<PreparedExample, LineOdds>()
  for (let fold = 0; fold < folds; fold++) {
    const scorer = trainLines(
      examples.filter((example) => foldOf(example) !== fold),
      dictionary,
    )
    for (const example of examples) {
      if (foldOf(example) !== fold) continue
      odds.set(example, oddsOf(unpackRows(example.lines, dictionary), scorer))
    }
  }
  return odds
}
