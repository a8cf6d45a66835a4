import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from './env'

/**
 * Signs the session cookies. It lies in a file beside the documents and not in the database, so that a copy of the
 * database alone (where session ids stand in clear) lets nobody in. Processes on several machines share DATA_DIR.
 */
export function authSecret(): string {
  const file = path.join(env.DATA_DIR, 'auth-secret')
  secret ??= read(file) ?? create(file)
  return secret
}

let secret: string | undefined

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Written whole under another name and then linked: of two processes that start at once, the first one's secret counts. */
function create(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    // Some shared folders know no hard links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  const kept = read(file)
  if (!kept) throw new Error(`${file} is empty. Delete it and start again; everybody then signs in anew.`)
  return kept
}
