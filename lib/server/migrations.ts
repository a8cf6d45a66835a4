import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { AppError } from '@/lib/errors'

interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of migration.sql in hex, as Prisma records it. */
  readonly checksum: string
}

const folderOfMigrations = path.resolve(import.meta.dirname, '../../prisma/migrations')

/** The number Prisma's own `migrate deploy` locks with, so that the two exclude each other. */
const prismaLock = 72_707_369

/** As Prisma 7 creates it. */
const recordTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

/**
 * Applies what is missing, each migration with its record in one transaction, one caller at a time.
 * @returns the names of those applied now.
 * @throws AppError if the database is from a newer version, or a migration failed under Prisma's own tool.
 */
export async function applyMigrations(url: string, folder = folderOfMigrations): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = new Client({ connectionString: url, application_name: 'countersign migrations' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [prismaLock])
    const applied = await readApplied(client)
    refuseUnknown(applied, migrations)
    const missing = migrations.filter(({ name }) => !applied.includes(name))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

export function readMigrations(folder = folderOfMigrations): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const bytes = readFileSync(path.join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function readApplied(client: Client): Promise<string[]> {
  await client.query(recordTable)
  const { rows } = await client.query<{ migration_name: string; finished_at: Date | null }>(
    'select migration_name, finished_at from _prisma_migrations where rolled_back_at is null',
  )
  const unfinished = rows.find((row) => !row.finished_at)
  if (!unfinished) return rows.map((row) => row.migration_name)
  throw new AppError(
    'unavailable',
    `The migration ${unfinished.migration_name} was begun by another tool and never finished: repair it with "prisma migrate resolve".`,
  )
}

function refuseUnknown(applied: readonly string[], migrations: readonly Migration[]): void {
  const unknown = applied.find((name) => !migrations.some((migration) => migration.name === name))
  if (!unknown) return
  throw new AppError(
    'unavailable',
    `The database was written by a newer version of Countersign (it has the migration ${unknown}): install that version.`,
  )
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed; nothing of it remains. ${(cause as Error).message}`, { cause })
  }
}
