import type { ErrorTargetReply, TargetCurve, TargetPoint, TargetTruth } from '@/lib/contracts/error-target'
import type { Settings } from '@/lib/contracts/settings'
import type { Model } from '@/lib/extract/model'
import { type DocumentType, documentTypes } from '@/lib/fields/field'
import { errorInterval } from '@/lib/learn/binomial-bound'
import { acceptedAt, type JudgedValue, reviewsPerDay, straightThroughAt } from '@/lib/learn/target-point'
import { targetOf, thresholdsAt } from './error-target'
import { type TargetEvidence, targetEvidence } from './error-target-evidence'
import {
  type AuditedValue,
  arrivalsPerDay,
  auditedValues,
  type RecentDocument,
  recentDocuments,
  targetSetAt,
  wentSince,
} from './error-target-stream'
import { loadModel } from './model-versions'
import { servingNow } from './serving-now'
import { readSettings } from './settings'

/** Where one chooses between: denser where a step means more. */
const grid = [1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200].map((one) => one / 1000)
/** Of a type, before its own values say more than those of all. */
const fewestOfType = 100
const dayMilliseconds = 86_400_000
const fewestDays = 7

type Settled = Pick<Settings, 'routing' | 'review'>
interface Known extends Settled {
  readonly model: Model
  readonly evidence: TargetEvidence
  readonly audited: readonly AuditedValue[]
  readonly recent: readonly RecentDocument[]
  readonly arrivals: Awaited<ReturnType<typeof arrivalsPerDay>>
  readonly went: Awaited<ReturnType<typeof wentSince>>
  readonly setAt: Date | null
}

/** What each error target would mean, by type, with the model that serves; and how it went with the one that is set. */
export async function getErrorTarget(): Promise<ErrorTargetReply> {
  const { champion } = await servingNow()
  const model = await loadModel(champion.modelVersionId)
  const [settings, evidence, audited, recent, arrivals, setAt] = await Promise.all([
    readSettings(),
    targetEvidence(champion.modelVersionId, model),
    auditedValues(),
    recentDocuments(),
    arrivalsPerDay(),
    targetSetAt(),
  ])
  const went = setAt ? await wentSince(setAt) : []
  const known: Known = { ...settings, model, evidence, audited, recent, arrivals, went, setAt }
  return {
    model: { number: evidence.modelNumber, version: model.version },
    source: evidence.source,
    snapshotNumber: evidence.snapshotNumber,
    curves: [null, ...documentTypes].map((type) => curveOf(type, known)),
  }
}

function curveOf(type: DocumentType | null, known: Known): TargetCurve {
  const { routing, evidence, model, arrivals } = known
  const ofType = evidence.of(type)
  const ofAll = type !== null && ofType.values.length < fewestOfType
  const judged = ofAll ? evidence.of(null) : ofType
  const recent = known.recent.filter((document) => type === null || document.type === type)
  const perDay = type === null ? [...arrivals.values()].reduce((sum, one) => sum + one, 0) : (arrivals.get(type) ?? 0)
  const errorTarget = targetOf(routing, type)
  const audit = known.audited.filter(
    (value) => value.modelVersion === model.version && (type === null || value.type === type),
  )
  const targets = [...new Set([...grid, errorTarget])].sort((a, b) => a - b)
  const input = { judged: judged.values, audit, recent, perDay, auditShare: known.review.auditShare }
  return {
    type,
    errorTarget,
    own: type !== null && routing.byType[type] !== undefined,
    judged: { values: judged.values.length, documents: judged.documents, ofAll },
    recent: { documents: recent.length, perDay },
    points: targets.map((target) => pointOf(target, model, input)),
    truth: truthOf(type, known),
  }
}

interface PointInput {
  readonly judged: readonly JudgedValue[]
  readonly audit: readonly JudgedValue[]
  readonly recent: readonly RecentDocument[]
  readonly perDay: number
  readonly auditShare: number
}

function pointOf(errorTarget: number, model: Model, input: PointInput): TargetPoint {
  const thresholds = thresholdsAt(errorTarget, model)
  const judged = acceptedAt(input.judged, thresholds)
  const straightThrough = straightThroughAt(input.recent, thresholds)
  return {
    errorTarget,
    judged,
    audit: acceptedAt(input.audit, thresholds),
    straightThrough,
    reviewsPerDay: straightThrough === null ? null : reviewsPerDay(input.perDay, straightThrough, input.auditShare),
    errorsPerThousand: judged.accepted === 0 ? null : (1000 * judged.wrong) / judged.accepted,
  }
}

function truthOf(type: DocumentType | null, { setAt, went, audited }: Known): TargetTruth | null {
  if (!setAt) return null
  const days = (Date.now() - setAt.getTime()) / dayMilliseconds
  if (days < fewestDays) return null
  const rows = went.filter((row) => type === null || row.type === type)
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  const documents = sum((row) => row.documents)
  const values = audited.filter((value) => value.at >= setAt && (type === null || value.type === type))
  return {
    since: setAt.toISOString(),
    days,
    documents,
    straightThrough: documents === 0 ? null : sum((row) => row.through) / documents,
    reviewsPerDay: sum((row) => row.reviews) / days,
    audit: auditOf(values),
  }
}

function auditOf(values: readonly AuditedValue[]): TargetTruth['audit'] {
  const wrong = values.filter(({ right }) => !right).length
  const { low, high } = errorInterval(wrong, values.length, 0.95)
  return {
    documents: new Set(values.map(({ documentId }) => documentId)).size,
    values: values.length,
    wrong,
    perThousand:
      values.length === 0 ? null : { value: (1000 * wrong) / values.length, low: 1000 * low, high: 1000 * high },
  }
}
