import type { z } from 'zod'
import type { comment } from '@/lib/contracts/review'
import type { Status } from '@/lib/document/status'
import type { UserActor } from './actor'
import { audit } from './audit'
import { announce } from './document-events'
import { patiently, requireDocument } from './lock-document'
import { prisma } from './prisma'

/** Says something about a document, for whoever looks at it next. */
export async function addComment(actor: UserActor, documentId: string, text: string): Promise<z.input<typeof comment>> {
  return prisma.$transaction(async (tx) => {
    const { status } = await requireDocument(tx, documentId)
    const data = { documentId, authorId: actor.id, authorName: actor.name, text }
    const { id, at } = await tx.comment.create({ data })
    await audit(tx, { actor, action: 'document.commented', documentId, data: { commentId: id, text } })
    await announce(tx, { id: documentId, status: status as Status })
    return { id, at: at.toISOString(), author: actor.name, text }
  }, patiently)
}
