import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, expect, inject, onTestFinished, test } from 'vitest'
import { type EmbeddedDatabase, type EmbeddedDatabaseOptions, startEmbeddedDatabase } from './embedded-database'
import { databasePlace } from './embedded-database-place'
import { isAlive, stopPostmaster } from './embedded-database-postmaster'

// mkdtemp's folders are open to their owner alone. So where the tests run as root, as in most containers, every one of
// them also shows that the database works below a folder which the user it runs as may not enter.
const emptyFolder = () => mkdtempSync(path.join(inject('runFolder'), 'embedded-'))

// Making a database takes a second: most tests work on the same one, each with its own start.
const dataDir = emptyFolder()
const place = databasePlace(dataDir)
const running: { stop(): Promise<void> }[] = []

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop()
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function start(options?: EmbeddedDatabaseOptions, folder = dataDir): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(folder, options)
  running.push(database)
  return database
}

interface Answer {
  readonly url?: string
  readonly pid?: number
  readonly error?: string
}

/** Starts the database from another process. */
async function startElsewhere(holder: string, folder = dataDir): Promise<{ process: ChildProcess; answer: Answer }> {
  const script = path.join(import.meta.dirname, 'testing', 'run-database.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, holder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(child.stdout ?? child, 'data')
  const answer: Answer = JSON.parse(String(line))
  const { pid } = answer
  if (pid) running.push({ stop: () => stopPostmaster(pid) })
  return { process: child, answer }
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

test('starts on an empty folder, keeps what is written, and stops without a trace', async () => {
  const first = await start()
  await query(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start()
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  expect(await query(second.url, 'show fsync')).toEqual([{ fsync: 'on' }])
  expect(await query(second.url, 'show data_checksums')).toEqual([{ data_checksums: 'on' }])
})

test('lets in nobody without the password, which only its owner can read', async () => {
  const { url, port } = await start()
  expect(statSync(place.password).mode & 0o777).toBe(0o600)
  expect(statSync(place.password).uid).toBe(process.getuid?.())
  expect(statSync(place.cluster).mode & 0o777).toBe(0o700)
  expect(statSync(place.log).mode & 0o777).toBe(0o600)
  const wrong = Object.assign(new URL(url), { password: 'guess' }).href
  await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)
  expect(await accepts(port, '127.0.0.1')).toBe(true)
  if (outside) expect(await accepts(port, outside.address)).toBe(false)
})

test('a postmaster killed in the middle of writing loses nothing that was acknowledged', async () => {
  const first = await start()
  await query(first.url, 'create table rows (id int primary key)')
  const client = new Client({ connectionString: first.url })
  client.on('error', () => undefined)
  await client.connect()
  let acknowledged = 0
  const writing = (async () => {
    for (;;) {
      await client.query('insert into rows values ($1)', [acknowledged + 1])
      acknowledged++
    }
  })().catch(() => undefined)
  while (acknowledged < 50) await new Promise((resolve) => setTimeout(resolve, 5))
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  const second = await start({ port: first.port })
  await writing
  expect(second.url).toBe(first.url)
  const rows = await query<{ id: number }>(second.url, 'select id from rows order by id')
  // A row may have been written whose acknowledgement was cut off; none may be missing.
  expect([acknowledged, acknowledged + 1]).toContain(rows.length)
  expect(rows.at(-1)?.id).toBe(rows.length)
})

test('takes over from a supervisor that was killed and left its database running', async () => {
  const left = await startElsewhere('the first one')
  await query(left.answer.url ?? '', 'create table notes as select 42 as answer')
  left.process.kill('SIGKILL')
  await once(left.process, 'exit')
  const orphan = left.answer.pid ?? 0
  expect(isAlive(orphan)).toBe(true)
  const next = await start()
  expect(isAlive(orphan)).toBe(false)
  expect(next.tookOver).toBe(true)
  expect(await query(next.url, 'select answer from notes')).toEqual([{ answer: 42 }])
})

test('a second start says who holds the folder, and harms nothing', async () => {
  const first = await startElsewhere('Countersign (process 4711, port 3000)')
  await expect(start()).rejects.toThrow(/is in use by Countersign \(process 4711, port 3000\)\. Stop that one first/)
  expect(await query(first.answer.url ?? '', 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('a start waits for one that is stopping', async () => {
  const first = await startEmbeddedDatabase(dataDir, { holder: 'the first one' })
  await first.leave()
  const second = start()
  setTimeout(() => void first.stop(), 1500)
  expect(await query((await second).url, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('of two first starts at the same moment one wins, and the other says so', async () => {
  const folder = emptyFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const cutShort = path.join(folder, 'database-being-made-x')
  mkdirSync(cutShort)
  utimesSync(cutShort, 0, 0)
  const both = await Promise.all([startElsewhere('one', folder), startElsewhere('two', folder)])
  const winner = both.find(({ answer }) => answer.url)
  expect(both.filter(({ answer }) => answer.error?.includes('is in use by'))).toHaveLength(1)
  expect(await query(winner?.answer.url ?? '', 'select 1 as alive')).toEqual([{ alive: 1 }])
  // Neither their drafts remain, nor that of a start that was killed at this point long ago.
  expect(readdirSync(folder)).toEqual(['database'])
  await stopPostmaster(winner?.answer.pid ?? 0)
})

test('a process that bears the process id of a postmaster long gone does not block the start', async () => {
  const first = await start()
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  const { uid, gid } = statSync(place.cluster)
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {})
  onTestFinished(() => void stranger.kill())
  const file = path.join(place.cluster, 'postmaster.pid')
  writeFileSync(file, `${stranger.pid}\n/proc/self/cwd\n1\n${first.port}\n\n127.0.0.1\n  1 1\nready   \n`)
  const second = await start()
  expect(second.pid).not.toBe(stranger.pid)
  expect(stranger.exitCode ?? stranger.signalCode).toBe(null)
})

test('a postmaster that does not react is ended all the same', async () => {
  const database = await start()
  process.kill(database.pid, 'SIGSTOP')
  await stopPostmaster(database.pid, [
    ['SIGINT', 50],
    ['SIGQUIT', 50],
    ['SIGKILL', 5000],
  ])
  expect(isAlive(database.pid)).toBe(false)
  expect(await query((await start()).url, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('says in one sentence when the folder cannot be used', async () => {
  const file = path.join(dataDir, 'file')
  writeFileSync(file, '')
  await expect(startEmbeddedDatabase(file)).rejects.toThrow(/The data folder .*file is not a folder/)
  rmSync(path.join(place.cluster, 'PG_VERSION'))
  writeFileSync(path.join(place.cluster, 'PG_VERSION'), '9\n', { mode: 0o644 })
  await expect(startEmbeddedDatabase(dataDir)).rejects.toThrow(/made by PostgreSQL 9, which this version/)
})

function accepts(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
