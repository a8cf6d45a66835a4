import { expect, test, vi } from 'vitest'
import { announce, type DocumentEventListener, listenToDocuments } from './document-events'
import { prisma } from './prisma'

const id = '00000000-0000-4000-8000-000000000001'

function listener() {
  return { onEvent: vi.fn<DocumentEventListener['onEvent']>(), onLost: vi.fn<DocumentEventListener['onLost']>() }
}

test('everybody who listens hears of a change once it is committed, and of nothing that was rolled back', async () => {
  const [one, other] = [listener(), listener()]
  const stops = await Promise.all([listenToDocuments(one), listenToDocuments(other)])
  await prisma
    .$transaction(async (tx) => {
      await announce(tx, { id, status: 'failed' })
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  await announce(prisma, { id, status: 'processing', progress: { page: 1, pages: 3 } })
  await vi.waitFor(() => expect(other.onEvent).toHaveBeenCalledTimes(1))
  expect(one.onEvent.mock.calls).toEqual([[{ id, status: 'processing', progress: { page: 1, pages: 3 } }]])
  for (const stop of stops) stop()
  await vi.waitFor(async () => expect(await connections()).toBe(0))
})

test('a connection that breaks is told to all, and the next listener gets a new one', async () => {
  const first = listener()
  await listenToDocuments(first)
  await prisma.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'countersign events' and datname = current_database()`
  await vi.waitFor(() => expect(first.onLost).toHaveBeenCalledTimes(1))
  const second = listener()
  const stop = await listenToDocuments(second)
  await announce(prisma, { id, status: 'completed' })
  await vi.waitFor(() => expect(second.onEvent).toHaveBeenCalledWith({ id, status: 'completed' }))
  expect(first.onEvent).not.toHaveBeenCalled()
  stop()
})

test('leaving while another one arrives does not cut that one off', async () => {
  const [first, second] = [listener(), listener()]
  const stop = await listenToDocuments(first)
  const arriving = listenToDocuments(second)
  stop()
  const stopSecond = await arriving
  await announce(prisma, { id, status: 'received' })
  await vi.waitFor(() => expect(second.onEvent).toHaveBeenCalledTimes(1))
  expect(second.onLost).not.toHaveBeenCalled()
  stopSecond()
})

test('what is no event of ours is passed over: a newer worker may have others', async () => {
  const one = listener()
  const stop = await listenToDocuments(one)
  for (const text of ['', 'no json', JSON.stringify({ id, status: 'archived' })]) {
    await prisma.$executeRaw`select pg_notify('countersign_documents', ${text})`
  }
  await announce(prisma, { id, status: 'completed' })
  await vi.waitFor(() => expect(one.onEvent).toHaveBeenCalledWith({ id, status: 'completed' }))
  expect(one.onEvent).toHaveBeenCalledTimes(1)
  stop()
})

async function connections(): Promise<number> {
  const rows = await prisma.$queryRaw<unknown[]>`
    select from pg_stat_activity where application_name = 'countersign events' and datname = current_database()`
  return rows.length
}
