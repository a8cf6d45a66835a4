import { copyFileSync, statSync, truncateSync } from 'node:fs'

/**
 * Keeps a log file from growing without end: what is there moves to `<file>.1`, whose former content goes. The file itself
 * is emptied in place, since its writers hold it open; they must append.
 */
export function limitLogFile(file: string, maxMegabytes = 10): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < maxMegabytes * 1024 ** 2) return
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}
