import { type ModelReport, modelReport, type StudyReply } from '@/lib/contracts/models'
import type { Model } from '@/lib/extract/model'
import { type AnsweredDocument, answerExamples, countsOf } from '@/lib/learn/answers'
import type { Example } from '@/lib/learn/example'
import { measureAnswers, qualityOf } from '@/lib/learn/measure-answers'
import { pairedBootstrap } from '@/lib/learn/paired-bootstrap'
import { partOfExamples } from '@/lib/learn/part-of-examples'
import { trainModel } from '@/lib/learn/train-model'
import { weighted } from '@/lib/learn/weighted-examples'
import { log } from './log'
import { loadModel } from './model-versions'
import { prisma } from './prisma'
import { openSnapshot } from './snapshot-examples'
import { syntheticExamples } from './synthetic-examples'
import { openTrainingThreads, type TrainingThreads } from './training-threads'

/** With fewer a quarter of them is nothing to learn from. */
const leastDocuments = 44
/** The latest so many; each is run on the whole test half. */
const mostOthers = 20

interface Study {
  readonly version: { readonly id: string; readonly number: number; readonly version: string; readonly seed: number }
  readonly report: ModelReport
  readonly train: readonly Example[]
  readonly test: readonly Example[]
  readonly threads: TrainingThreads
}

/**
 * Adds to the report of a stored version what takes as long as its training again: the learning curve, seen against unseen
 * vendors, and every earlier version on the same test half. Nothing where that is done.
 */
export async function studyVersion(modelVersionId: string, threadCount?: number): Promise<void> {
  const {
    report: stored,
    snapshotId,
    ...version
  } = await prisma.modelVersion.findUniqueOrThrow({
    where: { id: modelVersionId },
    select: { id: true, number: true, version: true, seed: true, snapshotId: true, report: true },
  })
  const report = modelReport.parse(stored)
  if (report.study) return
  const open = await openSnapshot(snapshotId)
  const threads = openTrainingThreads(threadCount)
  try {
    const { train, test } = open
    const found = await study({ version, report, train, test, threads })
    await prisma.$executeRaw`
      update model_versions set report = jsonb_set(report, '{study}', ${JSON.stringify(found)}::jsonb)
      where id = ${modelVersionId}::uuid`
    log.info({ version: version.number }, 'The report of a version is complete')
  } finally {
    open.close()
    await threads.close()
  }
}

async function study(of: Study): Promise<StudyReply> {
  const others = await measureOthers(of)
  const [own = []] = await answer(of, of.test, await loadModel(of.version.id))
  const learningCurve = [pointOf(of.train.length, own, of.version.seed)]
  let vendors: StudyReply['vendors'] = null
  if (of.train.length >= leastDocuments) {
    for (const share of [0.5, 0.25]) {
      const part = partOfExamples(of.train, share, of.version.seed)
      const model = await trainPart(of, part)
      const [answered = []] = await answer(of, of.test, model)
      learningCurve.unshift(pointOf(part.length, answered, of.version.seed))
      if (share === 0.5) vendors = await compareVendors(of, part, model)
    }
  }
  return { learningCurve, vendors, others }
}

async function measureOthers(of: Study): Promise<StudyReply['others']> {
  const earlier = await prisma.modelVersion.findMany({
    where: { number: { lt: of.version.number } },
    orderBy: { number: 'desc' },
    take: mostOthers,
    select: { id: true, number: true, version: true },
  })
  const others: StudyReply['others'] = []
  for (const { id, number } of [...earlier, { id: null, number: null }]) {
    const model = await loadModel(id)
    const [answered = []] = await answer(of, of.test, model)
    const measured = measureAnswers(answered, of.report.errorTarget)
    others.push({ number, version: model.version, measurement: measured })
  }
  return others
}

async function trainPart({ report, version, threads }: Study, part: readonly Example[]): Promise<Model> {
  const examples = weighted([...syntheticExamples(report.syntheticDocuments), ...part])
  const options = { version: `${version.version}-part`, seed: version.seed }
  const { model } = await trainModel(examples, options, threads.doWork)
  return model
}

/** Honest: judged on train documents that the model of one half did not see, parted by whether it knew their vendor. */
async function compareVendors(of: Study, part: readonly Example[], model: Model): Promise<StudyReply['vendors']> {
  const learnt = new Set(part)
  const left = of.train.filter((example) => !learnt.has(example))
  const known = new Set(part.map(({ group }) => group))
  const [answered = []] = await answer(of, left, model)
  const qualityWhere = (seen: boolean) => {
    const own = answered.filter((_, at) => known.has((left[at] as Example).group) === seen)
    return { documents: own.length, quality: qualityOf(own.flatMap(({ answers }) => answers)) }
  }
  const [seen, unseen] = [qualityWhere(true), qualityWhere(false)]
  if (seen.documents === 0 || unseen.documents === 0) return null
  return {
    trainedOn: part.length,
    seen: seen.quality,
    unseen: unseen.quality,
    seenDocuments: seen.documents,
    unseenDocuments: unseen.documents,
  }
}

function answer({ threads }: Study, examples: readonly Example[], model: Model): Promise<AnsweredDocument[][]> {
  return answerExamples(examples, [model], { doWork: threads.doWork })
}

/** F1 with its 95 % interval over documents: a version that gives nothing where nothing is wanted has 1. */
function pointOf(documents: number, answered: readonly AnsweredDocument[], seed: number) {
  const nothing = { given: 0, right: 0, labelled: 0 }
  const { b, low, high } = pairedBootstrap(
    answered.map(({ answers }) => ({ a: nothing, b: countsOf(answers) })),
    { seed },
  )
  const share = (value: number) => Math.min(1, Math.max(0, value))
  return { documents, f1: b, low: share(1 + low), high: share(1 + high) }
}
