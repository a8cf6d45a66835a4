import { AppError } from '@/lib/errors'
import type { Prisma, Vendor } from '@/prisma/generated/client'
import { isId } from './lock-document'

/** @throws AppError not_found */
export async function requireVendor(tx: Prisma.TransactionClient, id: string): Promise<Vendor> {
  const vendor = isId(id) ? await tx.vendor.findUnique({ where: { id } }) : null
  if (!vendor) throw new AppError('not_found', 'There is no such vendor. It may have been merged with another.')
  return vendor
}
