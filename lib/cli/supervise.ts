import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { AppError } from '@/lib/errors'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/lib/server/embedded-database'
import { env } from '@/lib/server/env'
import { programsDir } from './build-programs'
import { keepRunning, type Part } from './part'
import type { PartOutput } from './part-output'

/** Web answers what it has begun in 1.5 s; the worker finishes or gives back its job in 5 s. */
const graceMilliseconds = 10_000
const startPatienceSeconds = 120

type Say = (line: string) => void

export interface KeptDatabase {
  readonly url: () => string
  /** Whether an earlier start was killed, whose web server may still be closing. */
  readonly tookOver: boolean
  leave(): Promise<void>
  stop(): Promise<void>
}

/**
 * The embedded database, started again whenever it ends, on the same port if that is still free.
 * @param moved called when it had to take another address.
 * @param given up called when it can't be started again because somebody else holds it now.
 */
export async function keepDatabase(
  say: Say,
  moved: () => void,
  givenUp: (error: unknown) => void,
): Promise<KeptDatabase> {
  const holder = `Countersign (process ${process.pid}, port ${env.PORT})`
  let database: EmbeddedDatabase = await startEmbeddedDatabase(env.DATA_DIR, { holder })
  let stopping = false

  async function watch(): Promise<void> {
    for (let wait = 500; ; wait = Math.min(wait * 2, 30_000)) {
      await database.exited
      if (stopping) return
      say('The database ended unexpectedly and is started again.')
      const { url, port } = database
      try {
        database = await startEmbeddedDatabase(env.DATA_DIR, { holder, port })
        // Told to stop while it was coming up.
        if (stopping) return await database.stop()
        wait = 500
        if (database.url !== url) moved()
      } catch (error) {
        if (error instanceof AppError && error.code === 'conflict') return givenUp(error)
        say((error as Error).message)
        await sleep(wait)
      }
    }
  }

  const { tookOver } = database
  const watching = watch()
  return {
    url: () => database.url,
    tookOver,
    leave: () => database.leave(),
    stop: async () => {
      stopping = true
      await database.stop()
      await watching
    },
  }
}

/** Both stream what they handle; V8 would let garbage pile up to 70 MB more before it looks for it. */
const smallHeap = {
  web: ['--max-semi-space-size=4', '--max-old-space-size=320'],
  worker: ['--max-semi-space-size=4', '--max-old-space-size=384'],
} as const

/** Web or worker: its own process, whose output is collected, and which ends when this process does. */
export function runPart(
  name: 'web' | 'worker',
  databaseUrl: () => string,
  output: PartOutput | undefined,
  say: Say,
): Part {
  const launch = (): ChildProcess => {
    const dev = output === undefined
    const child = spawn(
      process.execPath,
      [
        ...(dev ? [] : smallHeap[name]),
        // Next is CommonJS and needs no translation: not looking at its hundreds of files saves a second.
        ...['--import', './lib/cli/parent-watch.mjs'],
        ...(!dev && name === 'worker' ? [`${programsDir}/worker.mjs`] : ['--import', 'tsx/esm', `lib/cli/${name}.ts`]),
        ...(dev ? ['--dev'] : []),
      ],
      {
        env: partEnvironment(databaseUrl(), dev),
        stdio: ['ignore', dev ? 'inherit' : 'pipe', dev ? 'inherit' : 'pipe', 'ipc'],
        // Ctrl-C reaches this process alone, and it stops the parts in their order.
        detached: true,
      },
    )
    output?.collect(name, child.stdout)
    output?.collect(name, child.stderr)
    return child
  }
  return keepRunning({
    name: name === 'web' ? 'web server' : name,
    launch,
    say,
    lastError: () => output?.lastError(name),
  })
}

/** What needs Prisma is done in a process that ends: this one stays for months and should be small. @returns what it printed. */
export async function runOnce(script: string, databaseUrl: string, signal: AbortSignal): Promise<string> {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--import', 'tsx', `lib/cli/${script}.ts`], {
    env: partEnvironment(databaseUrl, false),
    signal,
  })
  return stdout.trim()
}

function partEnvironment(databaseUrl: string, dev: boolean): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // Else glibc keeps freed memory in an arena per thread.
    MALLOC_ARENA_MAX: '2',
    ...(dev ? {} : { COUNTERSIGN_PROGRAMS: programsDir }),
  }
}

export async function stopParts(parts: readonly Part[]): Promise<void> {
  await Promise.all(parts.map((part) => part.stop(graceMilliseconds)))
}

/** Waits until `GET /api/v1/health` says that every part serves. */
export async function untilHealthy(signal: AbortSignal, logFile: string | undefined): Promise<void> {
  const host =
    { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[env.HOST] ?? (env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST)
  const deadline = Date.now() + startPatienceSeconds * 1000
  while (Date.now() < deadline) {
    signal.throwIfAborted()
    const reply = await fetch(`http://${host}:${env.PORT}/api/v1/health`, {
      signal: AbortSignal.timeout(30_000),
    }).catch(() => undefined)
    if (reply?.ok) return
    await sleep(100)
  }
  throw new AppError(
    'unavailable',
    `Not every part serves after ${startPatienceSeconds} s${logFile ? `: ${logFile} tells why` : ''}.`,
  )
}
