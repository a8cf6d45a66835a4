import { createServer } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { PrismaClient } from '@/prisma/generated/client'
import { isOutage } from './outage'
import { prisma } from './prisma'

test('a database that refuses connections is an outage, whatever is asked of it', async () => {
  expect(await failuresAt('postgresql://a:b@127.0.0.1:1/c')).toEqual([true, true, true])
})

test('a database that accepts connections and then says nothing is an outage', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const address = silent.address()
  const port = typeof address === 'object' ? address?.port : undefined
  expect(await failuresAt(`postgresql://a:b@127.0.0.1:${port}/c`)).toEqual([true, true, true])
  silent.close()
})

test('a database that shuts the connection is an outage', async () => {
  const error = await prisma
    .$transaction((tx) => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`)
    .catch((caught: unknown) => caught)
  expect(isOutage(error)).toBe(true)
})

test('a wrong statement or a broken rule is none', async () => {
  const errors = await Promise.all([
    prisma.$queryRaw`SELECT nothing FROM nowhere`.catch((caught: unknown) => caught),
    prisma.session
      .create({ data: { id: '1', token: 't', userId: 'nobody', expiresAt: new Date() } })
      .catch((caught) => caught),
    Promise.resolve(new Error('anything')),
    Promise.resolve(undefined),
  ])
  expect(errors.map(isOutage)).toEqual([false, false, false, false])
})

async function failuresAt(connectionString: string): Promise<boolean[]> {
  const away = new PrismaClient({ adapter: new PrismaPg({ connectionString, connectionTimeoutMillis: 300 }) })
  const failures = [
    () => away.user.count(),
    () => away.$queryRaw`SELECT 1`,
    () => away.$transaction((tx) => tx.user.count()),
  ].map((ask) => ask().then(() => false, isOutage))
  return Promise.all(failures)
}
