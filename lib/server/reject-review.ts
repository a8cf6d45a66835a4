import type { z } from 'zod'
import type { approvalReply, rejectionBody } from '@/lib/contracts/review'
import { type Status, transition } from '@/lib/document/status'
import type { Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { audit } from './audit'
import { announce } from './document-events'
import { endReview } from './end-review'
import { patiently } from './lock-document'
import { prisma } from './prisma'
import { changedError } from './review-reply'

type Body = z.output<typeof rejectionBody>
type Reply = z.input<typeof approvalReply>

/** Ends a review without any decision on a field. @throws AppError conflict: see the contract */
export async function rejectReview(actor: UserActor, id: string, body: Body): Promise<Reply> {
  const reply = await prisma.$transaction((tx) => reject(tx, { actor, id, body }), patiently)
  if (!reply) throw await changedError({ actor, tab: body.tab }, id)
  return reply
}

async function reject(
  tx: Prisma.TransactionClient,
  { actor, id, body: { tab, revision, reason } }: { actor: UserActor; id: string; body: Body },
): Promise<Reply | null> {
  const ending = { id, revision, tab, actor, reason, draft: null, activeSeconds: 0, outcome: 'rejected' } as const
  const ended = await endReview(tx, ending)
  if (!ended) return null
  const status = transition(ended.document.status as Status, { type: 'reject' })
  await tx.document.update({ where: { id }, data: { status, revision: { increment: 1 } } })
  const data = { reviewId: ended.reviewId, reason }
  await audit(tx, { actor, action: 'document.rejected', documentId: id, data })
  await announce(tx, { id, status })
  return { reviewId: ended.reviewId, status: 'rejected' }
}
