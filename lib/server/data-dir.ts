import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/errors'

/** Room for a new database and its write-ahead log; below this PostgreSQL stops in the middle of its work. */
const leastFreeMegabytes = 128

/**
 * Makes the folder that everything is kept in, and finds out before anything starts whether it can be used.
 * @throws AppError with one sentence about what to do.
 */
export function prepareDataDir(dataDir: string): void {
  try {
    // Invoices are nobody else's business on a shared machine.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const probe = path.join(dataDir, `.writable-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    throw explainFileError(error, dataDir)
  }
  const { bavail, bsize } = statfsSync(dataDir)
  const freeMegabytes = Math.floor((bavail * bsize) / 1024 ** 2)
  if (freeMegabytes < leastFreeMegabytes) throw diskFull(dataDir, `only ${freeMegabytes} MB are free`)
}

/** What an error of the file system means to the person who starts Countersign; other errors stay as they are. */
export function explainFileError(error: unknown, dataDir: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(dataDir, 'nothing more can be written')
  if (code === 'EROFS') return cannotUse(dataDir, 'lies on a read-only disk', error)
  if (code === 'ENOTDIR' || code === 'EEXIST') return cannotUse(dataDir, 'is not a folder', error)
  if (code === 'EACCES' || code === 'EPERM')
    return cannotUse(dataDir, `is closed to ${currentUser()} (${message})`, error)
  return error
}

function cannotUse(dataDir: string, why: string, cause: unknown): AppError {
  const remedy = 'Start Countersign as the user it belongs to, or set DATA_DIR to another folder.'
  return new AppError('unavailable', `The data folder ${dataDir} ${why}. ${remedy}`, { cause })
}

function diskFull(dataDir: string, detail: string): AppError {
  return new AppError(
    'unavailable',
    `The disk with the data folder ${dataDir} is full (${detail}): make room and start again.`,
  )
}

function currentUser(): string {
  return `user ${process.getuid?.() ?? '?'}`
}
