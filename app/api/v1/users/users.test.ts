import { beforeEach, describe, expect, test, vi } from 'vitest'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { prisma } from '@/lib/server/prisma'
import { PUT as changePassword } from '../account/password/route'
import { DELETE as revokeInvitation } from '../invitations/[id]/route'
import { POST as invite, GET as listInvitations } from '../invitations/route'
import { GET as currentSession, POST as signIn } from '../session/route'
import { POST as createPasswordLink } from './[id]/password-link/route'
import { PATCH } from './[id]/route'
import { GET } from './route'

let admin: TestUser
let clerk: TestUser

beforeEach(async () => {
  await prisma.user.deleteMany()
  await prisma.oneTimeLink.deleteMany()
  await prisma.auditEvent.deleteMany()
  await prisma.rateLimit.deleteMany()
  admin = await signedInUser('admin')
  clerk = await signedInUser('clerk')
})

const change = (user: TestUser, json: object, by: TestUser = admin) =>
  call(PATCH, { method: 'PATCH', params: { id: user.actor.id }, json, cookie: by.cookie })
const statusOf = async (response: Promise<Response>) => (await response).status
const messageOf = async (response: Promise<Response>) => (await (await response).json()).error.message
const isSignedIn = async ({ cookie }: TestUser) => (await statusOf(call(currentSession, { cookie }))) === 200

describe('users', () => {
  test('are listed by name, with when they were last seen and nothing of their passwords', async () => {
    const { users } = await (await call(GET, { cookie: admin.cookie })).json()
    expect(users).toEqual([
      {
        id: admin.actor.id,
        name: 'admin',
        email: admin.email,
        role: 'admin',
        disabled: false,
        createdAt: expect.any(String),
        lastSeenAt: expect.any(String),
      },
      expect.objectContaining({ name: 'clerk', role: 'clerk' }),
    ])
  })

  test('a new role counts from the next request on', async () => {
    expect(await statusOf(call(GET, { cookie: clerk.cookie }))).toBe(403)
    expect(await statusOf(change(clerk, { role: 'admin' }))).toBe(200)
    expect(await statusOf(call(GET, { cookie: clerk.cookie }))).toBe(200)
    expect(await statusOf(change(clerk, { role: 'clerk' }))).toBe(200)
    expect(await statusOf(call(GET, { cookie: clerk.cookie }))).toBe(403)
  })

  test('a disabled one is out at once, cannot come back, and can after being enabled', async () => {
    expect(await isSignedIn(clerk)).toBe(true)
    expect(await (await change(clerk, { disabled: true })).json()).toMatchObject({ user: { disabled: true } })
    expect(await isSignedIn(clerk)).toBe(false)
    const json = { email: clerk.email, password: clerk.password }
    expect(await statusOf(call(signIn, { method: 'POST', json }))).toBe(403)
    expect(await statusOf(change(clerk, { disabled: false }))).toBe(200)
    expect(await statusOf(call(signIn, { method: 'POST', json }))).toBe(201)
  })

  test('every change is on record with who made it, and what was before', async () => {
    await change(clerk, { name: 'Grace', role: 'admin', disabled: true })
    await change(clerk, { name: 'Grace' })
    const events = await prisma.auditEvent.findMany({
      where: { action: { startsWith: 'user.' } },
      orderBy: { id: 'asc' },
    })
    const about = { userId: clerk.actor.id, email: clerk.email }
    expect(events.map(({ actorId, action, data }) => ({ actorId, action, data }))).toEqual([
      { actorId: admin.actor.id, action: 'user.renamed', data: { ...about, before: 'clerk', after: 'Grace' } },
      { actorId: admin.actor.id, action: 'user.role_changed', data: { ...about, before: 'clerk', after: 'admin' } },
      { actorId: admin.actor.id, action: 'user.disabled', data: about },
    ])
  })

  test('nobody changes a user who is not there, or to a role that is not', async () => {
    const nobody = { ...clerk, actor: { ...clerk.actor, id: 'nobody' } }
    expect(await statusOf(change(nobody, { name: 'x' }))).toBe(404)
    expect(await statusOf(change(clerk, { role: 'owner' }))).toBe(400)
  })
})

