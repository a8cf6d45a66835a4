import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { maintenanceUrl } from './embedded-database-place'
import { applyMigrations, readMigrations } from './migrations'

const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations')
const administrator = new Client({ connectionString: maintenanceUrl(inject('templateUrl')) })

beforeAll(() => administrator.connect())
afterAll(() => administrator.end())

async function emptyDatabase(): Promise<string> {
  const name = `empty_${Math.random().toString(36).slice(2)}`
  await administrator.query(`create database ${name} template template0`)
  onTestFinished(async () => void (await administrator.query(`drop database ${name} with (force)`)))
  return Object.assign(new URL(inject('templateUrl')), { pathname: name }).href
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Folder with the real migrations and one more. */
function withMigration(sql: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(migrationsFolder, folder, { recursive: true })
  mkdirSync(path.join(folder, '29990101000000_more'))
  writeFileSync(path.join(folder, '29990101000000_more', 'migration.sql'), sql)
  return folder
}

test('every migration is applied once and recorded as Prisma does it', async () => {
  const url = await emptyDatabase()
  const names = readMigrations().map(({ name }) => name)
  expect(await applyMigrations(url)).toEqual(names)
  expect(await applyMigrations(url)).toEqual([])
  const records = await query(
    url,
    `select migration_name, checksum, applied_steps_count, logs, rolled_back_at, finished_at >= started_at as finished,
            length(id) as id_length
     from _prisma_migrations order by migration_name`,
  )
  expect(records).toEqual(
    names.map((name) => ({
      migration_name: name,
      checksum: createHash('sha256')
        .update(readFileSync(path.join(migrationsFolder, name, 'migration.sql')))
        .digest('hex'),
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
      finished: true,
      id_length: 36,
    })),
  )
})

test('several processes that migrate at once do it once', async () => {
  const url = await emptyDatabase()
  const applied = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)])
  expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name))
})

test('a migration that fails leaves nothing behind, and is tried again', async () => {
  const url = await emptyDatabase()
  const broken = withMigration('create table half (id int); select nonsense')
  await expect(applyMigrations(url, broken)).rejects.toThrow(/The migration 29990101000000_more failed; .*nonsense/)
  expect(await query(url, "select to_regclass('half')::text as half")).toEqual([{ half: null }])
  const repaired = withMigration('create table half (id int)')
  expect(await applyMigrations(url, repaired)).toEqual(['29990101000000_more'])
})

test('a database of a newer version is refused', async () => {
  const url = await emptyDatabase()
  await applyMigrations(url, withMigration('select 1'))
  await expect(applyMigrations(url)).rejects.toThrow(/written by a newer version of Countersign/)
})

test('a migration that another tool began and did not finish is refused', async () => {
  const url = await emptyDatabase()
  await applyMigrations(url)
  await query(url, "update _prisma_migrations set finished_at = null where migration_name like '%first_form'")
  await expect(applyMigrations(url)).rejects.toThrow(/first_form was begun by another tool and never finished/)
})
