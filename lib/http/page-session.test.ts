import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { prisma } from '@/lib/server/prisma'
import { pageSession, requirePageSession } from './page-session'
import { signedInUser, type TestUser } from './testing/users'

const sent = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => sent.headers }))

let clerk: TestUser
beforeAll(async () => {
  clerk = await signedInUser('clerk')
})
beforeEach(() => {
  sent.headers = new Headers()
})

/** Next tells a redirect and a missing page by errors with a digest. */
const endOf = (page: Promise<unknown>) =>
  page.then(
    () => 'shown',
    ({ digest }: { digest: string }) => digest,
  )

test('a stranger is sent to sign in, and back afterwards', async () => {
  expect(await endOf(requirePageSession('clerk', '/documents/7?page=2'))).toBe(
    'NEXT_REDIRECT;replace;/sign-in?next=%2Fdocuments%2F7%3Fpage%3D2;307;',
  )
  sent.headers.set('x-countersign-path', '/users')
  expect(await endOf(requirePageSession('admin'))).toContain(';/sign-in?next=%2Fusers;')
  for (const path of ['/users?_rsc=1a2b3', '/users?q=1&_rsc=1a2b3', '/users?_rsc=1a2b3&q=1']) {
    sent.headers.set('x-countersign-path', path)
    expect(await endOf(requirePageSession())).toMatch(/;\/sign-in\?next=%2Fusers(%3Fq%3D1)?;/)
  }
  expect(await endOf(requirePageSession('admin', '//evil.example'))).toContain(';/sign-in;')
})

test('a clerk sees what is for clerks, and finds no page that is for admins', async () => {
  sent.headers.set('cookie', clerk.cookie)
  const { id, name } = clerk.actor
  expect(await requirePageSession()).toEqual({ id, name, email: clerk.email, role: 'clerk' })
  expect(await endOf(requirePageSession('admin'))).toBe('NEXT_HTTP_ERROR_FALLBACK;404')
})

test('looking at a page does not prolong the session, since a page cannot renew the cookie', async () => {
  sent.headers.set('cookie', clerk.cookie)
  const expiresAt = new Date(Date.now() + 3600_000)
  await prisma.session.updateMany({ data: { expiresAt } })
  expect(await pageSession()).toMatchObject({ role: 'clerk' })
  expect((await prisma.session.findFirstOrThrow()).expiresAt).toEqual(expiresAt)
})
