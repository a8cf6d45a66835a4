import { randomUUID } from 'node:crypto'
import { AppError } from '@/lib/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { takeAttempt } from './attempt-limit'
import { audit } from './audit'
import { auth } from './auth'
import { prisma } from './prisma'

/** How better-auth names the account that a password belongs to. */
const credential = { providerId: 'credential', issuer: 'local:credential' } as const
const guesses = { name: 'own-password', max: 10, windowSeconds: 15 * 60 }

/** scrypt, about 80 ms: do it before the transaction that saves it. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password)
}

/** Sets a password, ends every session but the given one, and voids the links that would set another. */
export async function savePassword(
  tx: Prisma.TransactionClient,
  userId: string,
  change: { hash: string; keepSessionId?: string },
): Promise<void> {
  await tx.account.upsert({
    where: { issuer_accountId: { issuer: credential.issuer, accountId: userId } },
    create: { id: randomUUID(), ...credential, accountId: userId, userId, password: change.hash },
    update: { password: change.hash },
  })
  await tx.session.deleteMany({ where: { userId, NOT: { id: change.keepSessionId ?? '' } } })
  await tx.oneTimeLink.deleteMany({ where: { purpose: 'password', userId, usedAt: null } })
}

/** Everybody changes their own; whoever sits at the computer must know the current one. */
export async function changePassword(
  actor: UserActor,
  sessionId: string,
  passwords: { currentPassword: string; newPassword: string },
): Promise<void> {
  const refund = await takeAttempt(guesses, actor.id)
  const account = await prisma.account.findUnique({
    where: { issuer_accountId: { issuer: credential.issuer, accountId: actor.id } },
  })
  const { password } = await auth().$context
  const known = account?.password
  if (!known || !(await password.verify({ hash: known, password: passwords.currentPassword }))) {
    throw new AppError('forbidden', 'Your current password is not right.')
  }
  await refund()
  const hash = await password.hash(passwords.newPassword)
  await prisma.$transaction(async (tx) => {
    await savePassword(tx, actor.id, { hash, keepSessionId: sessionId })
    await audit(tx, { actor, action: 'password.changed' })
  })
}
