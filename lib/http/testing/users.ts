import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/contracts/session'
import type { UserActor } from '@/lib/server/actor'
import { hashPassword } from '@/lib/server/password'
import { startSession } from '@/lib/server/sign-in'
import { changeUsers, createUser } from '@/lib/server/users'

export interface TestUser {
  readonly actor: UserActor
  readonly email: string
  readonly password: string
  /** Of a session that has begun. */
  readonly cookie: string
}

/** A user with a session, in the test's own database. */
export async function signedInUser(role: Role, name: string = role): Promise<TestUser> {
  const [email, password] = [`${name.toLowerCase()}.${randomUUID().slice(0, 8)}@example.com`, `secret of ${name} 123`]
  const passwordHash = await hashPassword(password)
  const { id } = await changeUsers((tx) => createUser(tx, { name, email, role, passwordHash }))
  const { setCookies } = await startSession({ email, password }, new Headers())
  const cookie = setCookies.map((line) => line.split(';')[0]).join('; ')
  return { actor: { type: 'user', id, name, role }, email, password, cookie }
}
