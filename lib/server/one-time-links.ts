import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '@/lib/contracts/session'
import { AppError } from '@/lib/errors'
import type { OneTimeLink as LinkRow, Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { prisma } from './prisma'

export type LinkPurpose = 'first_admin' | 'invitation' | 'password'

const hour = 3_600_000
const lifetimeMilliseconds: Record<LinkPurpose, number> = {
  first_admin: 24 * hour,
  invitation: 7 * 24 * hour,
  password: 24 * hour,
}

export interface NewLink {
  readonly id: string
  /** Goes into the address that is shown once; only its hash is kept. */
  readonly secret: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function createLink(
  tx: Prisma.TransactionClient,
  link: { purpose: LinkPurpose; createdBy: Actor; email?: string; role?: Role; userId?: string },
): Promise<NewLink> {
  const secret = randomBytes(32).toString('base64url')
  const { purpose, createdBy, ...about } = link
  const { id, createdAt, expiresAt } = await tx.oneTimeLink.create({
    data: {
      ...about,
      purpose,
      secretHash: hashSecret(secret),
      createdBy: createdBy.id,
      expiresAt: new Date(Date.now() + lifetimeMilliseconds[purpose]),
    },
  })
  return { id, secret, createdAt, expiresAt }
}

/** The address to hand on; `origin` is where people open Countersign, as in `https://countersign.example`. */
export function linkUrl(origin: string, { secret }: { secret: string }): string {
  return `${origin}/link/${secret}`
}

/** A link that can still be used. @throws AppError `gone` alike for an unknown, used, revoked or expired one. */
export async function findLink(secret: string): Promise<LinkRow & { purpose: LinkPurpose }> {
  const row = await prisma.oneTimeLink.findFirst({
    where: { secretHash: hashSecret(secret), usedAt: null, expiresAt: { gt: new Date() } },
  })
  if (!row) throw gone()
  return asLink(row)
}

/** Marks the link used, with the change it allows: of several transactions that try, one gets on. @throws AppError `gone` */
export async function redeemLink(
  tx: Prisma.TransactionClient,
  secret: string,
): Promise<LinkRow & { purpose: LinkPurpose }> {
  const [row] = await tx.oneTimeLink.updateManyAndReturn({
    where: { secretHash: hashSecret(secret), usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  })
  if (!row) throw gone()
  return asLink(row)
}

export function voidLinks(
  tx: Prisma.TransactionClient,
  purpose: LinkPurpose,
  about: Prisma.OneTimeLinkWhereInput = {},
) {
  return tx.oneTimeLink.deleteMany({ where: { ...about, purpose, usedAt: null } })
}

function asLink(row: LinkRow): LinkRow & { purpose: LinkPurpose } {
  return { ...row, purpose: row.purpose as LinkPurpose }
}

function gone(): AppError {
  return new AppError(
    'gone',
    'This link was used before, has expired or was replaced by a newer one. Ask an admin for a new link; the first admin gets one by starting Countersign again.',
  )
}

function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
