import type { Document, Prisma } from '@/prisma/generated/client'

/** The row, which nobody else changes until the transaction ends; null where there is none. */
export async function lockDocument(tx: Prisma.TransactionClient, id: string): Promise<Document | null> {
  await tx.$queryRaw`select 1 as locked from documents where id = ${id}::uuid for update`
  return tx.document.findUnique({ where: { id } })
}
