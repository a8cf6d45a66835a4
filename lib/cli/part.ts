import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Part {
  /** Process id of the running one; undefined between two. */
  readonly pid: () => number | undefined
  /** Ends it for good: asked first, killed after `graceMilliseconds`. */
  stop(graceMilliseconds: number): Promise<void>
  /** Ends it, so that it begins anew with what `launch` then gives it. */
  renew(): void
}

interface PartOptions {
  readonly name: string
  /** Starts the process, in a process group of its own. */
  readonly launch: () => ChildProcess
  readonly say: (line: string) => void
  /** What it said before it ended, for people to read. */
  readonly lastError?: () => string | undefined
  readonly firstWaitMilliseconds?: number
}

const longestWaitMilliseconds = 30_000
/** Whoever ran this long is forgiven its earlier crashes. */
const steadyMilliseconds = 60_000

/** Runs a process, and starts it again whenever it ends; after each quick end it waits twice as long. */
export function keepRunning({ name, launch, say, lastError, firstWaitMilliseconds = 500 }: PartOptions): Part {
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  let ended = Promise.resolve()
  let [stopping, renewing, wait] = [false, false, firstWaitMilliseconds]

  function begin() {
    const startedAt = Date.now()
    const started = launch()
    child = started
    ended = new Promise((resolve) => {
      started.once('exit', (code, signal) => {
        child = undefined
        resolve()
        if (!stopping) again(signal ?? `exit code ${code}`, Date.now() - startedAt)
      })
    })
  }

  function again(how: string, livedMilliseconds: number) {
    if (livedMilliseconds > steadyMilliseconds) wait = firstWaitMilliseconds
    const why = [how, lastError?.()].filter(Boolean).join(': ')
    if (!renewing) say(`The ${name} ended unexpectedly (${why}) and is started again.`)
    timer = setTimeout(begin, renewing ? 0 : wait)
    if (!renewing) wait = Math.min(wait * 2, longestWaitMilliseconds)
    renewing = false
  }

  begin()
  return {
    pid: () => child?.pid,
    renew: () => {
      renewing = child !== undefined
      child?.kill('SIGTERM')
    },
    stop: async (graceMilliseconds) => {
      stopping = true
      clearTimeout(timer)
      const running = child
      if (!running?.pid) return
      running.kill('SIGTERM')
      await Promise.race([ended, sleep(graceMilliseconds, undefined, { ref: false })])
      killGroup(running.pid)
      await ended
    },
  }
}

/** Also what the part itself has started and left behind. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
