import type { Draft } from '@/lib/contracts/review'
import type { Document, Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { refuseWithheld, requireDocument } from './lock-document'
import { noLease, readTable, refuseHeld } from './review-lease'

export interface Ending {
  readonly id: string
  readonly revision: number
  readonly tab: string
  readonly actor: UserActor
  /** Null: as it was kept. */
  readonly draft: Draft | null
  readonly activeSeconds: number
  readonly outcome: 'approved' | 'rejected'
  readonly reason?: string
}

export interface Ended {
  /** Locked, as it was before. */
  readonly document: Document
  readonly reviewId: string
  /** Of active work. */
  readonly seconds: number
}

/**
 * Closes the caller's review, and with it everybody else's of the document. Null where the document has moved on.
 * @throws AppError conflict where somebody else holds it, forbidden where it is the admins'
 */
export async function endReview(tx: Prisma.TransactionClient, ending: Ending): Promise<Ended | null> {
  const { id, actor, tab, draft, activeSeconds, outcome, reason } = ending
  const document = await requireDocument(tx, id)
  const { own, holder } = await readTable(tx, id, { actor, tab })
  refuseHeld({ holder })
  refuseWithheld(document, actor)
  if (!own || document.revision !== ending.revision || document.status !== 'needs_review') return null
  const endedAt = new Date()
  const { activeSeconds: seconds } = await tx.review.update({
    where: { id: own.id },
    data: {
      ...(draft ? { draft, draftSavedAt: endedAt } : {}),
      activeSeconds: { increment: activeSeconds },
      endedAt,
      outcome,
      reason: reason ?? null,
      ...noLease,
    },
  })
  await tx.review.updateMany({
    where: { documentId: id, endedAt: null },
    data: { endedAt, outcome: 'superseded', ...noLease },
  })
  return { document, reviewId: own.id, seconds }
}
