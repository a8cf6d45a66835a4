import { groupLines } from '@/lib/document/lines'
import { calibrated, chooseValues } from '@/lib/extract/choose-values'
import { defaultPolicy, type Prediction } from '@/lib/extract/extraction'
import type { FieldScorer } from '@/lib/extract/field-scorer'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { readLayout } from '@/lib/extract/layout'
import type { Calibration, FieldCalibration, JointModel, Model } from '@/lib/extract/model'
import { scoreCandidates } from '@/lib/extract/score-candidates'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { assignFolds } from './assign-folds'
import type { Example } from './example'
import { fitPlatt } from './platt'
import { isRight, type Preparation, type PreparedExample, prepareExamples } from './prepare-examples'
import { trainField } from './train-field'
import { trainLines, unseenLineOdds } from './train-lines'
import { noTypes, readTypedExamples, trainTypes } from './train-types'

/** How the training goes; it is the same for every model, and stored with its report. */
export const trainingSettings = {
  folds: 3,
  lineFolds: 2,
  joint: {
    sumAgrees: 3,
    totalMissing: -2,
    sumDisagrees: -3.5,
    partExceedsTotal: -3,
    netEqualsTotalWithoutTax: 0.4,
    dueEqualsTotal: 0.4,
    dueBeforeIssue: -4,
    sameValueTwice: -5,
    nameBesideAddress: 1.2,
    nameInsideAddress: -2,
    ownCompany: 4,
  } satisfies JointModel,
}

/** A prediction of a model that had not seen the document's group, and whether it was right. */
export interface Judgement {
  readonly id: string
  readonly field: FieldKey
  readonly found: boolean
  /** Before calibration. */
  readonly probability: number
  readonly confidence: number
  readonly right: boolean
}

export interface TrainOptions {
  readonly version: string
  readonly seed: number
  /** Parts of the cross-validation behind the calibration (default 3). */
  readonly folds?: number
  /** What is being done, and how much of all is done, 0 to 1. */
  readonly onProgress?: (stage: string, share: number) => void
}

export interface Unseen {
  readonly example: Example
  readonly predictions: readonly Prediction[]
}

export interface Trained {
  readonly model: Model
  /** Of the documents that are not synthetic. */
  readonly judgements: readonly Judgement[]
  /** The same documents' predictions, by models and calibrations that had not seen their group. */
  readonly unseen: readonly Unseen[]
}

type Scorers = Pick<Model, 'types' | 'lines' | 'fields' | 'joint'>

const noEvidence = Object.fromEntries(
  fieldKeys.map((key) => [key, { confidence: [], right: [] }]),
) as unknown as Model['evidence']

/** What can be worked out side by side: the model of all examples, and of all but a fold with its predictions for that fold. */
export type TrainingPart = number | 'all'
export interface TrainedPart {
  readonly part: TrainingPart
  readonly scorers: Scorers | null
  /** By position of the example. */
  readonly predictions: readonly { readonly at: number; readonly predictions: readonly Prediction[] }[]
}

/**
 * A model of some examples: scorers by field on all of them, calibration (Platt 1999) on predictions for documents whose
 * group the scorer had not seen. The same examples, in the same order, with the same seed give the same model.
 */
export function trainModel(examples: readonly Example[], options: TrainOptions): Trained {
  const report = options.onProgress ?? (() => {})
  const preparation = prepareExamples(examples, options.seed, (done) =>
    report('Finding candidates', (0.3 * done) / examples.length),
  )
  const parts = partsOf(options).map((part, at, all) => {
    report(nameOf(part), 0.3 + (0.7 * at) / all.length)
    return trainPart(preparation, part, options)
  })
  return assembleModel(examples, parts, options)
}

/** The largest part first. */
export function partsOf({ folds = trainingSettings.folds }: Pick<TrainOptions, 'folds'>): TrainingPart[] {
  return ['all', ...Array.from({ length: folds }, (_, fold) => fold)]
}

function nameOf(part: TrainingPart): string {
  return part === 'all' ? 'Training on all documents' : `Testing on part ${part + 1}`
}

export function trainPart(
  preparation: Preparation,
  part: TrainingPart,
  { seed, folds = trainingSettings.folds }: Pick<TrainOptions, 'seed' | 'folds'>,
): TrainedPart {
  const all = preparation.examples
  if (part === 'all') {
    const types = trainTypes(readTypedExamples(all.map(({ example }) => example)), seed)
    return { part, scorers: { types, ...scorersOf(all, preparation, seed) }, predictions: [] }
  }
  const foldOf = assignFolds(
    all.map(({ example }) => example),
    folds,
    seed,
  )
  const held = [...all.entries()].filter(([, { example }]) => !example.synthetic && foldOf(example) === part)
  if (held.length === 0) return { part, scorers: null, predictions: [] }
  const seen = all.filter(({ example }) => example.synthetic || foldOf(example) !== part)
  const model = {
    types: noTypes,
    ...scorersOf(seen, preparation, seed),
    version: 'fold',
    calibration: uncalibrated,
    evidence: noEvidence,
  }
  return {
    part,
    scorers: null,
    predictions: held.map(([at, { example }]) => ({ at, predictions: predict(example, model) })),
  }
}

