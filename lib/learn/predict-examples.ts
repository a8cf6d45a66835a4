import { groupLines } from '@/lib/document/lines'
import { chooseValues } from '@/lib/extract/choose-values'
import { defaultPolicy, type Prediction } from '@/lib/extract/extraction'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { readLayout } from '@/lib/extract/layout'
import type { Model } from '@/lib/extract/model'
import { scoreCandidates } from '@/lib/extract/score-candidates'
import type { Example } from './example'

export interface PredictTask {
  readonly examples: readonly Pick<Example, 'pages'>[]
  readonly model: Model
}

/** One list an example. */
export function predictExamples({ examples, model }: PredictTask): Prediction[][] {
  return examples.map((example) => predict(example, model))
}

/** The part of `extract` that a model decides. */
export function predict({ pages }: Pick<Example, 'pages'>, model: Model): Prediction[] {
  const layout = readLayout(pages, pages.flatMap(groupLines))
  return chooseValues(scoreCandidates(generateCandidates(layout), model, layout, defaultPolicy), model, pages)
}
