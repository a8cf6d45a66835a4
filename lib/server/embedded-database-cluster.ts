import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/errors'
import { type DatabasePlace, databasePlace, placeIn } from './embedded-database-place'
import type { DatabasePrograms, Identity } from './embedded-database-programs'

/**
 * Linux opens an absolute path only for those who may enter every folder above it; `nobody` may not, below /root. So the
 * data directory is the working directory, which is entered before the user is changed, and named as such.
 */
export function dataDirectoryArgument({ cluster }: DatabasePlace): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : cluster
}

/** Without the caller's PG* variables, which would steer the programs, and with messages in English, which we read. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV }
}

const draftPrefix = 'database-being-made-'

/** Makes an empty database aside and renames it when whole: a start that is cut short leaves nothing that looks like one. */
export function createCluster(
  dataDir: string,
  programs: DatabasePrograms,
  identity: Identity | undefined,
  { sync = true } = {},
): void {
  const target = databasePlace(dataDir)
  removeDrafts(dataDir)
  const fresh = placeIn(mkdtempSync(path.join(dataDir, draftPrefix)))
  try {
    mkdirSync(fresh.cluster, { mode: 0o700 })
    writeFileSync(fresh.password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    lend(fresh, identity)
    runInitdb(fresh, programs, identity, sync ? [] : ['--no-sync'])
    takeBack(fresh, identity)
    renameSync(fresh.folder, target.folder)
  } catch (error) {
    // Two first starts at once: the other one's is as good.
    if (!existsSync(target.cluster)) throw error
  } finally {
    rmSync(fresh.folder, { recursive: true, force: true })
  }
}

/** What starts left that were killed at this point; one that is at work now is younger. */
function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(draftPrefix))) {
    const draft = path.join(dataDir, name)
    if (Date.now() - statSync(draft).mtimeMs > 60_000) rmSync(draft, { recursive: true, force: true })
  }
}

function runInitdb(
  place: DatabasePlace,
  { initdb }: DatabasePrograms,
  identity: Identity | undefined,
  extra: readonly string[],
): void {
  const options = [
    ...extra,
    ...['-D', dataDirectoryArgument(place), '--username=countersign', '--auth=scram-sha-256', '--pwfile=../password'],
    // PostgreSQL's own collation: the order of an index does not change with the operating system's libraries.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
  ]
  const { status, stderr, error } = spawnSync(initdb, options, {
    cwd: place.cluster,
    env: databaseEnvironment(),
    encoding: 'utf8',
    ...identity,
  })
  if (status === 0) return
  if (/No space left|quota exceeded/.test(stderr)) {
    throw new AppError('unavailable', `The disk with ${place.folder} is full: make room and start again.`)
  }
  if (stderr.includes('could not look up effective user ID')) {
    throw new AppError(
      'unavailable',
      `User ${process.getuid?.()} has no name on this machine, which PostgreSQL insists on: add it to /etc/passwd or set DATABASE_URL.`,
    )
  }
  const reason = error?.message ?? stderr.trim().split('\n').at(-1)
  throw new AppError('unavailable', `The database could not be made: ${reason}. Set DATABASE_URL to use another one.`)
}

function lend(place: DatabasePlace, identity: Identity | undefined): void {
  if (!identity) return
  try {
    chownSync(place.cluster, identity.uid, identity.gid)
    chownSync(place.password, identity.uid, identity.gid)
    chmodSync(place.folder, 0o711)
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `Files in ${path.dirname(place.folder)} cannot be given to another user, which PostgreSQL needs when started as root: ` +
        'start Countersign as an ordinary user, set DATA_DIR to a local disk, or set DATABASE_URL.',
      { cause },
    )
  }
}

function takeBack(place: DatabasePlace, identity: Identity | undefined): void {
  if (!identity) return
  chownSync(place.password, process.getuid?.() ?? 0, process.getgid?.() ?? 0)
  chmodSync(place.folder, 0o700)
}
