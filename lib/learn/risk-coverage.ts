/** How sure a model was of a value (or document), and whether it was right. */
interface Judged {
  readonly confidence: number
  readonly right: boolean
}

export interface RiskCoveragePoint {
  /** Accepting all that is at least as confident … */
  readonly confidence: number
  /** … takes this share of all … */
  readonly coverage: number
  /** … of which this share is wrong. */
  readonly risk: number
}

/** The risk-coverage curve (El-Yaniv & Wiener 2010), from the most confident; equal confidences are one point. */
export function riskCoverage(judged: readonly Judged[]): RiskCoveragePoint[] {
  const sorted = judged.toSorted((a, b) => b.confidence - a.confidence)
  const points: RiskCoveragePoint[] = []
  let wrong = 0
  for (const [at, { confidence, right }] of sorted.entries()) {
    if (!right) wrong++
    if (sorted[at + 1]?.confidence === confidence) continue
    points.push({ confidence, coverage: (at + 1) / sorted.length, risk: wrong / (at + 1) })
  }
  return points
}

/**
 * The largest share that could have gone straight through with at most this error: what a threshold set with the judgements
 * at hand would reach, for comparing versions. A threshold to act on comes from `riskThreshold`.
 */
export function straightThroughShare(curve: readonly RiskCoveragePoint[], errorTarget: number): number {
  return curve.reduce((share, point) => (point.risk <= errorTarget ? Math.max(share, point.coverage) : share), 0)
}

/** The area under the curve (Geifman & El-Yaniv 2017): the risk's mean over all coverages, 0 to 1. 0 for an empty curve. */
export function areaUnderRiskCoverage(curve: readonly RiskCoveragePoint[]): number {
  return curve.reduce((area, { coverage, risk }, at) => area + risk * (coverage - (curve[at - 1]?.coverage ?? 0)), 0)
}
