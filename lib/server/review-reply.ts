import type { ReviewReply } from '@/lib/contracts/review'
import { AppError } from '@/lib/errors'
import type { Review } from '@/prisma/generated/client'
import { getDocument } from './documents'
import { requireId, unknownDocument } from './lock-document'
import { prisma } from './prisma'
import { hasDecisions } from './review-attention'
import { judge, judgementReply } from './review-findings'
import { type Caller, readTable, type Table } from './review-lease'
import { loadReviewed, storedDraft } from './reviewed-document'

/** A document as the caller finds it for review. @throws AppError not_found */
export async function getReview(caller: Caller, id: string): Promise<ReviewReply> {
  requireId(id)
  const [document, reviewed, table, comments] = await Promise.all([
    getDocument(id),
    loadReviewed(prisma, id),
    readTable(prisma, id, caller),
    prisma.comment.findMany({ where: { documentId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  ])
  if (!reviewed) throw unknownDocument()
  const { vendorId, postponedAt, escalatedAt } = reviewed.document
  const draft = table.own && storedDraft(table.own.draft)
  const [judgement, vendor] = await Promise.all([
    judge(prisma, reviewed, draft),
    vendorId ? prisma.vendor.findUnique({ where: { id: vendorId }, select: { id: true, name: true } }) : null,
  ])
  return {
    document,
    mine: table.mine,
    holder: table.holder,
    draft,
    draftSavedAt: table.own?.draftSavedAt?.toISOString() ?? null,
    otherDraft: hasDecisions(draft) ? null : otherDraft(table),
    ...judgementReply(judgement),
    vendor,
    comments: comments.map(({ id, at, authorName, text }) => ({ id, at: at.toISOString(), author: authorName, text })),
    postponedAt: postponedAt?.toISOString() ?? null,
    escalatedAt: escalatedAt?.toISOString() ?? null,
  }
}

/** The latest work that somebody else left. */
export function abandoned({ open, own, live }: Table): Review | null {
  const [latest] = open
    .filter((review) => review !== own && review !== live && hasDecisions(storedDraft(review.draft)))
    .toSorted((a, b) => (b.draftSavedAt?.getTime() ?? 0) - (a.draftSavedAt?.getTime() ?? 0))
  return latest ?? null
}

function otherDraft(table: Table): ReviewReply['otherDraft'] {
  const review = abandoned(table)
  const draft = review && storedDraft(review.draft)
  if (!review || !draft) return null
  return { name: review.reviewerName, savedAt: (review.draftSavedAt ?? review.startedAt).toISOString(), draft }
}

/** What a save against an older revision is told. */
export async function changedError(caller: Caller, id: string): Promise<AppError> {
  const details = { kind: 'changed', current: await getReview(caller, id) }
  return new AppError('conflict', 'This document has changed since you opened it.', { details })
}
