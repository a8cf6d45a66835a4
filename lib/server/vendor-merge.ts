import type { VendorReply } from '@/lib/contracts/vendors'
import { AppError } from '@/lib/errors'
import type { UserActor } from './actor'
import { audit } from './audit'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { queueVendorExtraction } from './queue-vendor-extraction'
import { requireVendor } from './require-vendor'
import { lockVendors } from './vendor-anchors'
import { getVendor } from './vendors'

/** Two that are one: the other's documents, anchors and switches become this one's, and the other is gone. */
export async function mergeVendors(actor: UserActor, id: string, otherId: string): Promise<VendorReply> {
  if (id === otherId) throw new AppError('conflict', 'A vendor cannot be merged with itself.')
  await prepareQueue()
  await prisma.$transaction(
    async (tx) => {
      await lockVendors(tx)
      const [vendor, other] = [await requireVendor(tx, id), await requireVendor(tx, otherId)]
      const { count } = await tx.document.updateMany({ where: { vendorId: otherId }, data: { vendorId: id } })
      await tx.$executeRaw`
        insert into vendor_anchors (vendor_id, kind, value, documents)
        select ${id}::uuid, kind, value, documents from vendor_anchors where vendor_id = ${otherId}::uuid
        on conflict (vendor_id, kind, value)
        do update set documents = vendor_anchors.documents + excluded.documents`
      // Of two switches for one rule the later one is what people want.
      await tx.$executeRaw`
        insert into memory_switches (vendor_id, rule_id, state, at, by_id, by_name)
        select ${id}::uuid, rule_id, state, at, by_id, by_name from memory_switches where vendor_id = ${otherId}::uuid
        on conflict (vendor_id, rule_id)
        do update set state = excluded.state, at = excluded.at, by_id = excluded.by_id, by_name = excluded.by_name
        where excluded.at > memory_switches.at`
      await tx.vendor.delete({ where: { id: otherId } })
      const data = { vendorId: id, name: vendor.name, otherId, otherName: other.name, documents: count }
      await audit(tx, { actor, action: 'vendor.merged', data })
      await queueVendorExtraction(tx, { vendorId: id, documentId: null })
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
  return getVendor(id)
}