describe('an admin remains', () => {
  test('nobody disables or demotes themselves', async () => {
    await signedInUser('admin', 'second')
    expect(await messageOf(change(admin, { disabled: true }))).toBe('You cannot disable yourself.')
    expect(await messageOf(change(admin, { role: 'clerk' }))).toBe('You cannot take your own admin role away.')
    expect(await statusOf(change(admin, { name: 'Ada', role: 'admin', disabled: false }))).toBe(200)
  })

  test('of two admins who disable each other at the same moment one wins', async () => {
    const second = await signedInUser('admin', 'second')
    const answers = await atTheSameMoment(() => [
      statusOf(change(second, { disabled: true }, admin)),
      statusOf(change(admin, { role: 'clerk' }, second)),
    ])
    expect(answers.toSorted()).toEqual([200, 403])
    expect(await activeAdmins()).toBe(1)
  })

  const activeAdmins = () => prisma.user.count({ where: { role: 'admin', banned: false } })
})

/** Holds up every change of a user until all that is asked has read what it wants to know, and waits. */
async function atTheSameMoment<T>(ask: () => Promise<T>[]): Promise<T[]> {
  let asked: Promise<T>[] = []
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE users IN EXCLUSIVE MODE`
      asked = ask()
      const waiting = () => tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int FROM pg_locks WHERE NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
      await vi.waitUntil(async () => (await waiting())[0]?.count === asked.length, { timeout: 10_000 })
    },
    { timeout: 15_000 },
  )
  return Promise.all(asked)
}

describe('invitations', () => {
  const post = (json: object) => call(invite, { method: 'POST', json, cookie: admin.cookie })
  const list = async () => (await (await call(listInvitations, { cookie: admin.cookie })).json()).invitations

  test('are listed without their links, and can be revoked', async () => {
    const { invitation, link } = await (await post({ email: 'Grace@Example.com', role: 'clerk' })).json()
    expect(invitation).toMatchObject({ email: 'grace@example.com', role: 'clerk', expiresAt: link.expiresAt })
    expect(await list()).toEqual([invitation])
    const revoke = () =>
      statusOf(call(revokeInvitation, { method: 'DELETE', params: { id: invitation.id }, cookie: admin.cookie }))
    expect(await revoke()).toBe(204)
    expect(await revoke()).toBe(404)
    expect(await list()).toEqual([])
  })

  test('other links are not revoked with them', async () => {
    const params = { id: clerk.actor.id }
    await call(createPasswordLink, { method: 'POST', params, cookie: admin.cookie })
    const { id } = await prisma.oneTimeLink.findFirstOrThrow({ where: { purpose: 'password' } })
    expect(await statusOf(call(revokeInvitation, { method: 'DELETE', params: { id }, cookie: admin.cookie }))).toBe(404)
    expect(await prisma.oneTimeLink.count()).toBe(1)
  })

  test('an address or role that is none is refused', async () => {
    expect(await messageOf(post({ email: 'grace', role: 'clerk' }))).toBe('This is not an e-mail address.')
    expect(await statusOf(post({ email: 'grace@example.com', role: 'owner' }))).toBe(400)
    expect(await statusOf(post({ email: 'grace@example.com' }))).toBe(400)
  })
})

describe('one’s own password', () => {
  const put = (json: object, cookie = clerk.cookie) => call(changePassword, { method: 'PUT', json, cookie })
  const newPassword = 'another good password'

  test('is changed by whoever knows the current one; this session goes on, the others end', async () => {
    const elsewhere = await call(signIn, { method: 'POST', json: { email: clerk.email, password: clerk.password } })
    expect(elsewhere.status).toBe(201)
    expect(await statusOf(put({ currentPassword: clerk.password, newPassword }))).toBe(204)
    expect(await isSignedIn(clerk)).toBe(true)
    expect(await prisma.session.count({ where: { userId: clerk.actor.id } })).toBe(1)
    expect(await statusOf(call(signIn, { method: 'POST', json: { email: clerk.email, password: newPassword } }))).toBe(
      201,
    )
  })

  test('a password link that lies around is void afterwards', async () => {
    await call(createPasswordLink, { method: 'POST', params: { id: clerk.actor.id }, cookie: admin.cookie })
    await put({ currentPassword: clerk.password, newPassword })
    expect(await prisma.oneTimeLink.count()).toBe(0)
  })

  test('is not changed by a wrong one, nor to a short one', async () => {
    expect(await messageOf(put({ currentPassword: 'wrong', newPassword }))).toBe('Your current password is not right.')
    expect(await messageOf(put({ currentPassword: clerk.password, newPassword: 'short' }))).toBe(
      'Use at least 10 characters.',
    )
  })

  test('cannot be guessed at an unattended computer', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => statusOf(put({ currentPassword: 'wrong', newPassword }))),
    )
    expect(guesses.filter((status) => status === 429)).toHaveLength(2)
  })
})
