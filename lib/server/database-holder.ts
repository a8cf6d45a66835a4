import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { AppError } from '@/lib/errors'
import { maintenanceUrl } from './embedded-database-place'

/** Any number that nothing else locks with. */
const holderLock = 20_261_120

/**
 * Marks the database as this process's own, for as long as the connection lives: the lock goes with the process, however
 * that ends, so there is no lock file that could be stale.
 * @param holder who holds it, in words for others to read; PostgreSQL keeps 63 bytes.
 * @throws AppError that says who holds it, if somebody does.
 */
export async function holdDatabase(url: string, holder: string, dataDir: string): Promise<Client> {
  const client = new Client({ connectionString: maintenanceUrl(url), application_name: holder, keepAlive: true })
  // The database may go first; whoever supervises it notices by itself.
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [holderLock])
  if (rows[0]?.held) return client
  await client.end()
  throw heldBy(await readHolder(url), dataDir)
}

const leaving = ', stopping'

/** Tells whoever wants the database that it will soon be free. */
export async function announceLeaving(client: Client, holder: string): Promise<void> {
  await client.query(`set application_name = ${client.escapeLiteral(holder + leaving)}`)
}

const aboutToHoldMilliseconds = 750
const leavingMilliseconds = 30_000

/**
 * Throws if somebody holds the database. One who is about to take it is given a moment to do so (it has started the
 * database and connects now), and one who is stopping the time that takes.
 */
export async function refuseIfHeld(url: string, dataDir: string): Promise<void> {
  const since = Date.now()
  for (let patience = aboutToHoldMilliseconds; ; await sleep(200)) {
    const holder = await readHolder(url)
    const late = Date.now() - since > patience
    if (holder?.endsWith(leaving) && !late) patience = leavingMilliseconds
    else if (holder) throw heldBy(holder, dataDir)
    else if (late || patience === leavingMilliseconds) return
  }
}

async function readHolder(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: maintenanceUrl(url), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ application_name: string }>(
      `select application_name from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and objid = $1 and granted`,
      [holderLock],
    )
    return rows[0]?.application_name
  } catch (error) {
    // It is going down, or nobody listens any more: then nobody holds it either.
    if (/^(57P|ECONN)/.test((error as { code?: string }).code ?? '')) return undefined
    if (/Connection terminated/.test((error as Error).message)) return undefined
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

function heldBy(holder: string | undefined, dataDir: string): AppError {
  return new AppError(
    'conflict',
    `The data folder ${dataDir} is in use by ${holder ?? 'another Countersign'}. Stop that one first, or set another DATA_DIR and PORT.`,
  )
}
