import { AppError } from '@/lib/errors'
import type { Document, Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'

/** For transactions that lock a document: others may hold it, and a busy machine is slow, neither of which is a failure. */
export const patiently = { maxWait: 10_000, timeout: 30_000 }

/** The row, which nobody else changes until the transaction ends; null where there is none. */
export async function lockDocument(tx: Prisma.TransactionClient, id: string): Promise<Document | null> {
  await tx.$queryRaw`select 1 as locked from documents where id = ${id}::uuid for update`
  return tx.document.findUnique({ where: { id } })
}

/** As `lockDocument`. @throws AppError not_found */
export async function requireDocument(tx: Prisma.TransactionClient, id: string): Promise<Document> {
  const document = await lockDocument(tx, requireId(id))
  if (!document) throw unknownDocument()
  return document
}

/** A document that was handed over to the admins is theirs alone. */
export function isWithheld({ escalatedAt }: Pick<Document, 'escalatedAt'>, { role }: UserActor): boolean {
  return escalatedAt !== null && role !== 'admin'
}

/** @throws AppError forbidden */
export function refuseWithheld(document: Pick<Document, 'escalatedAt'>, actor: UserActor): void {
  if (isWithheld(document, actor)) throw new AppError('forbidden', 'This document was handed over to the admins.')
}

/** An id that cannot be one names no document; the database would take it for an error. */
export function requireId(id: string): string {
  if (!isId(id)) throw unknownDocument()
  return id
}

export function isId(id: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
}

export function unknownDocument(): AppError {
  return new AppError('not_found', 'There is no such document. It may have been deleted.')
}
