import type { FieldKey } from '@/lib/fields/field'

/** How one field's candidates are weighed. `missing` is the score of "it is not on the page". */
export interface FieldModel {
  readonly weights: Readonly<Record<string, number>>
  readonly missing: number
}

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
}

/** Platt scaling of a probability p: 1 / (1 + exp(-(slope · logit(p) + intercept))). */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/** A scorer as data: readable, comparable, replaceable. */
export interface Model {
  readonly version: string
  readonly fields: Readonly<Record<FieldKey, FieldModel>>
  readonly joint: JointModel
  /** Of values that were found, and of "missing". */
  readonly calibration: { readonly found: Calibration; readonly missing: Calibration }
}
