import { createHash } from 'node:crypto'
import type { ModelGates, ModelReport } from '@/lib/contracts/models'
import type { TrainingOptions } from '@/lib/contracts/training-runs'
import type { Model } from '@/lib/extract/model'
import { parseModel, writeModel } from '@/lib/extract/model-artefact'
import { answerExamples } from '@/lib/learn/answers'
import { runGates } from '@/lib/learn/gates'
import { trainModel } from '@/lib/learn/train-model'
import { weighted } from '@/lib/learn/weighted-examples'
import { extractionCost } from './extraction-cost'
import { modelReportOf } from './model-report'
import { loadModel } from './model-versions'
import { prisma } from './prisma'
import { servingNow } from './serving-now'
import { getSettings } from './settings'
import type { OpenSnapshot } from './snapshot-examples'
import { syntheticExamples } from './synthetic-examples'
import type { TrainingProgress } from './training-progress'
import { openTrainingThreads, type TrainingThreads } from './training-threads'

export interface VersionWanted {
  readonly open: OpenSnapshot
  readonly seed: number
  readonly options: TrainingOptions
  /** As many as the machine has cores where nothing is said. */
  readonly threads?: number | undefined
}

/** A version that is ready to be stored. */
export interface NewVersion {
  readonly version: string
  readonly artefact: string
  readonly artefactSha256: string
  readonly trainDocuments: number
  readonly report: ModelReport
  readonly gates: ModelGates
}

/** As artefacts and extractions name it: what decides its bytes. */
export function versionName({ open, seed, options }: VersionWanted): string {
  return `${open.snapshot.contentHash?.slice(0, 12)}-${seed}-${options.syntheticDocuments}`
}

/** Trains on a snapshot's train half and made documents, tests beside the champion on its test half, and runs the gates. */
export async function trainVersion(wanted: VersionWanted, progress: TrainingProgress): Promise<NewVersion> {
  const threads = openTrainingThreads(wanted.threads)
  try {
    const { model, artefact } = await train(wanted, threads, progress)
    const { report, gates } = await test(wanted, { model, artefact, threads }, progress)
    const artefactSha256 = createHash('sha256').update(artefact).digest('hex')
    return { version: model.version, artefact, artefactSha256, trainDocuments: wanted.open.train.length, report, gates }
  } finally {
    await threads.close()
  }
}

/** The model as it is read back from its artefact: what is tested is what serves. */
async function train(
  wanted: VersionWanted,
  threads: TrainingThreads,
  progress: TrainingProgress,
): Promise<{ model: Model; artefact: string }> {
  const { open, seed, options } = wanted
  const examples = weighted([...syntheticExamples(options.syntheticDocuments), ...open.train])
  progress.log(
    `Learning from ${open.train.length} reviewed and ${options.syntheticDocuments} made documents, testing on ${open.test.length}.`,
  )
  const onProgress = (name: string, share: number) => progress.stage(name, 0.02 + 0.76 * share)
  const { model } = await trainModel(examples, { version: versionName(wanted), seed, onProgress }, threads.doWork)
  const artefact = writeModel(model)
  return { model: parseModel(artefact), artefact }
}

interface Made {
  readonly model: Model
  readonly artefact: string
  readonly threads: TrainingThreads
}

async function test({ open, seed, options }: VersionWanted, made: Made, progress: TrainingProgress) {
  const { modelVersionId, version } = (await servingNow()).champion
  const { routing } = await getSettings()
  const championModel = await loadModel(modelVersionId)
  const [champion = [], answered = []] = await answerExamples(open.test, [championModel, made.model], {
    doWork: made.threads.doWork,
    onProgress: (share) => progress.stage('Comparing with the champion on the test half', 0.78 + 0.14 * share),
  })
  progress.stage('Running the gates', 0.92)
  const artefactBytes = Buffer.byteLength(made.artefact)
  const cost = { ...extractionCost(open.test, made.model), artefactBytes }
  const gates = runGates({ champion, version: answered, cost, seed })
  const report = modelReportOf({
    open,
    errorTarget: routing.errorTarget,
    syntheticDocuments: options.syntheticDocuments,
    version: answered,
    champion: { number: await numberOf(modelVersionId), version, answered: champion },
    cost,
  })
  return { report, gates: { against: version, passed: gates.every(({ passed }) => passed), gates } }
}

/** Null: the model that ships. */
async function numberOf(modelVersionId: string | null): Promise<number | null> {
  if (modelVersionId === null) return null
  const { number } = await prisma.modelVersion.findUniqueOrThrow({
    where: { id: modelVersionId },
    select: { number: true },
  })
  return number
}
