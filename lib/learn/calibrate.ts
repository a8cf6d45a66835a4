import { calibrated } from '@/lib/extract/choose-values'
import type { Prediction } from '@/lib/extract/extraction'
import type { Calibration, FieldCalibration, Model } from '@/lib/extract/model'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { Example } from './example'
import { fitPlatt } from './platt'
import { isRight } from './prepare-examples'

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

/** Predictions for an example by the model of all folds but its own, before calibration. */
export interface HeldOut {
  readonly example: Example
  readonly fold: number
  readonly predictions: readonly Prediction[]
}

export interface Calibrated {
  readonly calibration: Model['calibration']
  readonly evidence: Model['evidence']
  readonly judgements: readonly Judgement[]
  /** With confidences by calibrations that had not seen their group either. */
  readonly unseen: readonly { readonly example: Example; readonly predictions: readonly Prediction[] }[]
}

const same: Calibration = { slope: 1, intercept: 0 }
export const uncalibrated = Object.fromEntries(
  fieldKeys.map((key) => [key, { found: same, missing: same }]),
) as Readonly<Record<FieldKey, FieldCalibration>>

/** Platt scaling (Platt 1999) by field on what models said of documents they had not seen. */
export function calibrate(held: readonly HeldOut[]): Calibrated {
  const judged = held.flatMap(judge)
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
    calibration: calibrationOf(judged),
    evidence: evidenceOf(judgements),
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

function judge({ example: { id, labels }, predictions, fold }: HeldOut): Judged[] {
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
