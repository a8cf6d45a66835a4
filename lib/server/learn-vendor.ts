import type { Page } from '@/lib/document/page'
import { anchorsOf, type KnownValues } from '@/lib/extract/memory/anchors-of'
import { vendorToTeach } from '@/lib/extract/memory/vendor-to-teach'
import type { Prisma } from '@/prisma/generated/client'
import { latestAnnotations, withAnnotations } from './annotations'
import { findKnownVendors } from './known-vendors'
import { queueVendorExtraction } from './queue-vendor-extraction'
import { contentOf, valuesOf } from './reviewed-document'
import { getSettings } from './settings'
import { readStoredPages } from './stored-pages'
import { addAnchors, lockVendors, removeAnchors } from './vendor-anchors'

export interface ReviewOfPages {
  readonly documentId: string
  readonly reviewId: string
  readonly pages: readonly Page[]
}

export interface Lesson extends ReviewOfPages {
  /** The document's values as reviewed. */
  readonly values: KnownValues
}

/**
 * On approval, once the review has ended and its annotations are written: whose document it is now that a person has said,
 * made where it is nobody's yet. The document becomes that vendor's, its anchors are added, and what waits of the vendor
 * will be extracted again. Call `prepareQueue()` before the transaction, and `lockVendors()` before it locks the document.
 */
export async function learnVendor(
  tx: Prisma.TransactionClient,
  lesson: Lesson,
): Promise<{ readonly vendorId: string }> {
  // Two first invoices of one vendor, approved at the same time, must not make two of it.
  await lockVendors(tx)
  const { documentId, reviewId } = lesson
  // Approved before, it counts already: with the anchors of its values of then, or at another vendor.
  const earlier = await approvedValues(tx, documentId, reviewId)
  if (earlier) await forget(tx, { ...lesson, values: earlier })
  const taught = await teach(tx, lesson)
  await queueVendorExtraction(tx, { vendorId: taught.vendorId, documentId })
  return taught
}

/**
 * When an approval is taken back, before its `undoneAt` is set: its lesson goes with it, and an earlier one counts again.
 * Its decisions count no more by themselves. A vendor that nothing is left of goes when what waits of it was extracted again.
 */
export async function unlearnVendor(tx: Prisma.TransactionClient, review: ReviewOfPages): Promise<void> {
  await lockVendors(tx)
  const { documentId, reviewId } = review
  const values = await approvedValues(tx, documentId)
  const vendorId = values && (await forget(tx, { ...review, values }))
  const earlier = await approvedValues(tx, documentId, reviewId)
  if (earlier) await teach(tx, { ...review, values: earlier })
  if (vendorId) await queueVendorExtraction(tx, { vendorId, documentId })
}

/** As all of its approvals taken back, before a document is deleted. */
export async function unlearnDocument(tx: Prisma.TransactionClient, documentId: string): Promise<void> {
  await lockVendors(tx)
  const values = await approvedValues(tx, documentId)
  if (!values) return
  const vendorId = await forget(tx, { documentId, values, pages: await readStoredPages(tx, documentId) })
  if (vendorId) await queueVendorExtraction(tx, { vendorId, documentId: null })
}

/** Nothing of it is left: no document of it is approved. Those that were found to be of it are nobody's then. */
export async function dropForgottenVendor(tx: Prisma.TransactionClient, vendorId: string): Promise<void> {
  await lockVendors(tx)
  const reviewed = { outcome: 'approved', undoneAt: null }
  const documents = await tx.document.count({ where: { vendorId, reviews: { some: reviewed } } })
  if (documents === 0) await tx.vendor.deleteMany({ where: { id: vendorId } })
}

async function teach(tx: Prisma.TransactionClient, { documentId, pages, values }: Omit<Lesson, 'reviewId'>) {
  const anchors = anchorsOf(pages, (await getSettings()).ownCompany, values)
  const known = vendorToTeach(anchors, await findKnownVendors(tx, anchors), values)
  const vendorId = known ?? (await emptiedVendor(tx, documentId)) ?? (await createVendor(tx, values))
  await tx.document.update({ where: { id: documentId }, data: { vendorId } })
  await addAnchors(tx, vendorId, anchors)
  return { vendorId }
}

/** Whose anchors they were. */
async function forget(tx: Prisma.TransactionClient, { documentId, pages, values }: Omit<Lesson, 'reviewId'>) {
  const { vendorId } = await tx.document.findUniqueOrThrow({ where: { id: documentId }, select: { vendorId: true } })
  if (vendorId) await removeAnchors(tx, vendorId, anchorsOf(pages, (await getSettings()).ownCompany, values))
  return vendorId
}

/** What a document's approvals say, as if one review were not; null where no other is left. */
async function approvedValues(
  tx: Prisma.TransactionClient,
  documentId: string,
  except?: string,
): Promise<KnownValues | null> {
  const others = except === undefined ? {} : { id: { not: except } }
  if ((await tx.review.count({ where: { documentId, outcome: 'approved', undoneAt: null, ...others } })) === 0)
    return null
  const extraction = await tx.extraction.findFirst({ where: { documentId }, orderBy: { createdAt: 'desc' } })
  const annotations = await latestAnnotations(tx, documentId, except)
  return extraction ? valuesOf(withAnnotations(contentOf(extraction), annotations)) : {}
}

/** The vendor that had this document alone is still the document's. */
async function emptiedVendor(tx: Prisma.TransactionClient, documentId: string): Promise<string | null> {
  const vendor = await tx.vendor.findFirst({
    where: { documents: { some: { id: documentId } }, anchors: { none: {} } },
    select: { id: true },
  })
  return vendor?.id ?? null
}

async function createVendor(tx: Prisma.TransactionClient, { vendor_name }: KnownValues): Promise<string> {
  const { id } = await tx.vendor.create({ data: { name: vendor_name ?? 'Vendor without a name' } })
  return id
}
