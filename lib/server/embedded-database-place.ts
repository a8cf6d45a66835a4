import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the embedded database keeps what: everything in one folder, so that it can appear and be moved as one. */
export interface DatabasePlace {
  readonly folder: string
  /** PostgreSQL's own data directory. */
  readonly cluster: string
  /** The superuser's password; mode 0600. */
  readonly password: string
  readonly log: string
}

export function databasePlace(dataDir: string): DatabasePlace {
  return placeIn(path.join(dataDir, 'database'))
}

export function placeIn(folder: string): DatabasePlace {
  return {
    folder,
    cluster: path.join(folder, 'cluster'),
    password: path.join(folder, 'password'),
    log: path.join(folder, 'postgresql.log'),
  }
}

/** What a postmaster writes about itself into its data directory. */
export interface PostmasterFile {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** postmaster.pid: line 1 process id, 4 port, 8 status (`miscadmin.h`, LOCK_FILE_LINE_*); undefined if absent or half written. */
export function readPostmasterFile({ cluster }: DatabasePlace): PostmasterFile | undefined {
  const lines = readIfThere(path.join(cluster, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
}

/** The address of the database that runs in this place, as its files tell it; undefined if none does. */
export function readConnection(place: DatabasePlace): string | undefined {
  const postmaster = readPostmasterFile(place)
  const password = readIfThere(place.password)
  return postmaster?.ready && password ? connectionUrl(postmaster.port, password) : undefined
}

export function connectionUrl(port: number, password: string): string {
  return `postgresql://countersign:${password.trim()}@127.0.0.1:${port}/countersign`
}

/** The database that every PostgreSQL has, for what cannot be done inside ours. */
export function maintenanceUrl(url: string): string {
  return Object.assign(new URL(url), { pathname: '/postgres' }).href
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // Another user's database is as good as none: whoever needs it is told so when connecting fails.
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
