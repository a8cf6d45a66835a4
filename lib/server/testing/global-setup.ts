import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '../embedded-database'
import { maintenanceUrl } from '../embedded-database-place'
import { applyMigrations } from '../migrations'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template; every test file gets a copy of it. */
    templateUrl: string
    /** Removed when the run is over, however it ends. */
    runFolder: string
  }
}

/** One PostgreSQL for the whole run; durability costs time and no test looks at what a power cut leaves. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-test-'))
  const database = await startEmbeddedDatabase(folder, {
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  const guard = spawn(process.execPath, [path.join(import.meta.dirname, 'guard.mjs'), String(database.pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const templateUrl = database.url.replace(/[^/]+$/, 'template')
  const client = new Client({ connectionString: maintenanceUrl(database.url) })
  await client.connect()
  await client.query('create database template')
  await client.end()
  await applyMigrations(templateUrl)
  project.provide('templateUrl', templateUrl)
  project.provide('runFolder', folder)
  return async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
    guard.kill()
  }
}
