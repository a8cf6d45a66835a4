import { calibrationError } from '@/lib/learn/calibration-error'

/** One given value: how sure the model was, and whether it was right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

export interface ConfidenceReport {
  /** Expected calibration error in ten bins of equal width, 0 to 1. */
  readonly ece: number
  readonly n: number
  /** Of the values with a confidence of at least `surely`: how many, and the share that is right. */
  readonly sure: { readonly n: number; readonly precision: number }
}

export const surely = 0.9
const bins = 10

export function confidenceReport(judged: readonly Judged[]): ConfidenceReport {
  const sure = judged.filter(({ confidence }) => confidence >= surely)
  return {
    ece: calibrationError(judged, 'width', bins),
    n: judged.length,
    sure: { n: sure.length, precision: sure.length === 0 ? 0 : sure.filter(({ right }) => right).length / sure.length },
  }
}
