import type { SessionReply } from '@/lib/contracts/session'
import type { UserActor } from './actor'
import { audit } from './audit'
import { asRole, auth } from './auth'
import { prisma } from './prisma'
import { findUser } from './users'

export async function currentUser(actor: UserActor): Promise<SessionReply['user']> {
  const { id, name, email, role } = await findUser(prisma, actor.id)
  return { id, name, email, role: asRole(role) }
}

/** Ends the session on the server; the returned `Set-Cookie` value makes the browser forget it too. */
export async function endSession(actor: UserActor, sessionId: string): Promise<string> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId } })
    if (count > 0) await audit(tx, { actor, action: 'session.ended' })
  })
  const { name, attributes } = (await auth().$context).authCookies.sessionToken
  return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`
}
