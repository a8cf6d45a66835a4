import { expect, test } from 'vitest'
import { prisma } from './prisma'
import { migrateQueue } from './queue'

test('processes that start together on a new database make the queue’s tables once', async () => {
  await prisma.$executeRaw`drop schema if exists graphile_worker cascade`
  await Promise.all(Array.from({ length: 6 }, () => migrateQueue()))
  expect(await prisma.$queryRaw`select count(*)::int as count from graphile_worker.jobs`).toEqual([{ count: 0 }])
})
