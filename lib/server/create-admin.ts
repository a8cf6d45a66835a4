import type { Prisma } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { audit } from './audit'
import { createLink, linkUrl, voidLinks } from './one-time-links'
import { ownOrigin } from './own-origin'
import { hashPassword, savePassword } from './password'
import { changeUsers, createUser } from './users'

export interface CreatedAdmin {
  /** `restored`: the user was there, and is an enabled admin again. */
  readonly outcome: 'created' | 'invited' | 'restored'
  /** Where the password is set, when none was given. */
  readonly link: string | null
}

/**
 * Lets whoever has the machine in: makes an admin, or makes an existing user an enabled admin again. Without a password
 * the returned link asks for one (and for the name of a new user).
 */
export async function createAdmin(
  email: string,
  account?: { readonly name: string; readonly password: string },
): Promise<CreatedAdmin> {
  const passwordHash = account && (await hashPassword(account.password))
  return changeUsers(async (tx) => {
    const user = await tx.user.findUnique({ where: { email } })
    if (user) return restore(tx, { id: user.id, email, passwordHash })
    await voidLinks(tx, 'invitation', { email })
    if (!account || !passwordHash) {
      const link = await createLink(tx, { purpose: 'invitation', email, role: 'admin', createdBy: systemActor })
      await audit(tx, { actor: systemActor, action: 'user.invited', data: { email, role: 'admin' } })
      return { outcome: 'invited', link: linkUrl(ownOrigin(), link) }
    }
    const { id } = await createUser(tx, { name: account.name, email, role: 'admin', passwordHash })
    await audit(tx, { actor: systemActor, action: 'user.created', data: { userId: id, email, role: 'admin' } })
    return { outcome: 'created', link: null }
  })
}

async function restore(
  tx: Prisma.TransactionClient,
  user: { id: string; email: string; passwordHash: string | undefined },
): Promise<CreatedAdmin> {
  const { id: userId, email, passwordHash } = user
  await tx.user.update({ where: { id: userId }, data: { role: 'admin', banned: false } })
  await audit(tx, { actor: systemActor, action: 'user.admin_restored', data: { userId, email } })
  if (passwordHash) {
    await savePassword(tx, userId, { hash: passwordHash })
    return { outcome: 'restored', link: null }
  }
  await voidLinks(tx, 'password', { userId })
  const link = await createLink(tx, { purpose: 'password', userId, email, createdBy: systemActor })
  return { outcome: 'restored', link: linkUrl(ownOrigin(), link) }
}
