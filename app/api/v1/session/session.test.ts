import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { call, cookiesOf } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { takeAttempt } from '@/lib/server/attempt-limit'
import { sessionLifetime } from '@/lib/server/auth'
import { clientAddressHeader } from '@/lib/server/client-address'
import { prisma } from '@/lib/server/prisma'
import { signInLimits } from '@/lib/server/sign-in'
import { DELETE, GET, POST } from './route'

let clerk: TestUser

beforeEach(async () => {
  await prisma.rateLimit.deleteMany()
  clerk = await signedInUser('clerk')
})

const from = (address: string) => ({ [clientAddressHeader]: address })
const signIn = (email: string, password: string, options: { headers?: Record<string, string>; cookie?: string } = {}) =>
  call(POST, { method: 'POST', json: { email, password }, ...options })
const statusOf = async (response: Promise<Response>) => (await response).status
const tally = (statuses: readonly number[]) =>
  Object.fromEntries([...new Set(statuses)].map((status) => [status, statuses.filter((it) => it === status).length]))
const spread = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

describe('signing in and out', () => {
  test('e-mail and password give a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await signIn(clerk.email, clerk.password)
    expect(response.status).toBe(201)
    const { id, name } = clerk.actor
    expect(await response.json()).toEqual({ user: { id, name, email: clerk.email, role: 'clerk' } })
    const cookie = response.headers.getSetCookie().find((line) => line.includes('session_token'))
    expect(cookie).toMatch(/^countersign\.session_token=[^;]+;.*HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Path=\//)
    expect(cookie).not.toMatch(/Domain|Secure/)
  })

  test('the cookie is who one is, until one signs out', async () => {
    const cookie = cookiesOf(await signIn(clerk.email, clerk.password))
    expect(await (await call(GET, { cookie })).json()).toMatchObject({ user: { email: clerk.email, role: 'clerk' } })
    const out = await call(DELETE, { method: 'DELETE', cookie })
    expect(out.status).toBe(204)
    expect(cookiesOf(out, cookie)).not.toContain('session_token')
    expect(await statusOf(call(GET, { cookie }))).toBe(401)
  })

  test('the e-mail may be typed in any case, with spaces around it', async () => {
    expect(await statusOf(signIn(`  ${clerk.email.toUpperCase()} `, clerk.password))).toBe(201)
  })

  test('signing in gives a new session and ends the one that the browser had', async () => {
    const admin = await signedInUser('admin')
    const cookie = cookiesOf(await signIn(clerk.email, clerk.password, { cookie: admin.cookie }), admin.cookie)
    expect(cookie).not.toContain(admin.cookie.split(';')[0])
    expect(await (await call(GET, { cookie })).json()).toMatchObject({ user: { role: 'clerk' } })
    expect(await statusOf(call(GET, { cookie: admin.cookie }))).toBe(401)
  })

  test('a session id that somebody else planted is not taken over', async () => {
    const planted = 'countersign.session_token=planted-by-somebody-else.c2lnbmF0dXJl'
    const cookie = cookiesOf(await signIn(clerk.email, clerk.password, { cookie: planted }), planted)
    expect(cookie).not.toContain('planted')
  })

  test('signing in and out is on record, with the address and without the password', async () => {
    const cookie = cookiesOf(await signIn(clerk.email, clerk.password, { headers: from('192.0.2.7') }))
    await call(DELETE, { method: 'DELETE', cookie })
    const events = await prisma.auditEvent.findMany({ where: { actorId: clerk.actor.id }, orderBy: { at: 'asc' } })
    const recorded = events.slice(-2).map(({ action, data }) => ({ action, data }))
    expect(recorded).toEqual([
      { action: 'session.started', data: { address: '192.0.2.7' } },
      { action: 'session.ended', data: {} },
    ])
  })
})

describe('being refused', () => {
  test('an unknown e-mail and a wrong password get the same answer', async () => {
    const answers = await Promise.all([signIn(clerk.email, 'wrong'), signIn('nobody@example.com', 'wrong')])
    const [wrong, unknown] = await Promise.all(
      answers.map(async (it) => ({ status: it.status, body: await it.json() })),
    )
    expect(wrong).toEqual({
      status: 401,
      body: { error: { code: 'unauthenticated', message: 'The e-mail or the password is wrong.' } },
    })
    expect(unknown).toEqual(wrong)
  })

  test('and after the same work: one password is hashed, which is what takes its time', async () => {
    const hashing = vi.spyOn(crypto, 'scrypt')
    syncBuiltinESMExports()
    try {
      for (const email of [clerk.email, 'nobody@example.com']) {
        hashing.mockClear()
        await signIn(email, 'wrong')
        expect(hashing, email).toHaveBeenCalledTimes(1)
      }
    } finally {
      hashing.mockRestore()
      syncBuiltinESMExports()
    }
  })

  test('a disabled user learns why, but only with the right password', async () => {
    await prisma.user.update({ where: { id: clerk.actor.id }, data: { banned: true } })
    expect(await statusOf(signIn(clerk.email, 'wrong'))).toBe(401)
    const response = await signIn(clerk.email, clerk.password)
    expect([response.status, (await response.json()).error.message]).toEqual([
      403,
      'This account is disabled. Ask an admin to enable it.',
    ])
  })

  test('a disabled user’s session is worth nothing', async () => {
    await prisma.user.update({ where: { id: clerk.actor.id }, data: { banned: true } })
    expect(await statusOf(call(GET, { cookie: clerk.cookie }))).toBe(401)
    expect(await prisma.session.count({ where: { userId: clerk.actor.id } })).toBe(0)
  })
})

