import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, inject, vi } from 'vitest'
import { maintenanceUrl } from '../embedded-database-place'

// Every test file works on its own copy of the migrated database and in its own DATA_DIR.
vi.resetModules()
const templateUrl = inject('templateUrl')
const name = `test_${randomUUID().replaceAll('-', '')}`
const dataDir = mkdtempSync(path.join(inject('runFolder'), 'data-'))

await administer(`create database ${name} template template`)
process.env.DATABASE_URL = templateUrl.replace(/[^/]+$/, name)
process.env.DATA_DIR = dataDir
process.env.COUNTERSIGN_PROGRAMS = inject('programs')
process.env.LOG_LEVEL ??= 'silent'

afterAll(async () => {
  await administer(`drop database ${name} with (force)`)
  rmSync(dataDir, { recursive: true, force: true })
})

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl(templateUrl) })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
