import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '@/lib/errors'
import { prepareDataDir } from '@/lib/server/data-dir'
import { env } from '@/lib/server/env'
import { isPortFree } from '@/lib/server/free-port'
import { ownOrigin } from '@/lib/server/own-origin'
import { hasAdmin, prepareTables } from '@/lib/server/prepare-database'
import { buildScreens, isBuilt } from './build-screens'
import { portTaken, sentence } from './exit-with-sentence'
import type { Part } from './part'
import { openPartOutput } from './part-output'
import { say, step } from './steps'
import { type KeptDatabase, keepDatabase, runOnce, runPart, stopParts, untilHealthy } from './supervise'

/** Runs until it is told to stop. @returns the exit code. */
export async function startCountersign({ dev }: { dev: boolean }): Promise<number> {
  const ending = new AbortController()
  const undo: (() => Promise<void>)[] = []
  let code = 0
  const fail = (error: unknown) => {
    if (!ending.signal.aborted) console.error(`\n${sentence(error)}`)
    code = ending.signal.aborted ? code : 1
    ending.abort()
  }
  listenForSignals(ending)
  try {
    await bringUp(dev, ending, undo, fail)
    await untilAborted(ending.signal)
  } catch (error) {
    fail(error)
  }
  if (undo.length > 0) console.log('\n  Stopping …')
  for (const stop of undo.reverse()) await stop()
  if (undo.length > 0) console.log('  Stopped.')
  return code
}

async function bringUp(
  dev: boolean,
  ending: AbortController,
  undo: (() => Promise<void>)[],
  fail: (error: unknown) => void,
): Promise<void> {
  const { signal } = ending
  console.log('Countersign')
  prepareDataDir(env.DATA_DIR)
  const output = dev ? undefined : openPartOutput(env.DATA_DIR, say)
  const parts: Part[] = []
  const renewParts = () => {
    for (const part of parts) part.renew()
  }
  const database = env.DATABASE_URL
    ? foreignDatabase(env.DATABASE_URL)
    : await step('Starting the database', () => keepDatabase(say, renewParts, fail))
  signal.addEventListener('abort', () => void database.leave())
  undo.push(() => database.stop())
  signal.throwIfAborted()
  await untilPortIsFree(database.tookOver ? 10_000 : 0)
  await step('Preparing its tables', () => prepareTables(database.url()))
  signal.throwIfAborted()
  if (!dev && !isBuilt()) await step('Building the screens (half a minute)', () => buildScreens({ signal }))
  parts.push(runPart('worker', database.url, output, say), runPart('web', database.url, output, say))
  undo.push(() => stopParts(parts))
  await step('Starting web and worker', () => untilHealthy(signal, output?.file))
  await announce(database, signal, output?.file)
}

/** DATABASE_URL: somebody else keeps it running. */
function foreignDatabase(url: string): KeptDatabase {
  const nothing = () => Promise.resolve()
  return { url: () => url, tookOver: false, leave: nothing, stop: nothing }
}

async function untilPortIsFree(patienceMilliseconds: number): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds
  while (!(await isPortFree(env.PORT, env.HOST))) {
    if (Date.now() >= deadline) throw new AppError('conflict', portTaken(env.PORT))
    await sleep(100)
  }
}

async function announce(database: KeptDatabase, signal: AbortSignal, logFile: string | undefined): Promise<void> {
  console.log(`\n  Open ${ownOrigin()}`)
  if (!(await hasAdmin(database.url()))) {
    const link = await runOnce('first-admin-link', database.url(), signal)
    if (link) console.log(`\n  There is no admin yet. Become the first one here (the link works once):\n  ${link}`)
  }
  console.log(`\n  ${logFile ? `Log: ${logFile}. ` : ''}Ctrl-C stops it.\n`)
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/**
 * Ctrl-C arrives twice under npm, from the terminal and from npm, which passes it on; so only one that comes a while after
 * the first means "at once". Then the parts end with us, and the database recovers at the next start.
 */
function listenForSignals(ending: AbortController): void {
  let first = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      first ||= Date.now()
      if (Date.now() - first > 2000) process.exit(130)
      ending.abort()
    })
  }
  // npm that is killed cannot tell us; we must not stay behind with the port and the data.
  const { ppid } = process
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== ppid && ending.abort(), 250).unref()
  // Where the terminal or the reading end of a pipe is gone, there is nobody to tell.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
}
