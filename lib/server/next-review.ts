import type { z } from 'zod'
import type { nextBody, ReviewReply } from '@/lib/contracts/review'
import { Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { isId, lockDocument, patiently } from './lock-document'
import { prisma } from './prisma'
import { isHeld, queueCondition, queueOrder } from './queue-condition'
import { readTable } from './review-lease'
import { getReview } from './review-reply'
import { take } from './reviews'

/** Takes the next document that waits for a person; null when none is left. */
export async function takeNextReview(
  actor: UserActor,
  { tab, filter, except }: z.output<typeof nextBody>,
): Promise<ReviewReply | null> {
  const passed = except.filter(isId)
  for (;;) {
    const tried = await prisma.$transaction((tx) => tryNext(tx, { actor, tab, filter, passed }), patiently)
    if (!tried) return null
    if (tried.taken) return getReview({ actor, tab }, tried.id)
    passed.push(tried.id)
  }
}

interface Search {
  readonly actor: UserActor
  readonly tab: string
  readonly filter: z.output<typeof nextBody>['filter']
  /** Not these. */
  readonly passed: readonly string[]
}

/**
 * Who waits for nobody: a row that another transaction has locked is on its way to somebody else. Between choosing and
 * locking it may have been handed out, which only a new statement sees.
 */
async function tryNext(
  tx: Prisma.TransactionClient,
  { actor, tab, filter, passed }: Search,
): Promise<{ readonly id: string; readonly taken: boolean } | null> {
  const mine = Prisma.sql`r.reviewer_id = ${actor.id} and r.lease_tab = ${tab}`
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select d.id::text from documents d
    where ${queueCondition(filter, actor)} and d.id <> all (${passed}::uuid[]) and not ${isHeld(mine)}
    order by ${queueOrder} limit 1
    for update of d skip locked`
  if (!row) return null
  const document = await lockDocument(tx, row.id)
  const table = await readTable(tx, row.id, { actor, tab })
  if (!document || table.holder) return { id: row.id, taken: false }
  await take(tx, document, { table, actor, tab })
  return { id: row.id, taken: true }
}
