import type { Draft } from '@/lib/contracts/review'
import { type Status, transition } from '@/lib/document/status'
import { AppError } from '@/lib/errors'
import type { LabelledRow } from '@/lib/export/labelled-row'
import { parseContextOf } from '@/lib/extract/parse-context'
import type { Document, Extraction, Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { type AnnotatedField, latestAnnotations, withAnnotations } from './annotations'
import { type AnnotationData, annotationsOf } from './annotations-of-draft'
import { audit } from './audit'
import { announce } from './document-events'
import { draftOfLabels } from './draft-of-labels'
import { learnVendor } from './learn-vendor'
import { lockDocument, patiently } from './lock-document'
import { prisma } from './prisma'
import { noLease } from './review-lease'
import { contentOf, valuesOf, withDraft } from './reviewed-document'
import { saveDocumentValues } from './save-document-values'
import { readStoredPages } from './stored-pages'
import { lockVendors } from './vendor-anchors'

export interface LabelSource {
  readonly importId: string
  readonly actor: Actor
}

/**
 * Stores the labels of a row on a document that was read, as coming from that import, and completes the document as an
 * approval does. What people decided on in a review stays; a second time changes nothing.
 * @returns how many values stayed as people had them
 * @throws AppError with a sentence on why the row cannot be used
 */
export async function labelDocument(source: LabelSource, row: LabelledRow, documentId: string): Promise<number> {
  return prisma.$transaction(async (tx) => {
    await lockVendors(tx)
    // Locked before it is read: what is learnt of its vendor meanwhile would extract it again under our hands.
    const document = await lockDocument(tx, documentId)
    const extraction = await tx.extraction.findFirst({ where: { documentId }, orderBy: { createdAt: 'desc' } })
    if (!document || !extraction) throw new AppError('conflict', 'Its document was deleted meanwhile.')
    if (await tx.annotation.count({ where: { documentId, labelImportId: source.importId } })) return 0
    await refuseBusy(tx, document)
    const pages = await readStoredPages(tx, documentId)
    const labels = draftOfLabels(row, pages, contentOf(extraction).predictions)
    const { draft, kept } = await withoutDecided(tx, documentId, labels)
    await store(tx, { source, document, extraction, draft, pages })
    return kept
  }, patiently)
}

async function refuseBusy(tx: Prisma.TransactionClient, { id, status }: Document): Promise<void> {
  if (status === 'rejected') throw new AppError('conflict', 'Its document was rejected.')
  if (status !== 'needs_review' && status !== 'completed')
    throw new AppError('conflict', 'Its document is being read again.')
  const held = { documentId: id, endedAt: null, leaseUntil: { gt: new Date() } }
  const review = await tx.review.findFirst({ where: held, select: { reviewerName: true } })
  if (review) throw new AppError('conflict', `${review.reviewerName} is reviewing its document.`)
}

/** The labels, without the fields that a person decided on in a review, and those that an earlier import said the same of. */
async function withoutDecided(tx: Prisma.TransactionClient, documentId: string, labels: Draft) {
  const decided = await tx.$queryRaw<{ field: AnnotatedField; value: string | null; origin: string }[]>`
    select distinct on (a.field) a.field, a.value, a.origin
    from annotations a left join reviews r on r.id = a.review_id
    where a.document_id = ${documentId}::uuid and r.undone_at is null
    order by a.field, a.at desc, a.id desc`
  const known = new Map(decided.map((one) => [one.field, one]))
  const byPerson = (key: AnnotatedField) => known.has(key) && known.get(key)?.origin !== 'import'
  const same = (key: AnnotatedField, value: string | null) => known.has(key) && known.get(key)?.value === value
  const entries = Object.entries(labels.fields) as [keyof Draft['fields'], NonNullable<Draft['fields']['total']>][]
  const draft: Draft = {
    ...labels,
    fields: Object.fromEntries(entries.filter(([key, { value }]) => !byPerson(key) && !same(key, value))),
    documentType: byPerson('document_type') || same('document_type', labels.documentType) ? null : labels.documentType,
    lineItems: known.has('line_items') ? null : labels.lineItems,
  }
  return { draft, kept: entries.filter(([key]) => byPerson(key)).length }
}

interface Storing {
  readonly source: LabelSource
  readonly document: Document
  readonly extraction: Extraction
  readonly draft: Draft
  readonly pages: Awaited<ReturnType<typeof readStoredPages>>
}

async function store(tx: Prisma.TransactionClient, storing: Storing): Promise<void> {
  const { source, document, extraction, draft, pages } = storing
  const annotations = annotationsOf(draft, contentOf(extraction), parseContextOf(pages))
  if (annotations.length === 0) return
  const { id, fileName } = document
  await insertAnnotations(tx, storing, annotations)
  const content = withAnnotations(contentOf(extraction), await latestAnnotations(tx, id))
  await saveDocumentValues(tx, { id, fileName, content, pages })
  const reviewId = await endAsApproved(tx, source, document)
  const values = valuesOf(withDraft(content, draft))
  // A vendor that only a model named is not learnt: nobody has looked.
  if (draft.fields.vendor_name?.value || draft.fields.vendor_tax_id?.value)
    await learnVendor(tx, { documentId: id, reviewId, values, pages })
  const status: Status =
    document.status === 'needs_review' ? transition(document.status, { type: 'approve' }) : 'completed'
  await tx.document.update({ where: { id }, data: { status, revision: { increment: 1 } } })
  const data = { importId: source.importId, labels: annotations.length }
  await audit(tx, { actor: source.actor, action: 'document.labelled', documentId: id, data })
  await announce(tx, { id, status })
}

async function insertAnnotations(
  tx: Prisma.TransactionClient,
  { source, document, extraction }: Storing,
  annotations: readonly AnnotationData[],
): Promise<void> {
  const { importId, actor } = source
  const common = {
    documentId: document.id,
    actorType: actor.type,
    actorId: actor.id,
    actorName: actor.name,
    at: new Date(),
    modelVersion: extraction.modelVersion,
    origin: 'import',
    labelImportId: importId,
  }
  await tx.annotation.createMany({ data: annotations.map((annotation) => ({ ...annotation, ...common })) })
}

/** What teaches a vendor is an approval: this one is nobody's work, and so in no clerk's list. */
async function endAsApproved(tx: Prisma.TransactionClient, { importId }: LabelSource, document: Document) {
  const endedAt = new Date()
  const open = { documentId: document.id, endedAt: null }
  await tx.review.updateMany({ where: open, data: { endedAt, outcome: 'superseded', ...noLease } })
  const data = {
    documentId: document.id,
    reviewerId: `import:${importId}`,
    reviewerName: 'Import of labels',
    baseRevision: document.revision,
    startedAt: endedAt,
    endedAt,
    outcome: 'approved',
  }
  const { id } = await tx.review.create({ data, select: { id: true } })
  return id
}
