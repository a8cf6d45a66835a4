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
  const byBin = Array.from({ length: bins }, () => ({ n: 0, confidence: 0, right: 0 }))
  for (const { confidence, right } of judged) {
    const bin = byBin[Math.min(bins - 1, Math.floor(confidence * bins))]
    if (!bin) continue
    bin.n++
    bin.confidence += confidence
    bin.right += right ? 1 : 0
  }
  const error = byBin.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0)
  const sure = judged.filter(({ confidence }) => confidence >= surely)
  return {
    ece: judged.length === 0 ? 0 : error / judged.length,
    n: judged.length,
    sure: { n: sure.length, precision: sure.length === 0 ? 0 : sure.filter(({ right }) => right).length / sure.length },
  }
}
