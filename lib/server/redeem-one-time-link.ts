import type { Role } from '@/lib/contracts/session'
import { AppError } from '@/lib/errors'
import type { Prisma } from '@/prisma/generated/client'
import { audit } from './audit'
import { asRole } from './auth'
import { adminExists } from './first-admin'
import { findLink, type LinkPurpose, redeemLink, voidLinks } from './one-time-links'
import { hashPassword, savePassword } from './password'
import { type SignedIn, startSession } from './sign-in'
import { changeUsers, createUser, findUser } from './users'

export interface LinkAnswer {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly password: string
}

/** What a link is for: whose it is and which role it gives. */
export async function describeLink(
  secret: string,
): Promise<{ purpose: LinkPurpose; email: string | null; role: Role | null }> {
  const { purpose, email, role } = await findLink(secret)
  return { purpose, email, role: role === null ? null : asRole(role) }
}

/** Makes the user or sets the password that the link is for, and signs in. A refused attempt leaves the link usable. */
export async function redeemOneTimeLink(secret: string, answer: LinkAnswer, headers: Headers): Promise<SignedIn> {
  await findLink(secret)
  const passwordHash = await hashPassword(answer.password)
  const email = await changeUsers(async (tx) => {
    const link = await redeemLink(tx, secret)
    if (link.purpose === 'password') return setPassword(tx, link.userId ?? '', passwordHash)
    if (link.purpose === 'first_admin') return addFirstAdmin(tx, answer, passwordHash)
    return addUser(tx, link.purpose, {
      name: required(answer.name, 'name'),
      email: link.email ?? '',
      role: asRole(link.role),
      passwordHash,
    })
  })
  return startSession({ email, password: answer.password }, headers)
}

async function addFirstAdmin(tx: Prisma.TransactionClient, answer: LinkAnswer, passwordHash: string): Promise<string> {
  if (await adminExists(tx)) {
    throw new AppError('gone', 'There is an admin already. Ask them for an invitation.')
  }
  const [name, email] = [required(answer.name, 'name'), required(answer.email, 'e-mail address')]
  return addUser(tx, 'first_admin', { name, email, role: 'admin', passwordHash })
}

async function addUser(
  tx: Prisma.TransactionClient,
  purpose: LinkPurpose,
  user: { name: string; email: string; role: Role; passwordHash: string },
): Promise<string> {
  const { id, name, email } = await createUser(tx, user)
  await voidLinks(tx, 'invitation', { email })
  const actor = { type: 'user', id, name, role: user.role } as const
  await audit(tx, { actor, action: 'user.created', data: { userId: id, email, role: user.role, purpose } })
  return email
}

async function setPassword(tx: Prisma.TransactionClient, userId: string, hash: string): Promise<string> {
  const user = await findUser(tx, userId)
  if (user.banned) throw new AppError('forbidden', 'This account is disabled. Ask an admin to enable it.')
  await savePassword(tx, userId, { hash })
  const actor = { type: 'user', id: userId, name: user.name, role: asRole(user.role) } as const
  await audit(tx, { actor, action: 'password.changed', data: { userId, by: 'link' } })
  return user.email
}

function required(value: string | undefined, what: string): string {
  if (!value) throw new AppError('bad_request', `Please give your ${what}.`)
  return value
}
