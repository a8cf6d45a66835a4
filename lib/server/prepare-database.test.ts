import { createServer } from 'node:net'
import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { freePort } from './free-port'
import { prepareDatabase } from './prepare-database'

const url = process.env.DATABASE_URL ?? ''
const changed = (part: Partial<URL>) => Object.assign(new URL(url), part).href

test('a database is brought up to date together with the queue, and again without harm', async () => {
  const first = await prepareDatabase(url)
  expect(Number.parseInt(first.version, 10)).toBeGreaterThanOrEqual(15)
  expect(await prepareDatabase(url)).toEqual({ version: first.version, applied: [] })
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query("select to_regclass('graphile_worker.jobs') is not null as queue")
  await client.end()
  expect(rows).toEqual([{ queue: true }])
})

test.each([
  ['a wrong password', { password: 'guess' }, /does not accept the user or password in DATABASE_URL/],
  ['a missing database', { pathname: '/nowhere' }, /\/nowhere has no database of this name/],
])('%s is told at once', async (_, part, sentence) => {
  await expect(prepareDatabase(changed(part))).rejects.toThrow(sentence)
})

test('the password stays out of what is said', async () => {
  const { password } = new URL(inject('templateUrl'))
  const refusal = await prepareDatabase(changed({ pathname: '/nowhere' })).catch((error: Error) => error.message)
  expect(refusal).not.toContain(password)
})

test('a database that is not up is waited for, and not for ever', async () => {
  const port = String(await freePort())
  await expect(prepareDatabase(changed({ port }), 1)).rejects.toThrow(/has not answered for 1 s \(ECONNREFUSED\)/)
})

test('a PostgreSQL that is too old is named', async () => {
  const port = String(await oldPostgres('14.9'))
  await expect(prepareDatabase(changed({ port, host: '127.0.0.1' }))).rejects.toThrow(
    /is PostgreSQL 14\.9; Countersign needs 15 or newer/,
  )
})

/** Speaks just enough of PostgreSQL's protocol to let anybody in and to answer each query with its version. */
async function oldPostgres(version: string): Promise<number> {
  const message = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(type), length, body])
  }
  const ready = message('Z', Buffer.from('I'))
  // One column: no table, type text (0x19) of varying length, in text format.
  const description = Buffer.from('000000000000' + '00000019' + 'ffff' + 'ffffffff' + '0000', 'hex')
  const column = Buffer.concat([Buffer.from([0, 1]), Buffer.from('server_version\0'), description])
  const value = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)])
  const answer = Buffer.concat([message('T', column), message('D', value), message('C', Buffer.from('SHOW\0')), ready])
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
      socket.on('data', (chunk) => void (chunk[0] === 'Q'.charCodeAt(0) && socket.write(answer)))
    })
    socket.on('error', () => undefined)
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return port
}
