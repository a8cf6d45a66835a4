import { anchorsOf } from '@/lib/extract/memory/anchors-of'
import type { Anchor } from '@/lib/extract/memory/memory'
import type { Prisma } from '@/prisma/generated/client'
import { readDecisions } from './memory-decisions'
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

/** Counts a vendor's anchors anew, in the last 200 of its reviewed documents: after a review was taken back or repeated. */
export async function recountAnchors(tx: Prisma.TransactionClient, vendorId: string): Promise<void> {
  const { ownCompany } = await getSettings()
  const decisions = await readDecisions(tx, vendorId)
  await tx.vendorAnchor.deleteMany({ where: { vendorId } })
  for (const [documentId, own] of decisions) {
    const values = Object.fromEntries(own.map(({ field, value }) => [field, value]))
    await addAnchors(tx, vendorId, anchorsOf(await readStoredPages(tx, documentId), ownCompany, values))
  }
}
