import type { FieldKey } from '@/lib/fields/field'
import type { FieldScorer } from './field-scorer'
import type { LineScorer } from './line-scorer'
import type { TypeScorer } from './type-scorer'

/** What agreement between fields is worth, added to the sum of their scores. */
export interface JointModel {
  readonly sumAgrees: number
  /** A sum without tax or an amount due without a total: most documents print one. */
  readonly totalMissing: number
  readonly sumDisagrees: number
  readonly partExceedsTotal: number
  readonly netEqualsTotalWithoutTax: number
  readonly dueEqualsTotal: number
  readonly dueBeforeIssue: number
  readonly sameValueTwice: number
  readonly nameBesideAddress: number
  readonly nameInsideAddress: number
  /** A name or tax id of the installation's own company, for the customer's side and against the vendor's. */
  readonly ownCompany: number
}

/** Platt scaling of a probability p: 1 / (1 + exp(-(slope · logit(p) + intercept))). */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/** Of values that were found, and of "missing". */
export interface FieldCalibration {
  readonly found: Calibration
  readonly missing: Calibration
}

/** Values that models without the document's group found, in their order: how sure they were, and whether they were right. */
export interface Evidence {
  readonly confidence: readonly number[]
  readonly right: readonly boolean[]
}

/** All that was learnt, as data. Made by `lib/learn`, kept as an artefact (`model-artefact.ts`). */
export interface Model {
  readonly version: string
  readonly types: TypeScorer
  readonly lines: LineScorer
  readonly fields: Readonly<Record<FieldKey, FieldScorer>>
  readonly joint: JointModel
  readonly calibration: Readonly<Record<FieldKey, FieldCalibration>>
  /** What thresholds for an error target are set by. */
  readonly evidence: Readonly<Record<FieldKey, Evidence>>
}
