import { AppError } from '@/lib/errors'
import type { FieldKey } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { latestAnnotations, withAnnotations } from './annotations'
import { audit } from './audit'
import { announce } from './document-events'
import { findLabelConflict } from './label-conflicts'
import { lockDocument, patiently } from './lock-document'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { queueVendorExtraction } from './queue-vendor-extraction'
import { contentOf } from './reviewed-document'
import { saveDocumentValues } from './save-document-values'
import { readStoredPages } from './stored-pages'
import { lockVendors } from './vendor-anchors'

export interface ConflictDecision {
  readonly key: string
  /** The right one of its values; null: all are right as they are. */
  readonly value: string | null
}

/**
 * Ends a contradiction among labels: the documents with another value get a further annotation of the person who decided,
 * at the place of the old one; what it was stays in their history.
 * @throws AppError not_found where it is over, bad_request for a value that nobody gave
 */
export async function decideLabelConflict(actor: UserActor, { key, value }: ConflictDecision): Promise<void> {
  await prepareQueue()
  await prisma.$transaction(async (tx) => {
    await lockVendors(tx)
    const conflict = await findLabelConflict(tx, key)
    if (!conflict)
      throw new AppError('not_found', 'This contradiction is gone: somebody decided on it, or labels changed.')
    const right = conflict.values.find((one) => one.value === value)
    if (value !== null && !right) throw new AppError('bad_request', 'Choose one of the values that are there.')
    const others = right ? conflict.values.filter((one) => one !== right).flatMap(({ documents }) => documents) : []
    for (const { id } of others)
      await correct(tx, actor, { documentId: id, key: conflict.field, value: right?.value ?? '' })
    const decision = value === null ? 'both_right' : 'corrected'
    const who = { decision, at: new Date(), actorId: actor.id, actorName: actor.name }
    await tx.labelConflictDecision.upsert({ where: { key }, create: { key, ...who }, update: who })
    const data = { key, field: conflict.field, raw: conflict.raw, value, documents: others.length }
    await audit(tx, { actor, action: 'labels.conflict_decided', data })
  }, patiently)
}

interface Correction {
  readonly documentId: string
  readonly key: FieldKey
  readonly value: string
}

async function correct(tx: Prisma.TransactionClient, actor: UserActor, { documentId, key, value }: Correction) {
  const document = await lockDocument(tx, documentId)
  if (!document) return
  const before = await latestRow(tx, documentId, key)
  const { id: _, reviewId: __, labelImportId: ___, ...old } = before
  const confirmed = old.predictedValue !== null && field(key).equal(old.predictedValue, value)
  await tx.annotation.create({
    data: {
      ...old,
      box: old.box ?? Prisma.DbNull,
      rows: Prisma.DbNull,
      spans: old.spans ?? [],
      predictedSpans: old.predictedSpans ?? [],
      value,
      state: confirmed ? 'confirmed' : 'corrected',
      cause: confirmed ? null : old.cause,
      actorType: actor.type,
      actorId: actor.id,
      actorName: actor.name,
      at: new Date(),
      activeSeconds: 0,
      origin: 'conflict',
    },
  })
  await saveValues(tx, documentId, document.fileName)
  const { status, vendorId } = await tx.document.update({
    where: { id: documentId },
    data: { revision: { increment: 1 } },
  })
  const data = { field: key, value, was: old.value }
  await audit(tx, { actor, action: 'document.label_corrected', documentId, data })
  await announce(tx, { id: documentId, status: status as 'completed' })
  if (vendorId) await queueVendorExtraction(tx, { vendorId, documentId: null })
}

async function latestRow(tx: Prisma.TransactionClient, documentId: string, key: FieldKey) {
  return tx.annotation.findFirstOrThrow({
    where: { documentId, field: key, OR: [{ reviewId: null }, { review: { undoneAt: null } }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
}

/** The list shows the value that is right now. */
async function saveValues(tx: Prisma.TransactionClient, documentId: string, fileName: string): Promise<void> {
  const extraction = await tx.extraction.findFirst({ where: { documentId }, orderBy: { createdAt: 'desc' } })
  if (!extraction) return
  const content = withAnnotations(contentOf(extraction), await latestAnnotations(tx, documentId))
  await saveDocumentValues(tx, { id: documentId, fileName, content, pages: await readStoredPages(tx, documentId) })
}
