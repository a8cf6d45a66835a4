import { documentTypes } from '@/lib/fields/field'

/** Multinomial logistic regression on the words of a document (`typeWordsOf`); classes in the order of `documentTypes`. */
export interface TypeScorer {
  readonly vocabulary: ReadonlyMap<string, number>
  /** Classes x (words of the vocabulary + 1), the last of each class its constant. */
  readonly weights: Float32Array
  /** Scores are multiplied by it before the softmax (Guo et al. 2017: one over the temperature), so that confidence is calibrated. */
  readonly sharpness: number
}

/** One score for each of `documentTypes`, before calibration. Words that the scorer does not know count nothing. */
export function typeScoresOf(
  words: Iterable<string>,
  { vocabulary, weights }: Omit<TypeScorer, 'sharpness'>,
): number[] {
  const dimensions = vocabulary.size + 1
  const scores = documentTypes.map((_, k) => weights[(k + 1) * dimensions - 1] as number)
  for (const word of words) {
    const index = vocabulary.get(word)
    if (index === undefined) continue
    for (let k = 0; k < scores.length; k++)
      scores[k] = (scores[k] as number) + (weights[k * dimensions + index] as number)
  }
  return scores
}

/** Probabilities of scores, each times `sharpness`. */
export function softmax(scores: readonly number[], sharpness: number): number[] {
  const largest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(sharpness * (score - largest)))
  const sum = odds.reduce((a, b) => a + b, 0)
  return odds.map((odd) => odd / sum)
}
