import type { Invitation, Role } from '@/lib/contracts/session'
import { AppError } from '@/lib/errors'
import type { UserActor } from './actor'
import { audit } from './audit'
import { asRole } from './auth'
import { createLink, type NewLink, voidLinks } from './one-time-links'
import { prisma } from './prisma'
import { changeUsers, findUser, refuseFormerAdmin } from './users'

/** Invitations that can still be used, the newest first. */
export async function listInvitations(): Promise<Invitation[]> {
  const rows = await prisma.oneTimeLink.findMany({
    where: { purpose: 'invitation', usedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => toInvitation({ ...row, email: row.email ?? '', role: asRole(row.role) }))
}

/** Inviting the same e-mail again replaces the invitation before. @throws AppError `conflict` when there is such a user. */
export function createInvitation(
  actor: UserActor,
  { email, role }: { email: string; role: Role },
): Promise<{ invitation: Invitation; link: NewLink }> {
  return changeUsers(async (tx) => {
    await refuseFormerAdmin(tx, actor)
    if (await tx.user.findUnique({ where: { email } })) {
      throw new AppError('conflict', `There is a user with the e-mail ${email} already.`)
    }
    await voidLinks(tx, 'invitation', { email })
    const link = await createLink(tx, { purpose: 'invitation', email, role, createdBy: actor })
    await audit(tx, { actor, action: 'user.invited', data: { invitationId: link.id, email, role } })
    return { invitation: toInvitation({ ...link, email, role }), link }
  })
}

export function revokeInvitation(actor: UserActor, id: string): Promise<void> {
  return changeUsers(async (tx) => {
    await refuseFormerAdmin(tx, actor)
    const row = await tx.oneTimeLink.findUnique({ where: { id } })
    const { count } = await voidLinks(tx, 'invitation', { id })
    if (!row || count === 0) throw new AppError('not_found', 'There is no such invitation, or it was used already.')
    await audit(tx, { actor, action: 'invitation.revoked', data: { invitationId: id, email: row.email } })
  })
}

/** A link at which a user sets a new password; it replaces the one before. Nothing changes until it is used. */
export function createPasswordLink(actor: UserActor, userId: string): Promise<NewLink> {
  return changeUsers(async (tx) => {
    await refuseFormerAdmin(tx, actor)
    const user = await findUser(tx, userId)
    if (user.banned) throw new AppError('conflict', `${user.name} is disabled. Enable the account first.`)
    await voidLinks(tx, 'password', { userId })
    const link = await createLink(tx, { purpose: 'password', userId, email: user.email, createdBy: actor })
    await audit(tx, { actor, action: 'user.password_link_created', data: { userId, email: user.email } })
    return link
  })
}

function toInvitation(row: { id: string; email: string; role: Role; createdAt: Date; expiresAt: Date }): Invitation {
  const { id, email, role, createdAt, expiresAt } = row
  return { id, email, role, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
}
