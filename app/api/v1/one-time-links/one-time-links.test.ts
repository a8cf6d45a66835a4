import { beforeEach, describe, expect, test } from 'vitest'
import { call, cookiesOf } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { firstAdminLink } from '@/lib/server/first-admin'
import { prisma } from '@/lib/server/prisma'
import { POST as invite } from '../invitations/route'
import { GET as currentSession, POST as signIn } from '../session/route'
import { POST as createPasswordLink } from '../users/[id]/password-link/route'
import { GET } from './[secret]/route'
import { POST } from './[secret]/use/route'

const ada = { name: 'Ada', email: 'Ada@Example.com', password: 'correct horse battery' }

beforeEach(async () => {
  await prisma.user.deleteMany()
  await prisma.oneTimeLink.deleteMany()
  await prisma.auditEvent.deleteMany()
})

const look = (url: string) => call(GET, { params: { secret: secretOf(url) } })
const use = (url: string, json: object, cookie?: string) =>
  call(POST, { method: 'POST', params: { secret: secretOf(url) }, json, ...(cookie && { cookie }) })
const secretOf = (url: string) => url.split('/link/')[1] ?? ''
const statusOf = async (response: Promise<Response>) => (await response).status
const messageOf = async (response: Promise<Response>) => (await (await response).json()).error.message

async function newFirstAdminLink(): Promise<string> {
  const url = await firstAdminLink()
  if (!url) throw new Error('There should be no admin yet')
  return url
}

describe('the first admin', () => {
  test('opens the printed link, gives a name, an e-mail and a password, and is signed in', async () => {
    const url = await newFirstAdminLink()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/link\/[\w-]{43}$/)
    expect(await (await look(url)).json()).toEqual({ purpose: 'first_admin', email: null, role: 'admin' })
    const response = await use(url, ada)
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ user: { name: 'Ada', email: 'ada@example.com', role: 'admin' } })
    expect(await statusOf(call(currentSession, { cookie: cookiesOf(response) }))).toBe(200)
    expect(await statusOf(call(signIn, { method: 'POST', json: ada }))).toBe(201)
  })

  test('each start prints a new link and voids the one before', async () => {
    const [first, second] = [await newFirstAdminLink(), await newFirstAdminLink()]
    expect(await statusOf(look(first))).toBe(410)
    expect(await statusOf(use(first, ada))).toBe(410)
    expect(await statusOf(use(second, ada))).toBe(201)
  })

  test('once there is an admin, no link is made, and an old one gives nothing', async () => {
    const url = await newFirstAdminLink()
    await signedInUser('admin')
    expect(await firstAdminLink()).toBeNull()
    expect(await statusOf(use(url, ada))).toBe(410)
    expect(await prisma.user.count()).toBe(1)
  })

  test('two who use the link at the same time make one admin', async () => {
    const url = await newFirstAdminLink()
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => statusOf(use(url, { ...ada, email: `${name}@example.com` }))),
    )
    expect(answers.toSorted()).toEqual([201, 410, 410, 410])
    expect(await prisma.user.count()).toBe(1)
  })

  test('a mistake in the form does not use the link up', async () => {
    const url = await newFirstAdminLink()
    expect(await messageOf(use(url, { ...ada, password: 'short' }))).toBe('Use at least 10 characters.')
    expect(await messageOf(use(url, { ...ada, email: 'ada' }))).toBe('This is not an e-mail address.')
    expect(await messageOf(use(url, { email: ada.email, password: ada.password }))).toBe('Please give your name.')
    expect(await messageOf(use(url, { name: 'Ada', password: ada.password }))).toBe('Please give your e-mail address.')
    expect(await statusOf(use(url, ada))).toBe(201)
  })

  test('the link ends after a day', async () => {
    const url = await newFirstAdminLink()
    const { expiresAt } = await prisma.oneTimeLink.findFirstOrThrow()
    expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(24)
    await prisma.oneTimeLink.updateMany({ data: { expiresAt: new Date() } })
    expect(await statusOf(look(url))).toBe(410)
    expect(await statusOf(use(url, ada))).toBe(410)
  })

  test('the database keeps no secret from which the link could be made again', async () => {
    const url = await newFirstAdminLink()
    await use(url, ada)
    const kept = JSON.stringify([await prisma.oneTimeLink.findMany(), await prisma.auditEvent.findMany()])
    expect(kept).toContain('first_admin')
    expect(kept).not.toContain(secretOf(url))
    expect(kept).not.toContain(ada.password)
  })
})