/** Puts the parts together, in whatever order they come. */
export function assembleModel(
  examples: readonly Example[],
  parts: readonly TrainedPart[],
  { version }: Pick<TrainOptions, 'version'>,
): Trained {
  const scorers = parts.find(({ part }) => part === 'all')?.scorers
  if (!scorers) throw new RangeError('The model of all examples is missing among the parts')
  const held = parts
    .flatMap(({ part, predictions }) => predictions.map((one) => ({ ...one, fold: Number(part) })))
    .sort((a, b) => a.at - b.at)
    .map(({ at, predictions, fold }) => ({ example: examples[at] as Example, predictions, fold }))
  const judged = held.flatMap(({ example, predictions, fold }) => judge(example, predictions, fold))
  const folds = [...new Set(held.map(({ fold }) => fold))]
  const byOthers = new Map(folds.map((fold) => [fold, calibrationOf(judged.filter((one) => one.fold !== fold))]))
  const confidenceOf = ({
    fold,
    field,
    found,
    probability,
  }: Pick<Judged, 'field' | 'found' | 'probability' | 'fold'>) =>
    calibrated(probability, (byOthers.get(fold) ?? uncalibrated)[field][found ? 'found' : 'missing'])
  const judgements = judged.map((one) => ({ ...one, confidence: confidenceOf(one) }))
  return {
    model: { ...scorers, version, calibration: calibrationOf(judged), evidence: evidenceOf(judgements) },
    judgements,
    unseen: held.map(({ example, predictions, fold }) => ({
      example,
      predictions: predictions.map((prediction) => {
        const { field, value, confidence: probability } = prediction
        return { ...prediction, confidence: confidenceOf({ field, found: value !== null, probability, fold }) }
      }),
    })),
  }
}

function scorersOf(examples: readonly PreparedExample[], { columns, dictionary }: Preparation, seed: number) {
  const { lineFolds, joint } = trainingSettings
  const foldOf = assignFolds(
    examples.map(({ example }) => example),
    lineFolds,
    seed + 1,
  )
  const odds = unseenLineOdds(examples, dictionary, ({ example }) => foldOf(example), lineFolds)
  const fields = fieldKeys.map((key): [FieldKey, FieldScorer] => [
    key,
    trainField({ key, columns: columns.get(key) ?? [], examples, odds, dictionary }),
  ])
  return {
    lines: trainLines(examples, dictionary),
    fields: Object.fromEntries(fields) as Record<FieldKey, FieldScorer>,
    joint,
  }
}

/** The part of `extract` that a model decides. */
export function predict({ pages }: Pick<Example, 'pages'>, model: Model): Prediction[] {
  const layout = readLayout(pages, pages.flatMap(groupLines))
  return chooseValues(scoreCandidates(generateCandidates(layout), model, layout, defaultPolicy), model, pages)
}

const same: Calibration = { slope: 1, intercept: 0 }
const uncalibrated = Object.fromEntries(fieldKeys.map((key) => [key, { found: same, missing: same }])) as Readonly<
  Record<FieldKey, FieldCalibration>
>

/** To a thousandth, as the artefact keeps it, and at least one: its sign says whether the value was right. */
function evidenceOf(judgements: readonly Judgement[]): Model['evidence'] {
  const found = judgements.filter((one) => one.found)
  const entries = fieldKeys.map((key) => {
    const own = found.filter(({ field }) => field === key)
    const confidence = own.map((one) => Math.max(1, Math.round(1000 * one.confidence)) / 1000)
    return [key, { confidence, right: own.map(({ right }) => right) }]
  })
  return Object.fromEntries(entries) as Model['evidence']
}

interface Judged extends Omit<Judgement, 'confidence'> {
  readonly fold: number
}

function judge({ id, labels }: Example, predictions: readonly Prediction[], fold: number): Judged[] {
  return predictions.flatMap(({ field, value, confidence }): Judged[] => {
    const label = labels[field]
    if (!label) return []
    const absent = label.values.length === 0 || label.optional
    const right = value === null ? absent : isRight(field, value, label)
    return [{ id, field, fold, found: value !== null, probability: confidence, right }]
  })
}

/** What all fields say together steadies the fields with few documents. */
function calibrationOf(judged: readonly Judged[]): Record<FieldKey, FieldCalibration> {
  const pooled = { found: platt(judged, true), missing: platt(judged, false) }
  return Object.fromEntries(
    fieldKeys.map((key) => {
      const own = judged.filter(({ field }) => field === key)
      return [key, { found: platt(own, true, pooled.found), missing: platt(own, false, pooled.missing) }]
    }),
  ) as Record<FieldKey, FieldCalibration>
}

/** How many documents the pooled calibration counts for. */
const priorStrength = 20

function platt(judged: readonly Judged[], found: boolean, prior?: Calibration): Calibration {
  const own = judged.filter((one) => one.found === found)
  if (own.length === 0) return prior ?? same
  return rounded(
    fitPlatt(
      Float64Array.from(own, ({ probability }) => logit(probability)),
      Uint8Array.from(own, ({ right }) => (right ? 1 : 0)),
      undefined,
      prior && { ...prior, strength: priorStrength },
    ),
  )
}

function rounded({ slope, intercept }: Calibration): Calibration {
  return { slope: Number(slope.toFixed(4)), intercept: Number(intercept.toFixed(4)) }
}

function logit(probability: number): number {
  const p = Math.min(0.9999, Math.max(0.0001, probability))
  return Math.log(p / (1 - p))
}
