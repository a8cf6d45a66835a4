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

const password = 'the same for all tests'
/** Hashing takes 80 ms: once for all users is enough. */
let passwordHash: Promise<string> | undefined

/** A user with a session, in the test's own database. */
export async function signedInUser(role: Role, name: string = role): Promise<TestUser> {
  const email = `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@example.com`
  passwordHash ??= hashPassword(password)
  const user = { name, email, role, passwordHash: await passwordHash }
  const { id } = await changeUsers((tx) => createUser(tx, user))
  const { setCookies } = await startSession({ email, password }, new Headers())
  const cookie = setCookies.map((line) => line.split(';')[0]).join('; ')
  return { actor: { type: 'user', id, name, role }, email, password, cookie }
}
