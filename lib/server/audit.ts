import type { Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'

export interface AuditEntry {
  readonly actor: Actor
  /** Noun and past participle, as in `user.invited` or `document.received`. */
  readonly action: string
  readonly documentId?: string
  /** What an auditor needs to understand the event; never a password, secret or page text. */
  readonly data?: Prisma.InputJsonObject
}

/** Writes one audit event with the change it tells of: give the transaction that makes the change. */
export async function audit(tx: Prisma.TransactionClient, entry: AuditEntry): Promise<void> {
  const { actor, action, documentId, data } = entry
  await tx.auditEvent.create({
    data: {
      actorType: actor.type,
      actorId: actor.id,
      actorName: actor.name,
      action,
      documentId: documentId ?? null,
      data: data ?? {},
    },
  })
}
