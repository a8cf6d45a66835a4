import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { calibrated, chooseValues } from '@/lib/extract/choose-values'
import { type Candidate, defaultPolicy, type Prediction } from '@/lib/extract/extraction'
import { type Features, featuresOf } from '@/lib/extract/features'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { readLayout } from '@/lib/extract/layout'
import type { FieldModel, Model } from '@/lib/extract/model'
import { priorFields, priorJoint } from '@/lib/extract/prior-weights'
import { scoreOf } from '@/lib/extract/score-candidates'
import { surroundingsOf } from '@/lib/extract/surroundings'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { confidenceReport, type Judged } from './accuracy-confidence'
import { FieldCounts, isRight } from './accuracy-score'
import type { TestSet, Truth } from './accuracy-truth'
import { fitCalibration, type Outcome } from './fit-calibration'
import { fitField, type RankingExample } from './fit-scorer'

/** A document ready for training: its candidates and their features, worked out once. */
export interface TrainingDocument {
  readonly set: TestSet
  readonly truth: Truth
  readonly pages: readonly Page[]
  readonly candidates: readonly Candidate[]
  readonly features: readonly Features[]
  /** Documents of one layout are never on both sides of a fold. */
  readonly layout: string
  /** Share of its set in the training. */
  readonly weight: number
}

const folds = 5
const uncalibrated = { found: { slope: 1, intercept: 0 }, missing: { slope: 1, intercept: 0 } }

export function trainingDocument(set: TestSet, truth: Truth, pages: readonly Page[], weight: number): TrainingDocument {
  const layout = readLayout(pages, pages.flatMap(groupLines))
  const candidates = generateCandidates(layout)
  const surroundings = surroundingsOf(layout, candidates, defaultPolicy)
  const features = candidates.map((candidate) => featuresOf(candidate, surroundings))
  return { set, truth, pages, candidates, features, layout: truth.layout ?? truth.raw?.company ?? truth.name, weight }
}

/**
 * The base model of some documents: weights by softmax ranking from the prior ones, calibration on predictions of models
 * that had not seen the document's layout. The report is of those predictions alone.
 */
export function fitBaseModel(documents: readonly TrainingDocument[], version: string) {
  const layouts = [...new Set(documents.map(({ layout }) => layout))].sort()
  const foldOf = new Map(layouts.map((layout, at) => [layout, at % folds]))
  const held: HeldOut[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = modelOf(documents.filter(({ layout }) => foldOf.get(layout) !== fold))
    for (const document of documents.filter(({ layout }) => foldOf.get(layout) === fold)) {
      held.push({ document, fold, predictions: predict(document, model) })
    }
  }
  const model: Model = { ...modelOf(documents), version, calibration: calibrationOf(held) }
  return { model, report: reportOf(calibratedByOthers(held)) }
}

function modelOf(documents: readonly TrainingDocument[]): Model {
  const perLayout = new Map<string, number>()
  for (const { layout } of documents) perLayout.set(layout, (perLayout.get(layout) ?? 0) + 1)
  const fields = fieldKeys.map((key): [FieldKey, FieldModel] => {
    const examples = documents
      .filter(({ set, truth }) => set.labelled.has(key) && truth.printed[key] !== false)
      .map((document) => exampleOf(document, key, document.weight / Math.sqrt(perLayout.get(document.layout) ?? 1)))
    return [key, fitField(examples, priorFields[key])]
  })
  return {
    version: 'fold',
    fields: Object.fromEntries(fields) as Record<FieldKey, FieldModel>,
    joint: priorJoint,
    calibration: uncalibrated,
  }
}

function exampleOf({ truth, candidates, features }: TrainingDocument, key: FieldKey, weight: number): RankingExample {
  const own = candidates.flatMap((candidate, at) => (candidate.field === key ? [{ candidate, at }] : []))
  return {
    candidates: own.map(({ at }) => features[at] as Features),
    right: own.map(({ candidate }) => isRight(key, candidate.value, truth)),
    missingRight: truth.fields[key] === undefined || truth.optional_fields?.includes(key) === true,
    weight,
  }
}

function predict({ candidates, features, pages }: TrainingDocument, model: Model): Prediction[] {
  const scored = candidates.map((candidate, at) => ({
    ...candidate,
    score: scoreOf(features[at] as Features, model.fields[candidate.field]),
    reasons: [],
  }))
  return chooseValues(scored, model, pages)
}

/** What a model said of a document whose layout it had not seen. */
interface HeldOut {
  readonly document: TrainingDocument
  readonly fold: number
  readonly predictions: readonly Prediction[]
}
type Held = readonly HeldOut[]

function calibrationOf(held: Held): Model['calibration'] {
  return { found: fitCalibration(outcomes(held, true)), missing: fitCalibration(outcomes(held, false)) }
}

/** Each fold with the calibration of the others: how honest the confidence is on layouts nobody has seen. */
function calibratedByOthers(held: Held): Held {
  const calibrations = Array.from({ length: folds }, (_, at) => calibrationOf(held.filter(({ fold }) => fold !== at)))
  return held.map(({ document, fold, predictions }) => ({
    document,
    fold,
    predictions: predictions.map((prediction) => {
      const { found, missing } = calibrations[fold] ?? uncalibrated
      return {
        ...prediction,
        confidence: calibrated(prediction.confidence, prediction.value === null ? missing : found),
      }
    }),
  }))
}

/** Probabilities of found values (or of "missing") and whether they were right, of the documents that count in full. */
function outcomes(held: Held, found: boolean): Outcome[] {
  const whole = held.filter(({ document }) => document.weight === 1)
  const perLayout = new Map<string, number>()
  for (const { document } of whole) perLayout.set(document.layout, (perLayout.get(document.layout) ?? 0) + 1)
  return whole.flatMap(({ document: { set, truth, layout }, predictions }) =>
    predictions
      .filter(
        ({ field: key, value }) => set.labelled.has(key) && truth.printed[key] !== false && (value !== null) === found,
      )
      .map(({ field: key, value, confidence }) => ({
        probability: confidence,
        weight: 1 / (perLayout.get(layout) ?? 1),
        right:
          value === null
            ? truth.fields[key] === undefined || truth.optional_fields?.includes(key) === true
            : isRight(key, value, truth),
      })),
  )
}

function reportOf(held: Held) {
  return [...new Set(held.map(({ document }) => document.set.folder))].map((folder) => {
    const counts = new FieldCounts()
    const judged: Judged[] = []
    for (const { document, predictions } of held.filter((one) => one.document.set.folder === folder)) {
      for (const prediction of predictions) {
        if (!document.set.labelled.has(prediction.field)) continue
        counts.add(prediction.field, document.truth, prediction, 'value')
        if (prediction.value === null || document.truth.printed[prediction.field] === false) continue
        judged.push({
          confidence: prediction.confidence,
          right: isRight(prediction.field, prediction.value, document.truth),
        })
      }
    }
    return {
      folder,
      fields: Object.fromEntries(counts.fields()),
      all: counts.all(),
      confidence: confidenceReport(judged),
    }
  })
}
