import type { DocumentReply, PageReply } from '@/lib/contracts/documents'
import { pageSummary } from '@/lib/contracts/documents'
import { type Status, transition } from '@/lib/document/status'
import { AppError } from '@/lib/errors'
import type { Document, Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { latestAnnotations } from './annotations'
import { audit } from './audit'
import { announce } from './document-events'
import { documentHistory } from './document-history'
import { extractionReply } from './extraction-reply'
import { unlearnDocument } from './learn-vendor'
import { patiently, refuseWithheld, requireDocument, requireId, unknownDocument } from './lock-document'
import { prisma } from './prisma'
import { dropProcessing, prepareQueue, queueProcessing } from './queue'
import { readTable, refuseHeld } from './review-lease'
import { thresholdsOfExtraction } from './serving-models'
import { getSettings } from './settings'
import { removeDocumentFiles } from './storage'
import { lockVendors } from './vendor-anchors'

/** @throws AppError not_found */
export async function getDocument(id: string): Promise<DocumentReply> {
  const [document, pages, extraction, annotations, events, { routing }] = await Promise.all([
    prisma.document.findUnique({ where: { id: requireId(id) }, include: { uploadedBy: { select: { name: true } } } }),
    prisma.$queryRaw<PageRow[]>`
      select number, width_pixels as "widthPixels", height_pixels as "heightPixels", rotation, source, note, language,
        ocr_confidence as "ocrConfidence", jsonb_array_length(words) as "wordCount"
      from pages where document_id = ${id}::uuid order by number`,
    prisma.extraction.findFirst({ where: { documentId: id }, orderBy: { createdAt: 'desc' } }),
    latestAnnotations(prisma, id),
    prisma.auditEvent.findMany({ where: { documentId: id }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 500 }),
    getSettings(),
  ])
  if (!document) throw unknownDocument()
  const { fileName, mediaType, byteSize, sha256, revision, language, pageCount, uploadedBy } = document
  return {
    id,
    fileName,
    mediaType,
    byteSize,
    sha256,
    revision,
    language,
    pageCount,
    status: document.status as Status,
    failure: failureOf(document),
    pages: pages.map((page) => pageSummary.parse(page)),
    ...extractionReply(extraction, await thresholdsOfExtraction(extraction, annotations, routing), annotations),
    receivedAt: document.receivedAt.toISOString(),
    processedAt: document.processedAt?.toISOString() ?? null,
    uploadedBy: uploadedBy?.name ?? null,
    history: documentHistory(events.reverse()),
  }
}

interface PageRow {
  readonly number: number
}

/** @throws AppError not_found, also while the page is not read yet */
export async function getPage(id: string, number: number): Promise<PageReply> {
  const page = await prisma.page.findUnique({ where: { documentId_number: { documentId: requireId(id), number } } })
  if (!page) throw new AppError('not_found', 'There is no such page, or it is not read yet.')
  const { documentId, words, ...rest } = page
  const list = words as unknown as PageReply['words']
  return { ...pageSummary.parse({ ...rest, wordCount: list.length }), words: list }
}

/** Reads and extracts once more, from the file as it came. */
export async function processAgain(actor: UserActor, id: string): Promise<void> {
  await prepareQueue()
  await prisma.$transaction(async (tx) => {
    const document = await requireDocument(tx, id)
    refuseWithheld(document, actor)
    await refuseOthersWork(tx, id, actor)
    const status = transition(document.status as Status, { type: 'process_again' })
    await tx.document.update({
      where: { id },
      data: { status, attempts: 0, failureCode: null, failureReason: null, revision: { increment: 1 } },
    })
    await audit(tx, { actor, action: 'document.processing_requested', documentId: id })
    await queueProcessing(tx, id, 'interactive')
    await announce(tx, { id, status })
  }, patiently)
}

/**
 * Removes a document with all that was read from it and what it taught. Admins may always; a clerk may take back an own
 * upload until it was completed for the first time. @throws AppError conflict while somebody else works on it
 */
export async function deleteDocument(actor: UserActor, id: string): Promise<void> {
  await prepareQueue()
  await prisma.$transaction(async (tx) => {
    await lockVendors(tx)
    const document = await requireDocument(tx, id)
    const { fileName, sha256, status } = document
    if (actor.role !== 'admin' && (document.uploadedById !== actor.id || (await wasCompleted(tx, document)))) {
      throw new AppError('forbidden', 'Only an admin may delete this document.')
    }
    await refuseOthersWork(tx, id, actor)
    await unlearnDocument(tx, id)
    await dropProcessing(tx, id)
    await tx.document.delete({ where: { id } })
    await audit(tx, { actor, action: 'document.deleted', documentId: id, data: { fileName, sha256, status } })
    await announce(tx, { id, status: status as Status, deleted: true })
  }, patiently)
  // A crash before this leaves files without a row, which a worker sweeps up when it starts.
  await removeDocumentFiles(id)
}

/** Whoever holds it would lose what he is doing. */
async function refuseOthersWork(tx: Prisma.TransactionClient, id: string, actor: UserActor): Promise<void> {
  const { holder } = await readTable(tx, id, { actor, tab: undefined })
  if (!holder?.otherTab) refuseHeld({ holder })
}

/** Opening it again, or having it read again, does not make it an unfinished one. */
async function wasCompleted(tx: Prisma.TransactionClient, { id, status }: Document): Promise<boolean> {
  if (status === 'completed') return true
  const straight = { path: ['route'], equals: 'straight_through' }
  const events = await tx.auditEvent.count({
    where: { documentId: id, OR: [{ action: 'document.approved' }, { data: straight }] },
  })
  return events > 0
}

/** What a file is called and where it lies are the only facts that handing it out needs. */
export async function getFileFacts(id: string): Promise<Pick<Document, 'fileName' | 'mediaType'>> {
  const document = await prisma.document.findUnique({
    where: { id: requireId(id) },
    select: { fileName: true, mediaType: true },
  })
  if (!document) throw unknownDocument()
  return document
}

function failureOf({ status, failureCode, failureReason }: Document): DocumentReply['failure'] {
  if (status !== 'failed') return null
  return { code: failureCode ?? 'internal', message: failureReason ?? 'Processing failed.' }
}
