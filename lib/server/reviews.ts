import type { z } from 'zod'
import type { ReviewReply, SaveReply, saveBody, takeBody } from '@/lib/contracts/review'
import { type Status, transition } from '@/lib/document/status'
import { AppError } from '@/lib/errors'
import type { Document, Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { audit } from './audit'
import { checkDraft } from './check-draft'
import { announce } from './document-events'
import { isWithheld, patiently, refuseWithheld, requireDocument, unknownDocument } from './lock-document'
import { prisma } from './prisma'
import { judge, judgementReply } from './review-findings'
import { type Caller, leaseFor, noLease, readTable, refuseHeld, type Table } from './review-lease'
import { abandoned, changedError, getReview } from './review-reply'
import { loadReviewed, storedDraft } from './reviewed-document'

/** Takes a document for review; one that is done is opened again. @throws AppError conflict where it is held */
export async function takeReview(
  actor: UserActor,
  id: string,
  { tab, steal, adopt }: z.output<typeof takeBody>,
): Promise<ReviewReply> {
  await prisma.$transaction(async (tx) => {
    const document = await openForReview(tx, await requireDocument(tx, id), actor)
    const table = await readTable(tx, id, { actor, tab })
    if (!(steal && table.holder?.otherTab)) refuseHeld(table)
    await take(tx, document, { table, actor, tab })
    if (adopt) await adoptDraft(tx, document, { actor, table })
  }, patiently)
  return getReview({ actor, tab }, id)
}

/** @throws AppError when it cannot be reviewed now, or not by this person */
async function openForReview(tx: Prisma.TransactionClient, document: Document, actor: UserActor): Promise<Document> {
  const { id, status } = document
  if (status === 'received' || status === 'processing') {
    throw new AppError('conflict', 'This document is still being read. Please try again in a moment.')
  }
  if (status === 'failed')
    throw new AppError('conflict', 'This document could not be read, so there is nothing to review.')
  if (status === 'needs_review') {
    refuseWithheld(document, actor)
    return document
  }
  const opened = await tx.document.update({
    where: { id },
    data: {
      status: transition(status as Status, { type: 'reopen' }),
      revision: { increment: 1 },
      escalatedAt: null,
    },
  })
  await audit(tx, { actor, action: 'document.reopened', documentId: id, data: { was: status } })
  return opened
}

interface Taking {
  readonly table: Table
  readonly actor: UserActor
  readonly tab: string
}

/** Give a document that is locked, waits for a person, and is held by nobody else. */
export async function take(tx: Prisma.TransactionClient, document: Document, taking: Taking): Promise<void> {
  const { table, actor, tab } = taking
  const { id, revision } = document
  const lease = { ...leaseFor(tab), baseRevision: revision }
  if (table.own) await tx.review.update({ where: { id: table.own.id }, data: lease })
  else {
    await tx.review.create({ data: { documentId: id, reviewerId: actor.id, reviewerName: actor.name, ...lease } })
  }
  if (document.postponedAt) {
    await tx.document.update({ where: { id }, data: { postponedAt: null } })
    await audit(tx, { actor, action: 'document.resumed', documentId: id })
  }
  await announce(tx, { id, status: document.status as Status })
}

async function adoptDraft(
  tx: Prisma.TransactionClient,
  { id }: Document,
  { actor, table }: Pick<Taking, 'actor' | 'table'>,
): Promise<void> {
  const other = abandoned(table)
  const draft = other && storedDraft(other.draft)
  if (!other || !draft) return
  await tx.review.updateMany({
    where: { documentId: id, reviewerId: actor.id, endedAt: null },
    data: { draft, draftSavedAt: new Date() },
  })
  await tx.review.update({
    where: { id: other.id },
    data: { endedAt: new Date(), outcome: 'superseded', ...noLease },
  })
  const data = { name: other.reviewerName, reviewId: other.id }
  await audit(tx, { actor, action: 'document.draft_adopted', documentId: id, data })
}

/** Keeps the draft and prolongs the lease. @throws AppError conflict: see the contract */
export async function saveReview(actor: UserActor, id: string, body: z.output<typeof saveBody>): Promise<SaveReply> {
  const caller = { actor, tab: body.tab }
  const draft = body.draft && checkDraft(body.draft)
  const saved = await prisma.$transaction((tx) => keep(tx, id, { ...body, caller, draft }), patiently)
  if (!saved) throw await changedError(caller, id)
  const reviewed = await loadReviewed(prisma, id)
  if (!reviewed) throw unknownDocument()
  return { ...saved.times, ...judgementReply(await judge(prisma, reviewed, saved.draft)) }
}

interface Save extends Pick<z.output<typeof saveBody>, 'revision' | 'draft' | 'activeSeconds' | 'tab'> {
  readonly caller: Caller
}

/** Null where the document has moved on. */
async function keep(tx: Prisma.TransactionClient, id: string, save: Save) {
  const document = await requireDocument(tx, id)
  const table = await readTable(tx, id, save.caller)
  refuseHeld(table)
  if (!table.own || document.revision !== save.revision || document.status !== 'needs_review') return null
  const now = new Date()
  // What a tab sends while it is left may come after it gave the document back: that must not take it again.
  const left = table.own.leaseTab === null || isWithheld(document, save.caller.actor)
  const lease = left ? {} : leaseFor(save.tab)
  const { leaseUntil, draft, draftSavedAt } = await tx.review.update({
    where: { id: table.own.id },
    data: {
      ...lease,
      ...(save.draft ? { draft: save.draft, draftSavedAt: now } : {}),
      baseRevision: save.revision,
      activeSeconds: { increment: save.activeSeconds },
    },
  })
  const times = { savedAt: (draftSavedAt ?? now).toISOString(), leaseUntil: (leaseUntil ?? now).toISOString() }
  return { times, draft: storedDraft(draft) }
}

/** Gives the document back to the queue; the draft stays. Nothing happens where the tab does not hold it. */
export async function releaseReview(actor: UserActor, id: string, tab: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const document = await requireDocument(tx, id)
    const { own } = await readTable(tx, id, { actor, tab })
    if (!own || own.leaseTab !== tab) return
    await tx.review.update({ where: { id: own.id }, data: noLease })
    await announce(tx, { id, status: document.status as Status })
  }, patiently)
}
