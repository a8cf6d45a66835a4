import type { Anchor } from '@/lib/extract/memory/memory'
import type { Prisma } from '@/prisma/generated/client'

/** Vendors and their anchors are changed one at a time, until the transaction ends. Taken before a document's row. */
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

/** Counts one document less with each of them; those that no other document had are gone. */
export async function removeAnchors(
  tx: Prisma.TransactionClient,
  vendorId: string,
  anchors: readonly Anchor[],
): Promise<void> {
  await tx.$executeRaw`
    update vendor_anchors v set documents = v.documents - 1
    from unnest(${anchors.map(({ kind }) => kind)}::text[], ${anchors.map(({ value }) => value)}::text[]) as a (kind, value)
    where v.vendor_id = ${vendorId}::uuid and v.kind = a.kind and v.value = a.value`
  await tx.vendorAnchor.deleteMany({ where: { vendorId, documents: { lte: 0 } } })
}