describe('an invitation', () => {
  let admin: TestUser
  beforeEach(async () => {
    admin = await signedInUser('admin')
  })

  async function invited(email: string, role = 'clerk'): Promise<string> {
    const headers = { origin: 'https://invoices.example', 'sec-fetch-site': 'same-origin' }
    const response = await call(invite, { method: 'POST', json: { email, role }, cookie: admin.cookie, headers })
    return (await response.json()).link.url
  }

  test('points to where the admin opened Countersign, and lasts a week', async () => {
    const url = await invited('grace@example.com')
    expect(url).toMatch(/^https:\/\/invoices\.example\/link\/[\w-]{43}$/)
    const { expiresAt } = await prisma.oneTimeLink.findFirstOrThrow()
    expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(7 * 24)
  })

  test('makes a user of the e-mail and role it was made for, whatever is sent', async () => {
    const url = await invited('grace@example.com')
    expect(await (await look(url)).json()).toEqual({ purpose: 'invitation', email: 'grace@example.com', role: 'clerk' })
    const response = await use(url, { ...ada, name: 'Grace', email: 'other@example.com', role: 'admin' })
    expect(await response.json()).toMatchObject({ user: { name: 'Grace', email: 'grace@example.com', role: 'clerk' } })
    expect(await statusOf(use(url, ada))).toBe(410)
  })

  test('inviting again replaces the link', async () => {
    const [first, second] = [await invited('grace@example.com'), await invited('grace@example.com', 'admin')]
    expect(await statusOf(look(first))).toBe(410)
    expect(await (await look(second)).json()).toMatchObject({ role: 'admin' })
  })

  test('of parallel uses one makes the user', async () => {
    const url = await invited('grace@example.com')
    const answers = await Promise.all(
      [1, 2, 3].map(() => statusOf(use(url, { name: 'Grace', password: ada.password }))),
    )
    expect(answers.toSorted()).toEqual([201, 410, 410])
  })

  test('whoever was signed in at that browser no longer is', async () => {
    const url = await invited('grace@example.com')
    const response = await use(url, { name: 'Grace', password: ada.password }, admin.cookie)
    expect(response.status).toBe(201)
    expect(await statusOf(call(currentSession, { cookie: admin.cookie }))).toBe(401)
  })

  test('nobody can be invited twice, or when they are there already', async () => {
    const json = { email: admin.email, role: 'clerk' }
    const response = call(invite, { method: 'POST', json, cookie: admin.cookie })
    expect(await messageOf(response)).toBe(`There is a user with the e-mail ${admin.email} already.`)
  })
})

describe('a password link', () => {
  let admin: TestUser
  let clerk: TestUser
  beforeEach(async () => {
    admin = await signedInUser('admin')
    clerk = await signedInUser('clerk')
  })

  async function passwordLink(user: TestUser): Promise<Response> {
    return call(createPasswordLink, { method: 'POST', params: { id: user.actor.id }, cookie: admin.cookie })
  }

  test('sets a new password, ends the old sessions and signs in', async () => {
    const { url } = await (await passwordLink(clerk)).json()
    expect(await (await look(url)).json()).toEqual({ purpose: 'password', email: clerk.email, role: null })
    expect(await statusOf(call(currentSession, { cookie: clerk.cookie }))).toBe(200)
    const response = await use(url, { password: 'a new one, much better' })
    expect(response.status).toBe(201)
    expect(await statusOf(call(currentSession, { cookie: clerk.cookie }))).toBe(401)
    expect(await statusOf(call(currentSession, { cookie: cookiesOf(response) }))).toBe(200)
    const withOld = { email: clerk.email, password: clerk.password }
    expect(await statusOf(call(signIn, { method: 'POST', json: withOld }))).toBe(401)
  })

  test('works once, and not at all once a newer one was made', async () => {
    const [first, second] = [await passwordLink(clerk), await passwordLink(clerk)]
    const [{ url: firstUrl }, { url }] = [await first.json(), await second.json()]
    expect(await statusOf(use(firstUrl, ada))).toBe(410)
    expect(await statusOf(use(url, ada))).toBe(201)
    expect(await statusOf(use(url, ada))).toBe(410)
  })

  test('is not made for a disabled user, nor for nobody', async () => {
    await prisma.user.update({ where: { id: clerk.actor.id }, data: { banned: true } })
    expect((await passwordLink(clerk)).status).toBe(409)
    expect((await passwordLink({ ...clerk, actor: { ...clerk.actor, id: 'nobody' } })).status).toBe(404)
  })
})

test('a made-up link tells nothing', async () => {
  expect(await statusOf(look('/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'))).toBe(410)
  expect(await statusOf(look('/link/'))).toBe(410)
})
