import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { type Answer, type AnsweredDocument, countsOf, givenOf } from './answers'
import { calibrationBins, calibrationError } from './calibration-error'
import type { Counts } from './paired-bootstrap'
import { areaUnderRiskCoverage, type RiskCoveragePoint, riskCoverage, straightThroughShare } from './risk-coverage'

/** Precision over values given, recall over values labelled, 0 to 1. 0 where there is nothing to divide by. */
export interface Quality extends Counts {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Documents of which a person decided the field. */
  readonly n: number
}

export interface FieldQuality extends Quality {
  /** The share of these values, given or to be given, that could go unseen at the error target had the best threshold been known. */
  readonly straightThrough: number
}

/** How good a version is on some documents: what a report shows of it. */
export interface Measurement {
  readonly documents: number
  readonly all: FieldQuality
  readonly fields: Partial<Record<FieldKey, FieldQuality>>
  readonly calibrationError: number
  readonly reliability: { readonly count: number; readonly confidence: number; readonly accuracy: number }[]
  readonly riskCoverage: RiskCoveragePoint[]
  readonly areaUnderRiskCoverage: number
  /** Documents whose required fields are all right. */
  readonly documentsRight: number
}

/** More points than a picture can show. */
const curvePoints = 60
/** Of equal width, over the values given. */
export const reliabilityBins = 15

export function measureAnswers(documents: readonly AnsweredDocument[], errorTarget: number): Measurement {
  const answers = documents.flatMap((document) => document.answers)
  const given = givenOf(documents)
  const curve = riskCoverage(given)
  const own = fieldKeys.flatMap((key) => {
    const ofField = answers.filter((answer) => answer.field === key)
    return ofField.length > 0 ? [[key, fieldQualityOf(ofField, errorTarget)] as const] : []
  })
  return {
    documents: documents.length,
    all: fieldQualityOf(answers, errorTarget),
    fields: Object.fromEntries(own),
    calibrationError: calibrationError(given, 'width', reliabilityBins),
    reliability: calibrationBins(given, 'width', 10),
    riskCoverage: thinned(curve),
    areaUnderRiskCoverage: areaUnderRiskCoverage(curve),
    documentsRight: documents.filter(requiredAreRight).length,
  }
}

export function qualityOf(answers: readonly Answer[]): Quality {
  const counts = countsOf(answers)
  const { given, right, labelled } = counts
  const both = given + labelled
  return {
    ...counts,
    precision: given === 0 ? 0 : right / given,
    recall: labelled === 0 ? 0 : right / labelled,
    f1: both === 0 ? 0 : (2 * right) / both,
    n: answers.length,
  }
}

function fieldQualityOf(answers: readonly Answer[], errorTarget: number): FieldQuality {
  const given = answers.filter(({ value }) => value !== null)
  const wanted = answers.filter(({ value, labelled }) => value !== null || labelled).length
  const share = straightThroughShare(riskCoverage(given), errorTarget)
  return { ...qualityOf(answers), straightThrough: wanted === 0 ? 0 : (share * given.length) / wanted }
}

/** Fields that nobody looked at don't count against a document. */
export function requiredAreRight({ answers }: AnsweredDocument): boolean {
  return answers.every((answer) => answer.right || !field(answer.field).required)
}

/** The first, the last and evenly many between. */
function thinned(curve: readonly RiskCoveragePoint[]): RiskCoveragePoint[] {
  if (curve.length <= curvePoints) return [...curve]
  const step = (curve.length - 1) / (curvePoints - 1)
  return Array.from({ length: curvePoints }, (_, at) => curve[Math.round(at * step)] as RiskCoveragePoint)
}
