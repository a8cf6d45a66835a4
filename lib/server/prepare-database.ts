import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { AppError } from '@/lib/errors'
import { applyMigrations } from './migrations'

const oldestMajor = 15

/** Not there yet: no connection, no such host, or PostgreSQL still starting or stopping. */
const notYet = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|57P0)/

export interface Prepared {
  /** Of PostgreSQL. */
  readonly version: string
  /** Names of the migrations applied now. */
  readonly applied: readonly string[]
}

/** As `prepareTables`, and the queue's tables too. */
export async function prepareDatabase(url: string, patienceSeconds?: number): Promise<Prepared> {
  const prepared = await prepareTables(url, patienceSeconds)
  // Loaded here, since the supervisor gets by without.
  const { prepareQueue } = await import('./queue')
  await prepareQueue()
  return prepared
}

/**
 * Waits until the database answers, checks its version, and brings our tables up to date. Every process may do so at its
 * start; one does the work, the others wait for it.
 * @throws AppError with one sentence about what to do.
 */
export async function prepareTables(url: string, patienceSeconds = 60): Promise<Prepared> {
  const version = await untilItAnswers(url, patienceSeconds)
  if (Number.parseInt(version, 10) < oldestMajor) {
    throw unusable(url, `is PostgreSQL ${version}; Countersign needs ${oldestMajor} or newer`)
  }
  const applied = await applyMigrations(url)
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
  const [row] = await ask<{ server_version: string }>(url, 'show server_version')
  return row?.server_version ?? ''
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query<Row>(sql)).rows
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

/** Whether somebody can already sign in as an admin. By plain SQL, since the supervisor does without Prisma. */
export async function hasAdmin(url: string): Promise<boolean> {
  return (await ask(url, "select 1 from users where role = 'admin' limit 1")).length > 0
}

/** Names the database without its password. */
function unusable(url: string, why: string, cause?: unknown): AppError {
  const { host, pathname } = new URL(url)
  return new AppError('unavailable', `The database ${host}${pathname} ${why}.`, { cause })
}
