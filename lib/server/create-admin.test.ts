import { beforeEach, expect, test } from 'vitest'
import { createAdmin } from './create-admin'
import { prisma } from './prisma'
import { redeemOneTimeLink } from './redeem-one-time-link'
import { signIn } from './sign-in'

const email = 'ada@example.com'
const account = { name: 'Ada', password: 'correct horse battery' }
const nobody = new Headers()

beforeEach(async () => {
  await prisma.user.deleteMany()
  expect(await createAdmin(email, account)).toEqual({ outcome: 'created', link: null })
  await prisma.user.update({ where: { email }, data: { banned: true, role: 'clerk' } })
})

test('a disabled former admin is let in again with a new password, and old sessions end', async () => {
  await prisma.user.update({ where: { email }, data: { banned: false } })
  await signIn({ email, password: account.password }, nobody)
  expect(await createAdmin(email, { ...account, password: 'another good one' })).toEqual({
    outcome: 'restored',
    link: null,
  })
  expect(await prisma.session.count()).toBe(0)
  expect((await signIn({ email, password: 'another good one' }, nobody)).user.role).toBe('admin')
})

test('or by a link; the newest is the one that works', async () => {
  const [first, second] = [await createAdmin(email), await createAdmin(email)]
  expect(second).toEqual({ outcome: 'restored', link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/link\//) })
  const use = (link: string | null) =>
    redeemOneTimeLink(link?.split('/link/')[1] ?? '', { password: 'another good one' }, nobody)
  await expect(use(first.link)).rejects.toMatchObject({ code: 'gone' })
  expect((await use(second.link)).user).toMatchObject({ email, name: 'Ada', role: 'admin' })
})

test('who was let in by the command line is on record', async () => {
  await createAdmin(email)
  const events = await prisma.auditEvent.findMany({ where: { actorType: 'system' }, orderBy: { id: 'asc' } })
  expect(events.slice(-2).map(({ actorName, action }) => `${actorName}: ${action}`)).toEqual([
    'Countersign: user.created',
    'Countersign: user.admin_restored',
  ])
})
