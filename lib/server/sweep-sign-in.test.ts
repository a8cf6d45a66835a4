import { expect, test } from 'vitest'
import { signedInUser } from '@/lib/http/testing/users'
import { takeAttempt } from './attempt-limit'
import { prisma } from './prisma'
import { sweepSignIn } from './sweep-sign-in'

const days = (count: number) => new Date(Date.now() + count * 24 * 3600_000)

test('what has ended is removed, what still counts stays', async () => {
  const { actor } = await signedInUser('clerk')
  const session = { userId: actor.id, expiresAt: days(1) }
  await prisma.session.createMany({
    data: [
      { ...session, id: 'idle', token: 'idle', expiresAt: days(-1) },
      { ...session, id: 'old', token: 'old', createdAt: days(-8) },
      { ...session, id: 'kept', token: 'kept' },
    ],
  })
  const link = { purpose: 'password', userId: actor.id }
  await prisma.oneTimeLink.createMany({
    data: [
      { ...link, secretHash: 'expired', expiresAt: days(-1) },
      { ...link, secretHash: 'kept', expiresAt: days(1) },
    ],
  })
  await takeAttempt({ name: 'test', max: 1, windowSeconds: 60 }, 'old')
  await prisma.rateLimit.updateMany({ data: { lastRequest: days(-2).getTime() } })
  await takeAttempt({ name: 'test', max: 1, windowSeconds: 60 }, 'kept')

  await Promise.all([sweepSignIn(), sweepSignIn(), sweepSignIn()])

  const sessions = await prisma.session.findMany({ where: { token: { in: ['idle', 'old', 'kept'] } } })
  expect(sessions.map(({ id }) => id)).toEqual(['kept'])
  expect((await prisma.oneTimeLink.findMany()).map(({ secretHash }) => secretHash)).toEqual(['kept'])
  expect(await prisma.rateLimit.count()).toBe(1)
})
