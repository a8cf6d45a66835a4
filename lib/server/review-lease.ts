import type { Holder } from '@/lib/contracts/review'
import { AppError } from '@/lib/errors'
import type { Prisma, Review } from '@/prisma/generated/client'
import type { UserActor } from './actor'

/** Prolonged by every save; a browser says every minute that it is still there. */
const leaseMinutes = 15

/** Somebody at one tab of a browser. Without a tab one can look, and hold nothing. */
export interface Caller {
  readonly actor: UserActor
  readonly tab: string | undefined
}

/** Who works on a document, as one of them sees it. */
export interface Table {
  /** The reviews that are not ended: one a reviewer. */
  readonly open: readonly Review[]
  /** The caller's own. */
  readonly own: Review | null
  /** Of the one whose lease lies ahead. */
  readonly live: Review | null
  /** That one is the caller, at this tab. */
  readonly mine: boolean
  /** That one is somebody else, or the caller in another tab. */
  readonly holder: Holder | null
}

export async function readTable(tx: Prisma.TransactionClient, documentId: string, caller: Caller): Promise<Table> {
  const open = await tx.review.findMany({ where: { documentId, endedAt: null }, orderBy: { startedAt: 'desc' } })
  const now = new Date()
  const own = open.find(({ reviewerId }) => reviewerId === caller.actor.id) ?? null
  const live = open.find(({ leaseUntil }) => leaseUntil !== null && leaseUntil > now) ?? null
  const mine = live !== null && live === own && live.leaseTab === caller.tab
  return { open, own, live, mine, holder: live && !mine ? holderReply(live, caller.actor) : null }
}

/** Of a review whose lease lies ahead. */
export function holderReply(
  { reviewerId, reviewerName, leaseUntil }: Pick<Review, 'reviewerId' | 'reviewerName' | 'leaseUntil'>,
  actor: UserActor,
): Holder {
  const until = leaseUntil ?? new Date()
  return {
    userId: reviewerId,
    name: reviewerName,
    leaseUntil: until.toISOString(),
    otherTab: reviewerId === actor.id,
  }
}

/** @throws AppError conflict where somebody else, or another tab, holds the document */
export function refuseHeld({ holder }: Pick<Table, 'holder'>): void {
  if (holder?.otherTab) {
    const details = { kind: 'other_tab', holder }
    throw new AppError('conflict', 'You work on this document in another tab.', { details })
  }
  if (holder) {
    const details = { kind: 'held', holder }
    throw new AppError('conflict', `${holder.name} is working on this document.`, { details })
  }
}

export function leaseFor(tab: string): { leaseUntil: Date; leaseTab: string } {
  return { leaseUntil: new Date(Date.now() + leaseMinutes * 60_000), leaseTab: tab }
}

export const noLease = { leaseUntil: null, leaseTab: null }
