import { randomUUID } from 'node:crypto'
import type { Role, User } from '@/lib/contracts/session'
import { AppError } from '@/lib/errors'
import { Prisma, type User as UserRow } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { audit } from './audit'
import { asRole } from './auth'
import { savePassword } from './password'
import { prisma } from './prisma'

export interface UserPatch {
  readonly name?: string | undefined
  readonly role?: Role | undefined
  readonly disabled?: boolean | undefined
}

export async function listUsers(): Promise<User[]> {
  const rows = await prisma.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map(toUser)
}

/** Changes a name or a role, disables or enables. A disabled user's sessions and links end at once. */
export function updateUser(actor: UserActor, id: string, patch: UserPatch): Promise<User> {
  return changeUsers(async (tx) => {
    await refuseFormerAdmin(tx, actor)
    const before = await findUser(tx, id)
    const [demoted, disabled] = [isAdmin(before) && patch.role === 'clerk', !before.banned && patch.disabled === true]
    if (id === actor.id && (demoted || disabled)) {
      throw new AppError('conflict', `You cannot ${disabled ? 'disable yourself' : 'take your own admin role away'}.`)
    }
    if (demoted || disabled) await refuseLastAdmin(tx, before)
    if (disabled) await endAccess(tx, id)
    const after = await tx.user.update({
      where: { id },
      data: {
        ...(patch.name !== undefined && { name: patch.name }),
        ...(patch.role !== undefined && { role: patch.role }),
        ...(patch.disabled !== undefined && { banned: patch.disabled }),
      },
    })
    await auditChange(tx, actor, before, after)
    return toUser(after)
  })
}

/** One change of users at a time, over all processes: "is there another admin?" stays true until the change is made. */
export function changeUsers<T>(change: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('countersign.users'))`
      return change(tx)
    },
    // Changes wait for each other here.
    { maxWait: 10_000, timeout: 15_000 },
  )
}

/** Within `changeUsers`. @throws AppError `conflict` when the e-mail is taken. */
export async function createUser(
  tx: Prisma.TransactionClient,
  user: { name: string; email: string; role: Role; passwordHash: string },
): Promise<UserRow> {
  const { name, email, role, passwordHash } = user
  const row = await tx.user
    .create({ data: { id: randomUUID(), name, email, role, emailVerified: true, banned: false } })
    .catch((error: unknown) => {
      throw isDuplicate(error)
        ? new AppError('conflict', `There is a user with the e-mail ${email} already.`, { cause: error })
        : error
    })
  await savePassword(tx, row.id, { hash: passwordHash })
  return row
}

export async function findUser(tx: Prisma.TransactionClient, id: string): Promise<UserRow> {
  const row = await tx.user.findUnique({ where: { id } })
  if (!row) throw new AppError('not_found', 'There is no such user.')
  return row
}

export function activeAdmins(tx: Prisma.TransactionClient): Promise<number> {
  return tx.user.count({ where: { role: 'admin', OR: [{ banned: null }, { banned: false }] } })
}

/** Their request may have waited while another admin took their role away. */
export async function refuseFormerAdmin(tx: Prisma.TransactionClient, actor: UserActor): Promise<void> {
  const row = await tx.user.findUnique({ where: { id: actor.id } })
  if (!row || !isAdmin(row)) throw new AppError('forbidden', 'Only an admin may do this.')
}

async function refuseLastAdmin(tx: Prisma.TransactionClient, user: UserRow): Promise<void> {
  if (isAdmin(user) && (await activeAdmins(tx)) === 1) {
    throw new AppError('conflict', `${user.name} is the only admin. Make somebody else an admin first.`)
  }
}

async function endAccess(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } })
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
}

async function auditChange(tx: Prisma.TransactionClient, actor: UserActor, before: UserRow, after: UserRow) {
  const user = { userId: after.id, email: after.email }
  const record = (action: string, data: Prisma.InputJsonObject = {}) =>
    audit(tx, { actor, action, data: { ...user, ...data } })
  if (before.name !== after.name) await record('user.renamed', { before: before.name, after: after.name })
  if (before.role !== after.role) await record('user.role_changed', { before: before.role, after: after.role })
  if (Boolean(before.banned) !== Boolean(after.banned)) await record(after.banned ? 'user.disabled' : 'user.enabled')
}

function isAdmin(row: UserRow): boolean {
  return row.role === 'admin' && !row.banned
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

function toUser(row: UserRow): User {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: asRole(row.role),
    disabled: Boolean(row.banned),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  }
}
