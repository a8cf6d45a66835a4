import type { z } from 'zod'
import type { approvalBody, approvalReply, Draft } from '@/lib/contracts/review'
import { type Status, transition } from '@/lib/document/status'
import { AppError } from '@/lib/errors'
import { parseContextOf } from '@/lib/extract/parse-context'
import { field } from '@/lib/fields/registry'
import type { Document, Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { type AnnotationData, annotationsOf } from './annotations-of-draft'
import { audit } from './audit'
import { checkDraft, withPlacesOn } from './check-draft'
import { announce } from './document-events'
import { lockDuplicates } from './duplicates'
import { type Ending, endReview } from './end-review'
import { findingReply } from './extraction-reply'
import { learnVendor } from './learn-vendor'
import { patiently, requireId, unknownDocument } from './lock-document'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { failedFindings, overruleOf, standingFindings } from './review-attention'
import { type Judgement, judge } from './review-findings'
import { changedError } from './review-reply'
import { loadReviewed, type ReviewedDocument, valuesOf, withDraft } from './reviewed-document'
import { saveDocumentValues } from './save-document-values'
import { lockVendors } from './vendor-anchors'

type Body = z.output<typeof approvalBody>
type Reply = z.input<typeof approvalReply>

/**
 * Ends a review with its decisions: annotations, list columns, memory, status and history, all or nothing.
 * @throws AppError blocked, rekey, conflict: see the contract
 */
export async function approveReview(actor: UserActor, id: string, body: Body): Promise<Reply> {
  const caller = { actor, tab: body.tab }
  const draft = checkDraft(body.draft)
  await prepareQueue()
  const reviewed = await loadReviewed(prisma, requireId(id), { fresh: true })
  if (!reviewed) throw unknownDocument()
  const approval = { ...body, draft: withPlacesOn(reviewed.pages, draft) }
  const reply = await prisma.$transaction((tx) => approve(tx, reviewed, { actor, approval }), patiently)
  if (!reply) throw await changedError(caller, id)
  return reply
}

interface Approving {
  readonly actor: UserActor
  readonly approval: Body
}

/** Null where the document has moved on. */
async function approve(
  tx: Prisma.TransactionClient,
  reviewed: ReviewedDocument,
  { actor, approval }: Approving,
): Promise<Reply | null> {
  const { draft, tab, revision, activeSeconds } = approval
  const { current, predicted } = reviewed
  if (!current || !predicted || reviewed.document.revision !== revision) return null
  const { id } = reviewed.document
  const content = withDraft(current, draft)
  // Of two copies approved at the same time the later one must see the earlier. Both locks come before the document's row.
  await lockDuplicates(tx)
  await lockVendors(tx)
  const ending: Ending = { id, revision, tab, actor, draft, activeSeconds, outcome: 'approved' }
  const ended = await endReview(tx, ending)
  if (!ended) return null
  const judgement = await judge(tx, reviewed, draft)
  refuseBlocked(judgement, draft)
  refuseRekey(judgement, reviewed, approval)
  const annotations = annotationsOf(draft, predicted, parseContextOf(reviewed.pages))
  await annotate(tx, { annotations, reviewed, reviewId: ended.reviewId, actor })
  await saveDocumentValues(tx, { ...reviewed.document, content, pages: reviewed.pages })
  const overrules = await recordOverrules(tx, { actor, id, judgement, draft })
  await tx.review.update({ where: { id: ended.reviewId }, data: { overrules } })
  await learnVendor(tx, { documentId: id, reviewId: ended.reviewId, values: valuesOf(content), pages: reviewed.pages })
  const status = await finish(tx, ended.document)
  await audit(tx, { actor, action: 'document.approved', documentId: id, data: summary(ended, annotations) })
  await announce(tx, { id, status })
  return { reviewId: ended.reviewId, status: 'completed' }
}

function refuseBlocked({ findings, attention }: Judgement, draft: Draft): void {
  const standing = standingFindings(findings, draft)
  if (standing.length === 0 && attention.length === 0) return
  const details = { findings: standing.map(findingReply), attention }
  const [first] = attention
  const message = standing[0]?.message ?? `${field(first ?? 'total').label} still wants a decision.`
  throw new AppError('blocked', message, { details })
}

/** What was typed again is read as any typed value, and must mean the same. */
function refuseRekey({ rekey }: Judgement, { pages, current }: ReviewedDocument, { draft, rekeyed }: Body): void {
  if (rekey.length === 0 || !current) return
  const values = valuesOf(withDraft(current, draft))
  const context = { ...parseContextOf(pages), ...(values.currency ? { currency: values.currency } : {}) }
  const right = (key: 'iban' | 'total') => {
    const [typed, value] = [field(key).parse(rekeyed[key] ?? '', context), values[key]]
    return typed !== null && value != null && field(key).equal(typed, value)
  }
  const fields = rekey.filter((key) => !right(key))
  if (fields.length === 0) return
  const wrong = fields.filter((key) => (rekeyed[key] ?? '').trim() !== '')
  const [key] = wrong.length > 0 ? wrong : fields
  const label = key === 'iban' ? 'IBAN' : 'total'
  const message =
    wrong.length > 0 ? `The ${label} typed again differs from the value.` : `Please type the ${label} again.`
  throw new AppError('rekey', message, { details: { fields, wrong } })
}

interface Annotating {
  readonly annotations: readonly AnnotationData[]
  readonly reviewed: ReviewedDocument
  readonly reviewId: string
  readonly actor: UserActor
}

async function annotate(tx: Prisma.TransactionClient, { annotations, reviewed, reviewId, actor }: Annotating) {
  const at = new Date()
  const common = {
    documentId: reviewed.document.id,
    reviewId,
    actorType: actor.type,
    actorId: actor.id,
    actorName: actor.name,
    at,
    modelVersion: reviewed.extraction?.modelVersion ?? null,
    origin: 'review',
  }
  await tx.annotation.createMany({ data: annotations.map((annotation) => ({ ...annotation, ...common })) })
}

interface Overruling {
  readonly actor: UserActor
  readonly id: string
  readonly judgement: Judgement
  readonly draft: Draft
}

/** Only of what still fails: a reason for something that was put right meanwhile is none. */
async function recordOverrules(tx: Prisma.TransactionClient, { actor, id, judgement, draft }: Overruling) {
  const overrules = failedFindings(judgement.findings).flatMap((finding) => overruleOf(finding, draft) ?? [])
  for (const data of overrules) await audit(tx, { actor, action: 'document.overruled', documentId: id, data })
  return overrules
}

async function finish(tx: Prisma.TransactionClient, { id, status }: Document): Promise<Status> {
  const completed = transition(status as Status, { type: 'approve' })
  await tx.document.update({ where: { id }, data: { status: completed, revision: { increment: 1 } } })
  return completed
}

function summary({ reviewId, seconds }: { reviewId: string; seconds: number }, annotations: readonly AnnotationData[]) {
  const of = (state: string) => annotations.filter((annotation) => annotation.state === state).map(({ field }) => field)
  return {
    reviewId,
    seconds: Math.round(seconds),
    confirmed: of('confirmed'),
    corrected: of('corrected'),
    absent: of('absent'),
  }
}
