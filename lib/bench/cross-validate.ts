import { assignFolds } from '@/lib/learn/assign-folds'
import { calibrationError } from '@/lib/learn/calibration-error'
import { areaUnderRiskCoverage, riskCoverage, straightThroughShare } from '@/lib/learn/risk-coverage'
import { riskThreshold } from '@/lib/learn/risk-threshold'
import { newTally, reportOf, tallyFields } from './accuracy-tally'
import { type LabelledDocument, readTrainingSet } from './training-set'
import { trainAndTell } from './training-stages'

export interface CrossValidationOptions {
  /** Folders that are tested: each document by a model that has seen none of its layout or vendor. */
  readonly folders: readonly string[]
  /** Folders that train in every fold and are not tested. */
  readonly train: readonly string[]
  readonly folds: number
  readonly limit: number | null
  readonly seed: number
  readonly cache: string | null
}

export const errorTargets = [0.01, 0.02]
/** How sure the promise of an error target is. */
const delta = 0.1

/** One report a folder, and what the confidences of all of them together are worth. */
export async function crossValidate({ folders, train, folds, limit, seed, cache }: CrossValidationOptions) {
  const tested = await readTrainingSet(folders, { cache, limit })
  const extra = train.length > 0 ? await readTrainingSet(train, { cache, limit: null }) : []
  const examples = [
    ...tested.map(({ example }) => example),
    // Documents of other folders train only: their predictions are not asked for.
    ...extra.map(({ example }) => (example.synthetic ? example : { ...example, synthetic: true })),
  ]
  const start = performance.now()
  const { unseen, judgements } = await trainAndTell(examples, { version: 'bench', seed, folds })
  const seconds = (performance.now() - start) / 1000
  const documentOf = new Map(tested.map((document) => [document.example.id, document]))
  const reports = [...new Set(tested.map(({ set }) => set.folder))].map((folder) => {
    const tally = newTally()
    for (const { example, predictions } of unseen) {
      const document = documentOf.get(example.id) as LabelledDocument
      if (document.set.folder !== folder) continue
      tallyFields(tally, { ...document, pages: example.pages }, predictions)
    }
    // As `readTrainingSet` takes them.
    const words = tested.some(({ set, truth }) => set.folder === folder && truth.lines) ? 'given' : 'read'
    return { folder, report: reportOf(tally, words, { trainSeconds: seconds, minutes: null }) }
  })
  const foldOf = assignFolds(examples, folds, seed)
  const fold = new Map(examples.map((example) => [example.id, foldOf(example)]))
  const judged = judgements.filter(({ found }) => found).map((one) => ({ ...one, fold: fold.get(one.id) as number }))
  return { reports, calibration: calibrationReport(judged, folds), unseen }
}

interface HeldOut {
  readonly confidence: number
  readonly right: boolean
  readonly fold: number
}

function calibrationReport(judged: readonly HeldOut[], folds: number) {
  const curve = riskCoverage(judged)
  return {
    n: judged.length,
    calibrationError: calibrationError(judged, 'width', 10),
    calibrationErrorOfEqualMass: calibrationError(judged, 'mass', 10),
    areaUnderRiskCoverage: areaUnderRiskCoverage(curve),
    curve: curve.filter((_, at) => at % Math.max(1, Math.floor(curve.length / 50)) === 0),
    targets: errorTargets.map((target) => ({
      target,
      /** Had the best threshold been known. */
      straightThrough: straightThroughShare(curve, target),
      ...heldOutError(judged, folds, target),
    })),
  }
}

/** Each fold's values accepted by the threshold of the other folds. */
function heldOutError(judged: readonly HeldOut[], folds: number, target: number) {
  let [accepted, wrong] = [0, 0]
  for (let fold = 0; fold < folds; fold++) {
    const threshold = riskThreshold(
      judged.filter((one) => one.fold !== fold),
      target,
      delta,
    )
    for (const one of judged) {
      if (one.fold !== fold || one.confidence < threshold) continue
      accepted++
      wrong += one.right ? 0 : 1
    }
  }
  return {
    accepted,
    acceptedShare: accepted / Math.max(1, judged.length),
    trueError: accepted === 0 ? 0 : wrong / accepted,
  }
}

export type CrossValidation = Awaited<ReturnType<typeof crossValidate>>
