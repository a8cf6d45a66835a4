import { spawnSync } from 'node:child_process'
import { readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabasePlace, type PostmasterFile, readPostmasterFile } from './embedded-database-place'

/** The postmaster that runs on this place's cluster, whoever started it; undefined if none does. */
export function findPostmaster(place: DatabasePlace): PostmasterFile | undefined {
  const file = readPostmasterFile(place)
  return file && worksIn(file.pid, place.cluster) ? file : undefined
}

/** A process id alone proves nothing: it may have been given anew after a crash or a restart of the machine. */
function worksIn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout.includes(cluster)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    // Gone meanwhile, or another user's process.
    return false
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** How long each way of stopping may take: fast (ends transactions, checkpoints), immediate (recovers at the next start). */
const usualPatience: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]

/** Ends the postmaster in a bounded time; nothing that was acknowledged is lost, whichever way it takes. */
export async function stopPostmaster(pid: number, patience = usualPatience): Promise<void> {
  for (const [signal, milliseconds] of patience) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const deadline = Date.now() + milliseconds
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return
      await sleep(10)
    }
  }
}
