import type { Model } from './model'
import { priorFields, priorJoint } from './prior-weights'

/** The scorer that ships: knows no vendor, only how invoices are laid out. */
export const baseModel: Model = {
  version: 'base-1',
  fields: priorFields,
  joint: priorJoint,
  calibration: { found: { slope: 1, intercept: 0 }, missing: { slope: 1, intercept: 0 } },
}
