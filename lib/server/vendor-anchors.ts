import { anchorsOf, type KnownValues } from '@/lib/extract/memory/anchors-of'
import type { Anchor } from '@/lib/extract/memory/memory'
import type { Prisma } from '@/prisma/generated/client'
import { latestAnnotations, withAnnotations } from './annotations'
import { contentOf, valuesOf } from './reviewed-document'
import { getSettings } from './settings'
import { readStoredPages } from './stored-pages'

/** Vendors and their anchors are changed one at a time, until the transaction ends. */
export async function lockVendors(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign.vendors'))`
}

/** Counts one more document with each of them. */
export async function addAnchors(
  tx: Prisma.TransactionClient,
  vendorId: string,
  anchors: readonly Anchor[],
): Promise<void> {
  await tx.$executeRaw`
    insert into vendor_anchors (vendor_id, kind, value, documents)
    select ${vendorId}::uuid, kind, value, 1
    from unnest(${anchors.map(({ kind }) => kind)}::text[], ${anchors.map(({ value }) => value)}::text[]) as a (kind, value)
    on conflict (vendor_id, kind, value) do update set documents = vendor_anchors.documents + 1`
}

/** Older documents look like the later ones; reading all of them again would hold up who takes an approval back. */
const recounted = 200

/** Counts a vendor's anchors anew, in its last 200 approved documents: after a review was taken back or repeated. */
export async function recountAnchors(tx: Prisma.TransactionClient, vendorId: string): Promise<void> {
  const { ownCompany } = await getSettings()
  const documents = await tx.document.findMany({
    where: { vendorId, reviews: { some: { outcome: 'approved', undoneAt: null } } },
    orderBy: { receivedAt: 'desc' },
    take: recounted,
    select: { id: true },
  })
  await tx.vendorAnchor.deleteMany({ where: { vendorId } })
  for (const { id } of documents) {
    const values = await reviewedValues(tx, id)
    await addAnchors(tx, vendorId, anchorsOf(await readStoredPages(tx, id), ownCompany, values))
  }
}

/** As `learnVendor` is given them. */
async function reviewedValues(tx: Prisma.TransactionClient, documentId: string): Promise<KnownValues> {
  const [extraction, annotations] = await Promise.all([
    tx.extraction.findFirst({ where: { documentId }, orderBy: { createdAt: 'desc' } }),
    latestAnnotations(tx, documentId),
  ])
  return extraction ? valuesOf(withAnnotations(contentOf(extraction), annotations)) : {}
}
