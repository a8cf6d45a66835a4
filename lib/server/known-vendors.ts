import type { Anchor, AnchorKind, KnownVendor } from '@/lib/extract/memory/memory'
import type { Prisma } from '@/prisma/generated/client'

interface Row {
  readonly vendorId: string
  readonly kind: string
  readonly value: string
  readonly documents: number
  readonly ofAll: number
}

/**
 * The vendors that share an anchor with a document, by one query over an index: the shared anchors, with how many documents
 * of all have them, and the vendors' tax ids. A line that very many vendors have says nothing, so only the first of those count.
 */
export async function findKnownVendors(
  tx: Prisma.TransactionClient,
  anchors: readonly Anchor[],
): Promise<KnownVendor[]> {
  if (anchors.length === 0) return []
  const rows = await tx.$queryRaw<Row[]>`
    with shared as (
      select vendor_id, kind, value, documents,
        sum(documents) over (partition by kind, value)::int as of_all,
        row_number() over (partition by kind, value order by documents desc, vendor_id) as place
      from vendor_anchors
      where (kind, value) in (
        select * from unnest(${anchors.map(({ kind }) => kind)}::text[], ${anchors.map(({ value }) => value)}::text[])
      )
    ), vendors as (
      select distinct vendor_id from shared where place <= 20
    )
    select vendor_id::text as "vendorId", kind, value, documents, of_all as "ofAll" from shared where place <= 20
    union
    select vendor_id::text, kind, value, documents, documents from vendor_anchors
    where kind = 'tax_id' and vendor_id in (select vendor_id from vendors)
      and (vendor_id, kind, value) not in (select vendor_id, kind, value from shared where place <= 20)`
  const byVendor = new Map<string, Row[]>()
  for (const row of rows) byVendor.set(row.vendorId, [...(byVendor.get(row.vendorId) ?? []), row])
  return [...byVendor].map(([id, own]) => ({
    id,
    anchors: own.map(({ kind, value, documents, ofAll }) => ({ kind: kind as AnchorKind, value, documents, ofAll })),
  }))
}
