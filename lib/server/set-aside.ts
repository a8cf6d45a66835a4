import type { z } from 'zod'
import type { escalationBody, postponementBody, ReviewReply } from '@/lib/contracts/review'
import type { Status } from '@/lib/document/status'
import { AppError } from '@/lib/errors'
import type { Document, Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { type AuditEntry, audit } from './audit'
import { announce } from './document-events'
import { patiently, refuseWithheld, requireDocument } from './lock-document'
import { prisma } from './prisma'
import { type Caller, noLease, readTable, refuseHeld } from './review-lease'
import { getReview } from './review-reply'

/** Puts a document aside, with the draft kept: it is not handed out until somebody takes it on purpose. */
export function postponeReview(
  actor: UserActor,
  id: string,
  { tab, note }: z.output<typeof postponementBody>,
): Promise<ReviewReply> {
  return change({ actor, tab }, id, {
    data: { postponedAt: new Date() },
    event: { action: 'document.postponed', data: { note } },
    release: true,
  })
}

/** Back into the queue. */
export function endPostponement(caller: Caller, id: string): Promise<ReviewReply> {
  return change(caller, id, {
    data: { postponedAt: null },
    event: { action: 'document.resumed' },
    release: false,
  })
}

/** Hands a document over to the admins; what is said with it is a comment, too. */
export function escalateReview(
  actor: UserActor,
  id: string,
  { tab, text }: z.output<typeof escalationBody>,
): Promise<ReviewReply> {
  return change({ actor, tab }, id, {
    data: { escalatedAt: new Date(), postponedAt: null },
    event: { action: 'document.escalated', data: { text } },
    release: true,
    comment: text,
  })
}

/** An admin gives it back to the clerks. */
export function endEscalation(caller: Caller, id: string): Promise<ReviewReply> {
  if (caller.actor.role !== 'admin') throw new AppError('forbidden', 'Only an admin may give it back to the clerks.')
  return change(caller, id, { data: { escalatedAt: null }, event: { action: 'document.given_back' }, release: true })
}

interface Change {
  readonly data: Partial<Pick<Document, 'postponedAt' | 'escalatedAt'>>
  readonly event: Pick<AuditEntry, 'action' | 'data'>
  /** The caller's lease ends with it. */
  readonly release: boolean
  readonly comment?: string
}

async function change(caller: Caller, id: string, wanted: Change): Promise<ReviewReply> {
  await prisma.$transaction((tx) => apply(tx, caller, { id, ...wanted }), patiently)
  return getReview(caller, id)
}

async function apply(
  tx: Prisma.TransactionClient,
  caller: Caller,
  { id, data, event, release, comment }: Change & { readonly id: string },
): Promise<void> {
  const { actor } = caller
  const document = await requireDocument(tx, id)
  if (document.status !== 'needs_review') throw new AppError('conflict', 'This document does not wait for a person.')
  refuseWithheld(document, actor)
  const table = await readTable(tx, id, caller)
  refuseHeld(table)
  await tx.document.update({ where: { id }, data })
  if (release && table.own) await tx.review.update({ where: { id: table.own.id }, data: noLease })
  if (comment)
    await tx.comment.create({ data: { documentId: id, authorId: actor.id, authorName: actor.name, text: comment } })
  await audit(tx, { actor, documentId: id, ...event })
  await announce(tx, { id, status: document.status as Status })
}
