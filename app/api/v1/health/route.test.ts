import { expect, test, vi } from 'vitest'
import { prisma } from '@/lib/server/prisma'
import { GET } from './route'

async function ask() {
  const response = await GET(new Request('http://127.0.0.1/api/v1/health'))
  return { code: response.status, ...(await response.json()) }
}

test('health is good while a worker says that it lives, and tells what is missing', async () => {
  expect(await ask()).toEqual({ code: 503, status: 'starting', parts: { database: true, worker: false } })
  await prisma.workerHeartbeat.create({ data: { id: 'w', hostName: 'here', pid: 1 } })
  expect(await ask()).toEqual({ code: 200, status: 'ok', parts: { database: true, worker: true } })
  await prisma.workerHeartbeat.update({ where: { id: 'w' }, data: { beatAt: new Date(Date.now() - 16_000) } })
  expect(await ask()).toEqual({ code: 503, status: 'degraded', parts: { database: true, worker: false } })
})

test('the clock of this machine need not agree with the database’s', async () => {
  await prisma.$executeRaw`update worker_heartbeats set beat_at = now()`
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  expect(await ask()).toMatchObject({ code: 200, status: 'ok' })
  vi.useRealTimers()
})
