import type {
  MeasuredVersion,
  ModelGates,
  ModelReply,
  ModelReport,
  ModelRow,
  ModelsReply,
} from '@/lib/contracts/models'
import { AppError } from '@/lib/errors'
import { prisma } from './prisma'
import { type Serving, servingNow } from './serving-now'

/** Everything of a version but its artefact. */
const shown = {
  id: true,
  number: true,
  version: true,
  createdAt: true,
  seed: true,
  artefactSha256: true,
  artefactBytes: true,
  trainDocuments: true,
  gates: true,
  snapshot: { select: { number: true } },
} as const

/** What a list needs of a report, picked by the database: whole reports are large. */
interface Summary {
  readonly id: string
  readonly testDocuments: number
  readonly f1: number
  readonly championF1: number
  readonly straightThrough: number
  readonly calibrationError: number
}

/** Every version, the latest first. */
export async function listModels(): Promise<ModelsReply> {
  const [versions, summaries, serving, served] = await Promise.all([
    prisma.modelVersion.findMany({ select: shown, orderBy: { number: 'desc' } }),
    summariesOf(null),
    servingNow(),
    servedBefore(),
  ])
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  const models = versions.flatMap((version) => {
    const summary = byId.get(version.id)
    return summary ? [rowOf(version, summary, standingOf(version.id, serving, served))] : []
  })
  return { champion: serving.champion.version, models }
}

/** A version with its report. @throws AppError not_found */
export async function getModel(number: number): Promise<ModelReply> {
  const version = await prisma.modelVersion.findUnique({
    where: { number },
    select: { ...shown, runs: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } },
  })
  const [summary] = version ? await summariesOf(version.id) : []
  if (!version || !summary) throw new AppError('not_found', `There is no model version ${number}.`)
  const [report, serving, served] = await Promise.all([reportOf(version.id), servingNow(), servedBefore()])
  return {
    ...rowOf(version, summary, standingOf(version.id, serving, served)),
    report,
    gates: version.gates as unknown as ModelGates,
    runNumber: version.runs[0]?.number ?? null,
  }
}

/** Two versions on the frozen test half of the newer one; a number of null is the model that ships. */
export interface ModelComparison {
  readonly snapshotNumber: number
  readonly errorTarget: number
  readonly older: MeasuredVersion
  readonly newer: MeasuredVersion
}

/**
 * @throws AppError not_found where one is not there, conflict where the older one was not measured on that half (yet)
 */
export async function compareModels(a: number, b: number): Promise<ModelComparison> {
  const [older, newer] = [Math.min(a, b), Math.max(a, b)]
  if (older === newer) throw new AppError('bad_request', 'Choose two versions.')
  const { report, version, snapshotNumber } = await getModel(newer)
  const known = [...(report.study?.others ?? []), report.champion]
  const measured = known.find((other) => (other.number ?? 0) === older)
  if (measured) {
    const own = { number: newer, version, measurement: report.measurement }
    return { snapshotNumber, errorTarget: report.errorTarget, older: measured, newer: own }
  }
  if (older > 0) await getModel(older)
  throw new AppError(
    'conflict',
    report.study
      ? `Version ${older} was not measured on the test half of version ${newer}: only the 20 versions before it were.`
      : `Version ${older} is being measured on the test half of version ${newer}. Please look again in a few minutes.`,
  )
}

/** Without the single answers, which only the error target is worked out from. */
async function reportOf(id: string): Promise<Omit<ModelReport, 'judged'>> {
  const [row] = await prisma.$queryRaw<{ report: Omit<ModelReport, 'judged'> }[]>`
    select report - 'judged' as report from model_versions where id = ${id}::uuid`
  if (!row) throw new AppError('not_found', 'There is no such model version.')
  return row.report
}

/** Of one version, or (null) of all that have a report. */
async function summariesOf(id: string | null): Promise<Summary[]> {
  return prisma.$queryRaw<Summary[]>`
    select id::text, (report ->> 'testDocuments')::int as "testDocuments",
      (report #>> '{measurement,all,f1}')::float as f1,
      (report #>> '{champion,measurement,all,f1}')::float as "championF1",
      (report #>> '{measurement,all,straightThrough}')::float as "straightThrough",
      (report #>> '{measurement,calibrationError}')::float as "calibrationError"
    from model_versions
    where report ? 'measurement' and (${id}::uuid is null or id = ${id}::uuid)`
}

type Version = Awaited<ReturnType<typeof prisma.modelVersion.findMany<{ select: typeof shown }>>>[number]

function rowOf(
  { snapshot, gates, createdAt, ...version }: Version,
  { id: _, ...summary }: Summary,
  standing: ModelRow['standing'],
): ModelRow {
  const { passed, gates: all } = gates as unknown as ModelGates
  return {
    ...version,
    ...summary,
    createdAt: createdAt.toISOString(),
    snapshotNumber: snapshot.number,
    gatesPassed: passed,
    failedGates: all.filter((gate) => !gate.passed).map(({ sentence }) => sentence),
    standing,
  }
}

async function servedBefore(): Promise<ReadonlySet<string>> {
  const rows = await prisma.promotion.findMany({
    where: { kind: 'champion', modelVersionId: { not: null } },
    select: { modelVersionId: true },
    distinct: ['modelVersionId'],
  })
  return new Set(rows.flatMap(({ modelVersionId }) => modelVersionId ?? []))
}

function standingOf(id: string, { champion, challenger }: Serving, served: ReadonlySet<string>): ModelRow['standing'] {
  if (champion.modelVersionId === id) return 'champion'
  if (challenger?.modelVersionId === id) return challenger.kind
  return served.has(id) ? 'former' : 'challenger'
}
