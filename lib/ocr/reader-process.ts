import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError, type ErrorCode } from '../errors'
import type { FileInspection, PageReading, ReaderRequest } from './reader-request'

/** With a code it is the file's fault, without one the reader's own. */
export interface ReaderFailure {
  readonly code?: ErrorCode
  readonly message: string
  readonly stack?: string
}

export type ReaderReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: ReaderFailure }

export interface RunOptions {
  readonly timeoutSeconds: number
  readonly signal?: AbortSignal | undefined
}

/**
 * One child process that opens files nobody has vouched for. It is started when first needed, killed when a request
 * takes too long or too much memory, and started again for the next: whatever a file does to it, the caller lives on
 * and its event loop is never blocked.
 */
export interface ReaderProcess {
  /** One request at a time. Throws AppError for the file's faults, `ReaderCrash` when the process died of it. */
  run(request: ReaderRequest & { op: 'inspect' }, options: RunOptions): Promise<FileInspection>
  run(request: ReaderRequest & { op: 'read' }, options: RunOptions): Promise<PageReading>
  /** Starts it before the first request, which then waits a second less. */
  warm(): void
  close(): void
}

export class ReaderCrash extends Error {
  override readonly name = 'ReaderCrash'
}

const maxMegabytes = 1500
/** Above this an idle reader is replaced: WebAssembly memory never shrinks. */
const restMegabytes = 400

/**
 * glibc keeps freed pictures in an arena per thread, and sharp has many threads: without these a reader of scans grows
 * to twice the size (measured: 570 MB against 300). Other C libraries ignore them.
 */
const thriftyMemory = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' }

interface Job {
  readonly id: number
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** It leaves when nobody has asked for `idleSeconds`; null: it stays. */
export function createReaderProcess({ idleSeconds = 300 }: { idleSeconds?: number | null } = {}): ReaderProcess {
  let child: ChildProcess | undefined
  let job: Job | undefined
  let lastId = 0
  let idle: NodeJS.Timeout | undefined

  const stop = () => {
    child?.removeAllListeners()
    child?.on('error', () => {})
    child?.kill('SIGKILL')
    child = undefined
  }
  const settle = (finish: (job: Job) => void) => {
    const settled = job
    job = undefined
    child?.unref()
    child?.channel?.unref()
    if (settled) finish(settled)
  }
  const start = () => {
    const started = spawn(process.execPath, readerArguments(), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, ...thriftyMemory },
    })
    const gone = (reason: string) => {
      if (child === started) child = undefined
      settle(({ reject }) => reject(new ReaderCrash(`The reader process died (${reason}).`)))
    }
    started.on('message', (reply: ReaderReply) => {
      if (reply.id !== job?.id) return
      settle(({ resolve, reject }) => ('error' in reply ? reject(errorOf(reply.error)) : resolve(reply.value)))
    })
    started.on('exit', (code, signal) => gone(signal ?? `exit code ${code}`))
    started.on('error', (error) => gone(error.message))
    return started
  }

  const run = async (request: ReaderRequest, { timeoutSeconds, signal }: RunOptions): Promise<unknown> => {
    if (job) throw new Error('A reader process takes one request at a time.')
    signal?.throwIfAborted()
    clearTimeout(idle)
    child ??= start()
    const running = child
    running.ref()
    running.channel?.ref()
    const giveUp = (error: unknown) => {
      stop()
      settle(({ reject }) => reject(error))
    }
    const abort = () => giveUp(signal?.reason)
    const timer = setTimeout(() => giveUp(tooMuch('time')), timeoutSeconds * 1000)
    const watch = setInterval(async () => {
      if ((await megabytesOf(running.pid)) > maxMegabytes && child === running && job) giveUp(tooMuch('memory'))
    }, 250)
    signal?.addEventListener('abort', abort, { once: true })
    try {
      return await new Promise((resolve, reject) => {
        job = { id: ++lastId, resolve, reject }
        running.send({ ...request, id: lastId }, (error) => {
          if (error) giveUp(new ReaderCrash('The reader process cannot be reached.', { cause: error }))
        })
      })
    } finally {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
      if (child && (await megabytesOf(child.pid)) > restMegabytes && !job) stop()
      clearTimeout(idle)
      if (!job && idleSeconds !== null) idle = setTimeout(() => job || stop(), idleSeconds * 1000).unref()
    }
  }

  return {
    run: run as ReaderProcess['run'],
    warm() {
      child ??= start()
      if (job) return
      child.unref()
      child.channel?.unref()
    },
    close() {
      clearTimeout(idle)
      stop()
      settle(({ reject }) => reject(new ReaderCrash('The reader was closed.')))
    },
  }
}

/**
 * From the project's folder, not from this file: where this is bundled (web), its own place says nothing. As it was built
 * (lib/cli/build-programs.ts) where this process belongs to a build.
 */
function readerArguments(): string[] {
  const smallHeap = ['--max-semi-space-size=2', '--expose-gc']
  const programs = process.env.COUNTERSIGN_PROGRAMS
  if (programs) return [...smallHeap, path.resolve(programs, 'reader.mjs')]
  return [...smallHeap, '--import', 'tsx/esm', path.join(process.cwd(), 'lib', 'ocr', 'reader.ts')]
}

function errorOf({ code, message, stack }: ReaderFailure): Error {
  if (code) return new AppError(code, message)
  const error = new Error(message)
  if (stack) error.stack = stack
  return error
}

function tooMuch(what: 'time' | 'memory'): AppError {
  return new AppError('decompression_bomb', `This file takes too much ${what} to open, so it was not read.`)
}

/** Resident memory; 0 where the system does not tell (only Linux has /proc). */
async function megabytesOf(pid: number | undefined): Promise<number> {
  if (process.platform !== 'linux' || !pid) return 0
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').then(
    (statm) => Number(statm.split(' ')[1]),
    () => 0, // It has just ended.
  )
  return (pages * 4096) / 1e6
}
