import type { ReviewReply } from '@/lib/contracts/review'
import type { Page } from '@/lib/document/page'
import { type Status, transition } from '@/lib/document/status'
import { AppError } from '@/lib/errors'
import { type Document, Prisma, type Review } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { latestAnnotations, withAnnotations } from './annotations'
import { audit } from './audit'
import { announce } from './document-events'
import { unlearnVendor } from './learn-vendor'
import { isId, patiently, requireDocument } from './lock-document'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { leaseFor, noLease } from './review-lease'
import { getReview } from './review-reply'
import { contentOf } from './reviewed-document'
import { saveDocumentValues } from './save-document-values'
import { readStoredPages } from './stored-pages'
import { lockVendors } from './vendor-anchors'

/** Takes back an approval or rejection. Its annotations stay, and don't count; the work goes on from its draft. */
export async function undoReview(actor: UserActor, reviewId: string, tab: string | undefined): Promise<ReviewReply> {
  const review = isId(reviewId) ? await prisma.review.findUnique({ where: { id: reviewId } }) : null
  if (!review) throw new AppError('not_found', 'There is no such review.')
  if (review.reviewerId !== actor.id) {
    throw new AppError('forbidden', `Only ${review.reviewerName} can take this back. You can open the document again.`)
  }
  await prepareQueue()
  await prisma.$transaction((tx) => takeBack(tx, review.id, { actor, tab }), patiently)
  return getReview({ actor, tab }, review.documentId)
}

async function takeBack(
  tx: Prisma.TransactionClient,
  reviewId: string,
  { actor, tab }: { actor: UserActor; tab: string | undefined },
): Promise<void> {
  const { documentId: id } = await tx.review.findUniqueOrThrow({ where: { id: reviewId } })
  await lockVendors(tx)
  const document = await requireDocument(tx, id)
  const review = await tx.review.findUniqueOrThrow({ where: { id: reviewId } })
  await refuseStale(tx, review, document.status)
  const pages = await readStoredPages(tx, id)
  if (review.outcome === 'approved') await unlearnVendor(tx, { documentId: id, reviewId, pages })
  await tx.review.update({ where: { id: reviewId }, data: { undoneAt: new Date() } })
  await restoreValues(tx, document, pages)
  const status = transition(document.status as Status, { type: 'reopen' })
  await tx.document.update({ where: { id }, data: { status, revision: { increment: 1 } } })
  await tx.review.create({
    data: {
      documentId: id,
      reviewerId: actor.id,
      reviewerName: actor.name,
      draft: review.draft ?? Prisma.DbNull,
      draftSavedAt: review.draftSavedAt,
      activeSeconds: review.activeSeconds,
      baseRevision: document.revision + 1,
      ...(tab ? leaseFor(tab) : noLease),
    },
  })
  const data = { reviewId, was: review.outcome }
  await audit(tx, { actor, action: 'document.review_undone', documentId: id, data })
  await announce(tx, { id, status })
}

/** Only the last word on a document can be taken back. */
async function refuseStale(tx: Prisma.TransactionClient, review: Review, status: string): Promise<void> {
  const { id, documentId, endedAt, outcome, undoneAt } = review
  if (!endedAt || (outcome !== 'approved' && outcome !== 'rejected')) {
    throw new AppError('conflict', 'This review is not finished, so there is nothing to take back.')
  }
  if (undoneAt) throw new AppError('conflict', 'This was taken back already.')
  const later = await tx.review.count({ where: { documentId, id: { not: id }, startedAt: { gt: endedAt } } })
  if (status !== (outcome === 'approved' ? 'completed' : 'rejected') || later > 0) {
    throw new AppError('conflict', 'The document was opened again since, so this can no longer be taken back.')
  }
}

async function restoreValues(tx: Prisma.TransactionClient, { id, fileName }: Document, pages: Page[]): Promise<void> {
  const extraction = await tx.extraction.findFirst({ where: { documentId: id }, orderBy: { createdAt: 'desc' } })
  if (!extraction) return
  const content = withAnnotations(contentOf(extraction), await latestAnnotations(tx, id))
  await saveDocumentValues(tx, { id, fileName, content, pages })
}
