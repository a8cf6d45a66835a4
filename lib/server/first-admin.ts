import type { Prisma } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { createLink, linkUrl, voidLinks } from './one-time-links'
import { ownOrigin } from './own-origin'
import { prisma } from './prisma'
import { changeUsers } from './users'

/**
 * The address at which the first admin sets a name, an e-mail and a password; null once there is an admin. Each call
 * makes a new link and voids the one before, so that the one on screen is the one that works.
 */
export function firstAdminLink(): Promise<string | null> {
  return changeUsers(async (tx) => {
    if (await adminExists(tx)) return null
    await voidLinks(tx, 'first_admin')
    return linkUrl(ownOrigin(), await createLink(tx, { purpose: 'first_admin', role: 'admin', createdBy: systemActor }))
  })
}

export async function adminExists(tx: Prisma.TransactionClient = prisma): Promise<boolean> {
  return (await tx.user.findFirst({ where: { role: 'admin' }, select: { id: true } })) !== null
}
