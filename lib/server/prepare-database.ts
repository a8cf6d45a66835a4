import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { AppError } from '@/lib/errors'
import { applyMigrations } from './migrations'
import { prepareQueue } from './queue'

const oldestMajor = 15

/** Not there yet: no connection, no such host, or PostgreSQL still starting or stopping. */
const notYet = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|57P0)/

/**
 * Waits until the database answers, checks its version, and brings its tables up to date. Every process may do so at its
 * start; one does the work, the others wait for it.
 * @throws AppError with one sentence about what to do.
 */
export async function prepareDatabase(
  url: string,
  patienceSeconds = 60,
): Promise<{ version: string; applied: string[] }> {
  const version = await untilItAnswers(url, patienceSeconds)
  if (Number.parseInt(version, 10) < oldestMajor) {
    throw unusable(url, `is PostgreSQL ${version}; Countersign needs ${oldestMajor} or newer`)
  }
  const applied = await applyMigrations(url)
  await prepareQueue()
  return { version, applied }
}

async function untilItAnswers(url: string, patienceSeconds: number): Promise<string> {
  const deadline = Date.now() + patienceSeconds * 1000
  for (;;) {
    try {
      return await readVersion(url)
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (!notYet.test(code)) throw explain(url, error)
      if (Date.now() > deadline) throw unusable(url, `has not answered for ${patienceSeconds} s (${code})`, error)
      await sleep(500)
    }
  }
}

async function readVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? ''
  } finally {
    await client.end().catch(() => undefined)
  }
}

function explain(url: string, error: unknown): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  if (code.startsWith('28')) return unusable(url, 'does not accept the user or password in DATABASE_URL', error)
  if (code === '3D000') return unusable(url, 'has no database of this name: create it, or correct DATABASE_URL', error)
  return unusable(url, `cannot be used (${message})`, error)
}

/** Names the database without its password. */
function unusable(url: string, why: string, cause?: unknown): AppError {
  const { host, pathname } = new URL(url)
  return new AppError('unavailable', `The database ${host}${pathname} ${why}.`, { cause })
}
