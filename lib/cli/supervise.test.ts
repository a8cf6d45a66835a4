import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { databasePlace, readPostmasterFile } from '@/lib/server/embedded-database-place'
import { findPostmaster, isAlive } from '@/lib/server/embedded-database-postmaster'
import { keepDatabase } from './supervise'

test('a database that is killed comes back at its address, with everything in it', async () => {
  const dataDir = process.env.DATA_DIR ?? ''
  const said: string[] = []
  const moved = vi.fn()
  const database = await keepDatabase(
    (line) => said.push(line),
    moved,
    (error) => expect.unreachable(String(error)),
  )
  onTestFinished(() => database.stop())
  const url = database.url()
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('create table kept as select 42 as answer')
  const killed = readPostmasterFile(databasePlace(dataDir))?.pid ?? 0
  process.kill(killed, 'SIGKILL')
  await vi.waitFor(async () => expect(await answer(url)).toBe(42), { timeout: 50_000, interval: 50 })
  expect(readPostmasterFile(databasePlace(dataDir))?.pid).not.toBe(killed)
  expect(said).toEqual(['The database ended unexpectedly and is started again.'])
  expect(moved).not.toHaveBeenCalled()
  await client.end().catch(() => undefined)
})

test('a database that is told to stop while it is coming back stays down', async () => {
  const database = await keepDatabase(
    () => undefined,
    () => undefined,
    (error) => expect.unreachable(String(error)),
  )
  const place = databasePlace(process.env.DATA_DIR ?? '')
  const killed = readPostmasterFile(place)?.pid ?? 0
  process.kill(killed, 'SIGKILL')
  const others = () => [readPostmasterFile(place)?.pid].filter((pid) => pid !== undefined && pid !== killed)
  await vi.waitFor(() => expect(others()).toHaveLength(1), { timeout: 50_000, interval: 1 })
  const [comingUp] = others()
  await database.stop()
  expect(isAlive(comingUp ?? 0)).toBe(false)
  expect(findPostmaster(place)).toBe(undefined)
})

async function answer(url: string): Promise<number | undefined> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query<{ answer: number }>('select answer from kept')).rows[0]?.answer
  } finally {
    await client.end().catch(() => undefined)
  }
}
