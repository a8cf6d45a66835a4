import type { Page } from '@/lib/document/page'
import { decideRoute } from '@/lib/extract/decide-route'
import type { Extraction, Finding, Route, RouteReason } from '@/lib/extract/extraction'
import { validate } from '@/lib/extract/validate'
import type { Prisma } from '@/prisma/generated/client'
import { type Annotations, type DocumentContent, latestAnnotations, withAnnotations } from './annotations'
import { isAuditSample } from './audit-sample'
import { documentValues } from './document-values'
import { findDuplicates, type StoredFinding } from './duplicates'
import { targetOf, thresholdsAt } from './error-target'
import { memoryOfDocument } from './memory-of-vendor'
import { type QueueReason, queueReasonsOf } from './queue-reasons'
import { modelNamed } from './serving-models'
import { getSettings } from './settings'

/** What an extraction means for its document, among the others and with what people decided on it before. */
export interface Outcome {
  readonly content: DocumentContent
  readonly findings: readonly StoredFinding[]
  readonly route: Route
  readonly reasons: readonly RouteReason[]
  readonly queueReasons: readonly QueueReason[]
  readonly auditSample: boolean
  /** How many values people had decided, which stay. */
  readonly kept: number
}

export interface Extracted {
  readonly id: string
  readonly extraction: Extraction
  readonly pages: readonly Page[]
}

/** Give the transaction that saves it: it holds the lock of `findDuplicates`, and comes before the document's own. */
export async function outcomeOf(tx: Prisma.TransactionClient, extracted: Extracted): Promise<Outcome> {
  const { id, extraction } = extracted
  const annotations = await latestAnnotations(tx, id)
  const content = withAnnotations(extraction, annotations)
  const judged = annotations.size === 0 ? extraction : await judgeAgain(tx, extracted, annotations)
  const duplicates = await findDuplicates(tx, id, documentValues(content))
  const found = { ...content, findings: [...judged.findings, ...duplicates] }
  const decided = withRejection(withDuplicates(judged, duplicates), await standingRejection(tx, id))
  const { review } = await getSettings()
  const chosen = decided.route === 'straight_through' && isAuditSample(id, review.auditShare)
  const { route, reasons } = chosen && annotations.size === 0 ? sampled : decided
  // Once a person decided on it, it is what it was then: another reading tells nothing about automation.
  const auditSample = annotations.size === 0 ? chosen : await wasSample(tx, id)
  const queueReasons = route === 'review' ? queueReasonsOf({ ...found, reasons }) : []
  return { content, findings: found.findings, route, reasons, queueReasons, auditSample, kept: annotations.size }
}

/** The reason of a rejection that nobody took back. */
async function standingRejection(tx: Prisma.TransactionClient, documentId: string): Promise<string | null> {
  const latest = await tx.review.findFirst({
    where: { documentId, endedAt: { not: null }, undoneAt: null, outcome: { in: ['approved', 'rejected'] } },
    orderBy: { endedAt: 'desc' },
    select: { outcome: true, reason: true },
  })
  return latest?.outcome === 'rejected' ? (latest.reason ?? '') : null
}

/** What a person refused does not pass unseen because it was read again. */
function withRejection(decided: Pick<Judged, 'route' | 'reasons'>, reason: string | null): typeof decided {
  if (reason === null) return decided
  const told = { field: null, message: reason ? `It was rejected before: ${reason}` : 'It was rejected before.' }
  return { route: 'review', reasons: decided.route === 'review' ? [told, ...decided.reasons] : [told] }
}

async function wasSample(tx: Prisma.TransactionClient, id: string): Promise<boolean> {
  const document = await tx.document.findUnique({ where: { id }, select: { auditSample: true } })
  return document?.auditSample ?? false
}

/** Does not say why: who knows that he is looked at twice looks twice. */
const sampled = {
  route: 'review',
  reasons: [{ field: null, message: 'Please check every required value.' }],
} as const

interface Judged {
  readonly findings: readonly Finding[]
  readonly route: Route
  readonly reasons: readonly RouteReason[]
}

/** Checks and route once more, with the decided values in place of the predicted ones. */
async function judgeAgain(
  tx: Prisma.TransactionClient,
  { id, extraction, pages }: Extracted,
  annotations: Annotations,
): Promise<Judged> {
  const { ownCompany, routing } = await getSettings()
  const { predictions, lineItems, documentType } = withAnnotations(extraction, annotations)
  const today = new Date().toISOString().slice(0, 10)
  const memory = await memoryOfDocument(tx, id)
  const findings = validate(predictions, lineItems, pages, { ownCompany, today, memory })
  const model = await modelNamed(extraction.modelVersion)
  const thresholds = thresholdsAt(targetOf(routing, documentType.value), model)
  return { findings, ...decideRoute(predictions, findings, documentType, { thresholds }) }
}

/** The extraction knows one document; what it looks like among the others may still stop it. */
function withDuplicates(judged: Judged, duplicates: readonly StoredFinding[]): Pick<Judged, 'route' | 'reasons'> {
  if (duplicates.length === 0) return judged
  const reasons = duplicates.map(({ fields, message }) => ({ field: fields.at(-1) ?? null, message }))
  return { route: 'review', reasons: judged.route === 'review' ? [...reasons, ...judged.reasons] : reasons }
}
