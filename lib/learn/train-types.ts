import { rounded } from '@/lib/extract/model-artefact'
import { softmax, type TypeScorer, typeScoresOf } from '@/lib/extract/type-scorer'
import { type DocumentType, documentTypes } from '@/lib/fields/field'
import { assignFolds } from './assign-folds'
import type { Example } from './example'
import { fitMultinomial } from './fit-multinomial'
import { leastDocuments } from './train-lines'

export const typeSettings = {
  /** Of titles, labels and shape, which mean the same in every language, and of single words. */
  penalty: 0.2,
  wordPenalty: 1.5,
  /** 0: a class counts as much as it has documents; 1: all classes count the same. */
  balance: 0.25,
  /** How much more a real document counts here than in the training of fields. */
  realWeight: 3,
  iterations: 50,
  leastWeight: 0.02,
  folds: 3,
}

/** Of models that are asked for fields alone. */
export const noTypes: TypeScorer = {
  vocabulary: new Map(),
  weights: new Float32Array(documentTypes.length),
  sharpness: 1,
}

/** An example's words, read once. */
export interface TypedExample {
  readonly example: Pick<Example, 'weight' | 'synthetic' | 'group'>
  readonly type: DocumentType
  readonly words: readonly string[]
}

/**
 * A scorer of document types: weights on all examples of known type; sharpness (temperature scaling, Guo et al. 2017) on
 * scores for examples whose group the weights had not seen.
 */
export function trainTypes(examples: readonly TypedExample[], seed: number): TypeScorer {
  const { folds } = typeSettings
  const foldOf = assignFolds(
    examples.map(({ example }) => example),
    folds,
    seed,
  )
  const unseen = Array.from({ length: folds }, (_, fold) => {
    const held = examples.filter(({ example }) => foldOf(example) === fold)
    const scorer = fitTypes(examples.filter(({ example }) => foldOf(example) !== fold))
    return held.map(({ example, type, words }) => ({
      scores: typeScoresOf(words, scorer),
      label: documentTypes.indexOf(type),
      weight: example.weight,
    }))
  }).flat()
  return { ...fitTypes(examples), sharpness: sharpnessOf(unseen) }
}

export interface JudgedScores {
  readonly scores: readonly number[]
  readonly label: number
  readonly weight: number
}

/** The sharpness, in steps of a hundredth from 0.1 to 2, under which the labels are likeliest; 1 without any scores. */
export function sharpnessOf(judged: readonly JudgedScores[]): number {
  if (judged.length === 0) return 1
  const losses = Array.from({ length: 191 }, (_, step) => {
    const sharpness = (10 + step) / 100
    const loss = judged.reduce(
      (sum, { scores, label, weight }) =>
        sum - weight * Math.log(Math.max(1e-9, softmax(scores, sharpness)[label] ?? 0)),
      0,
    )
    return { sharpness, loss }
  })
  return losses.reduce((best, one) => (one.loss < best.loss ? one : best)).sharpness
}

function fitTypes(examples: readonly TypedExample[]): Omit<TypeScorer, 'sharpness'> {
  const vocabulary = frequentWords(examples)
  const dimensions = vocabulary.size + 1
  const starts = [0]
  const indices: number[] = []
  for (const { words } of examples) {
    for (const word of words) {
      const index = vocabulary.get(word)
      if (index !== undefined) indices.push(index)
    }
    indices.push(dimensions - 1)
    starts.push(indices.length)
  }
  const weights = fitMultinomial(
    { starts: Uint32Array.from(starts), indices: Uint32Array.from(indices) },
    Uint8Array.from(examples, ({ type }) => documentTypes.indexOf(type)),
    weightsOf(examples),
    {
      classes: documentTypes.length,
      dimensions,
      penalty: Float32Array.from([...[...vocabulary.keys()].map(penaltyOf), typeSettings.penalty]),
      iterations: typeSettings.iterations,
    },
  )
  return pruned([...vocabulary.keys()], weights)
}

/** A class counts as the root of its share, so that the rare ones aren't drowned and the usual one stays likelier. */
function weightsOf(examples: readonly TypedExample[]): Float32Array {
  const totals = new Map<DocumentType, number>()
  for (const { type, example } of examples) totals.set(type, (totals.get(type) ?? 0) + example.weight)
  const largest = Math.max(...totals.values())
  return Float32Array.from(examples, ({ type, example }) => {
    return (
      (example.synthetic ? 1 : typeSettings.realWeight) *
      example.weight *
      (largest / (totals.get(type) as number)) ** typeSettings.balance
    )
  })
}

function penaltyOf(word: string): number {
  return /^(?:h|titled) /.test(word) ? typeSettings.wordPenalty : typeSettings.penalty
}

function frequentWords(examples: readonly TypedExample[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of examples) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const least = leastDocuments(examples.length)
  return new Map([...counts].filter(([, count]) => count >= least).map(([word], at) => [word, at]))
}

/** Without the words that hardly move any class: they would be most of the artefact. */
function pruned(words: readonly string[], weights: Float32Array): Omit<TypeScorer, 'sharpness'> {
  const dimensions = words.length + 1
  const weightOf = (word: number, k: number) => weights[k * dimensions + word] as number
  const kept = [...words.keys()].filter((word) =>
    documentTypes.some((_, k) => Math.abs(weightOf(word, k)) >= typeSettings.leastWeight),
  )
  return {
    vocabulary: new Map(kept.map((word, at) => [words[word] as string, at])),
    weights: rounded(
      Float32Array.from(
        documentTypes.flatMap((_, k) => [...kept.map((word) => weightOf(word, k)), weightOf(words.length, k)]),
      ),
    ),
  }
}
