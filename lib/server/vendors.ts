import type { VendorReply, VendorRow } from '@/lib/contracts/vendors'
import type { Vendor } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { audit } from './audit'
import { prisma } from './prisma'
import { requireVendor } from './require-vendor'
import { vendorRules } from './vendor-rules'

/** Working out one vendor's rules takes a few milliseconds; whom one looks for is found by name. */
const listed = 50
const recentDocuments = 20
const shownAnchors = 50

/** Vendors whose name holds the text, the last reviewed first; the first 50 of them. */
export async function listVendors(q: string | undefined): Promise<{ vendors: VendorRow[]; total: number }> {
  const pattern = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const [[counted], ids] = await Promise.all([
    prisma.$queryRaw<{ total: number }[]>`select count(*)::int as total from vendors where name ilike ${pattern}`,
    prisma.$queryRaw<{ id: string }[]>`
      select v.id::text from vendors v where v.name ilike ${pattern}
      order by (
        select max(r.ended_at) from reviews r join documents d on d.id = r.document_id
        where d.vendor_id = v.id and r.outcome = 'approved' and r.undone_at is null
      ) desc nulls last, v.name, v.id
      limit ${listed}`,
  ])
  const vendors: VendorRow[] = []
  for (const { id } of ids) {
    const vendor = await prisma.vendor.findUnique({ where: { id } })
    if (vendor) vendors.push((await summaryOf(vendor)).row)
  }
  return { vendors, total: counted?.total ?? 0 }
}

/** @throws AppError not_found */
export async function getVendor(id: string): Promise<VendorReply> {
  const vendor = await requireVendor(prisma, id)
  const [{ row, memory }, anchors, recent] = await Promise.all([
    summaryOf(vendor),
    prisma.vendorAnchor.findMany({
      where: { vendorId: id },
      orderBy: [{ documents: 'desc' }, { kind: 'asc' }, { value: 'asc' }],
      take: shownAnchors,
    }),
    prisma.document.findMany({
      where: { vendorId: id },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: recentDocuments,
    }),
  ])
  return {
    ...row,
    anchors,
    memory,
    recent: recent.map((document) => ({ ...document, receivedAt: document.receivedAt.toISOString() })),
  }
}

export async function renameVendor(actor: UserActor, id: string, name: string): Promise<VendorReply> {
  await prisma.$transaction(async (tx) => {
    const before = await requireVendor(tx, id)
    if (before.name === name) return
    await tx.vendor.update({ where: { id }, data: { name } })
    await audit(tx, { actor, action: 'vendor.renamed', data: { vendorId: id, before: before.name, after: name } })
  })
  return getVendor(id)
}

async function summaryOf({ id, name }: Vendor) {
  const [documents, last, memory] = await Promise.all([
    prisma.document.count({ where: { vendorId: id } }),
    prisma.review.findFirst({
      where: { document: { vendorId: id }, outcome: 'approved', undoneAt: null },
      orderBy: { endedAt: 'desc' },
    }),
    vendorRules(prisma, id),
  ])
  const row: VendorRow = {
    id,
    name,
    documents,
    rules: memory.filter(({ state }) => state === 'active').length,
    suspended: memory.filter(({ state }) => state === 'suspended').length,
    lastReviewedAt: last?.endedAt?.toISOString() ?? null,
  }
  return { row, memory }
}
