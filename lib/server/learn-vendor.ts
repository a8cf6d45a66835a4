import { anchorsOf, type KnownValues } from '@/lib/extract/memory/anchors-of'
import { vendorToTeach } from '@/lib/extract/memory/vendor-to-teach'
import type { Prisma } from '@/prisma/generated/client'
import { findKnownVendors } from './known-vendors'
import { queueVendorExtraction } from './queue-vendor-extraction'
import { getSettings } from './settings'
import { readStoredPages } from './stored-pages'
import { addAnchors, lockVendors, recountAnchors } from './vendor-anchors'

export interface Lesson {
  readonly documentId: string
  /** The document's values as reviewed. */
  readonly values: KnownValues
}

/**
 * On approval, once the review has ended and its annotations are written: whose document it is now that a person has said,
 * made where it is nobody's yet. The document becomes that vendor's, its anchors are added, and what waits of the vendor
 * will be extracted again. Call `prepareQueue()` before the transaction.
 */
export async function learnVendor(
  tx: Prisma.TransactionClient,
  { documentId, values }: Lesson,
): Promise<{ readonly vendorId: string; readonly created: boolean }> {
  const [pages, { ownCompany }] = await Promise.all([readStoredPages(tx, documentId), getSettings()])
  const anchors = anchorsOf(pages, ownCompany, values)
  // Two first invoices of one vendor, approved at the same time, must not make two of it.
  await lockVendors(tx)
  const { vendorId: before } = await tx.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { vendorId: true },
  })
  const known = vendorToTeach(anchors, await findKnownVendors(tx, anchors), values)
  const vendorId = known ?? (await createVendor(tx, values))
  await tx.document.update({ where: { id: documentId }, data: { vendorId } })
  // Approved before, it counts already: with the anchors of its values of then, or at another vendor.
  const again = (await tx.review.count({ where: { documentId, outcome: 'approved', undoneAt: null } })) > 1
  if (again) await recountAnchors(tx, vendorId)
  else await addAnchors(tx, vendorId, anchors)
  if (again && before && before !== vendorId) await recountAnchors(tx, before)
  await queueVendorExtraction(tx, { vendorId, documentId })
  return { vendorId, created: known === null }
}

/**
 * When a review is taken back, after its `undoneAt` is set: its lesson goes with it. Its decisions count no more by
 * themselves; the anchors are counted anew, and a vendor without any other document is forgotten.
 */
export async function unlearnVendor(tx: Prisma.TransactionClient, documentId: string): Promise<void> {
  await lockVendors(tx)
  const { vendorId } = await tx.document.findUniqueOrThrow({ where: { id: documentId }, select: { vendorId: true } })
  if (!vendorId) return
  const reviewed = { outcome: 'approved', undoneAt: null }
  if ((await tx.document.count({ where: { vendorId, reviews: { some: reviewed } } })) === 0) {
    await tx.vendor.delete({ where: { id: vendorId } })
    return
  }
  await recountAnchors(tx, vendorId)
  await queueVendorExtraction(tx, { vendorId, documentId })
}

async function createVendor(tx: Prisma.TransactionClient, { vendor_name }: KnownValues): Promise<string> {
  const { id } = await tx.vendor.create({ data: { name: vendor_name ?? 'Vendor without a name' } })
  return id
}