describe('guessing', () => {
  const { address, account, device } = signInLimits

  test('after ten failures an address has to wait, even with the right password', async () => {
    const headers = from('192.0.2.1')
    for (let attempt = 0; attempt < address.max; attempt++) {
      expect(await statusOf(signIn(`user${attempt}@example.com`, 'wrong', { headers }))).toBe(401)
    }
    const response = await signIn(clerk.email, clerk.password, { headers })
    expect(response.status).toBe(429)
    expect((await response.json()).error.message).toBe('Too many attempts. Try again in 15 minutes.')
    const wait = Number(response.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(address.windowSeconds - 60)
    expect(wait).toBeLessThanOrEqual(address.windowSeconds)
    expect(await statusOf(signIn(clerk.email, clerk.password, { headers: from('192.0.2.2') }))).toBe(201)
  })

  test('of forty attempts at once no more than ten are tried', async () => {
    const answers = await spread(40, () => statusOf(signIn(clerk.email, 'wrong', { headers: from('192.0.2.1') })))
    expect(tally(answers)).toEqual({ 401: address.max, 429: 40 - address.max })
  })

  test('other headers that name an address change nothing', async () => {
    const answers = await spread(address.max + 5, (index) => {
      const forged = `198.51.100.${index}`
      const headers = {
        'x-forwarded-for': forged,
        'x-real-ip': forged,
        forwarded: `for=${forged}`,
        'cf-connecting-ip': forged,
      }
      return statusOf(signIn(clerk.email, 'wrong', { headers: { ...from('192.0.2.1'), ...headers } }))
    })
    expect(tally(answers)).toEqual({ 401: address.max, 429: 5 })
  })

  test('many addresses together cannot guess one account’s password without end', async () => {
    await spread(account.max - 1, () => takeAttempt(account, clerk.email))
    const answers = await spread(4, (index) =>
      statusOf(signIn(clerk.email, 'wrong', { headers: from(`192.0.2.${index}`) })),
    )
    expect(tally(answers)).toEqual({ 401: 1, 429: 3 })
  })

  test('strangers who use up an account’s attempts do not keep its owner out of a known browser', async () => {
    const cookie = clerk.cookie
    await spread(account.max, () => takeAttempt(account, clerk.email))
    const headers = from('192.0.2.1')
    expect(await statusOf(signIn(clerk.email, clerk.password, { headers }))).toBe(429)
    expect(await statusOf(signIn(clerk.email, clerk.password, { headers, cookie }))).toBe(201)
  })

  test('a known browser has its own, limited, number of attempts', async () => {
    const { cookie, email } = clerk
    const answers = await spread(device.max + 3, (index) =>
      statusOf(signIn(email, 'wrong', { headers: from(`192.0.2.${index}`), cookie })),
    )
    expect(tally(answers)).toEqual({ 401: device.max, 429: 3 })
  })

  test('one address alone cannot use up an account’s attempts', () => {
    const perHour = address.max * (account.windowSeconds / address.windowSeconds)
    expect(perHour).toBeLessThan(account.max)
  })

  test('success gives the attempt back, so that an office behind one address works', async () => {
    for (let attempt = 0; attempt < address.max + 5; attempt++) {
      expect(await statusOf(signIn(clerk.email, clerk.password, { headers: from('192.0.2.1') }))).toBe(201)
    }
  })

  test('the wait ends', async () => {
    const headers = from('192.0.2.1')
    await spread(address.max + 1, () => signIn(clerk.email, 'wrong', { headers }))
    await prisma.$executeRaw`UPDATE rate_limits SET last_request = last_request - ${address.windowSeconds * 1000}`
    expect(await statusOf(signIn(clerk.email, clerk.password, { headers }))).toBe(201)
  })
})

describe('how long a session lasts', () => {
  const age = (field: 'created_at' | 'expires_at', seconds: number) =>
    prisma.$executeRawUnsafe(
      `UPDATE sessions SET ${field} = ${field} - interval '${seconds} seconds' WHERE user_id = '${clerk.actor.id}'`,
    )

  test('it ends when it lay idle for a night', async () => {
    await age('expires_at', sessionLifetime.idleSeconds)
    expect(await statusOf(call(GET, { cookie: clerk.cookie }))).toBe(401)
  })

  test('use prolongs it, in the browser too, and is seen', async () => {
    await prisma.user.update({ where: { id: clerk.actor.id }, data: { lastSeenAt: null } })
    await age('expires_at', sessionLifetime.idleSeconds / 2)
    const response = await call(GET, { cookie: clerk.cookie })
    expect(response.headers.getSetCookie().join()).toMatch(/session_token=.*Max-Age=43200/)
    const session = await prisma.session.findFirstOrThrow({ where: { userId: clerk.actor.id } })
    expect(session.expiresAt.getTime()).toBeGreaterThan(Date.now() + (sessionLifetime.idleSeconds - 60) * 1000)
    const user = await prisma.user.findUniqueOrThrow({ where: { id: clerk.actor.id } })
    expect(user.lastSeenAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
  })

  test('it ends after a week, however much it was used', async () => {
    await age('created_at', sessionLifetime.maxSeconds + 1)
    expect(await statusOf(call(GET, { cookie: clerk.cookie }))).toBe(401)
    expect(await prisma.session.count({ where: { userId: clerk.actor.id } })).toBe(0)
  })
})
