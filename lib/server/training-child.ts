import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { env } from './env'
import { log } from './log'

export interface ChildEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** The last of what it said on stderr. */
  readonly said: string
}

export interface TrainingChild {
  readonly pid: number | undefined
  readonly ended: Promise<ChildEnd>
  kill(): void
}

const lowest: number = constants.priority.PRIORITY_LOW
/** Of what it said. */
const keptCharacters = 2000
const killMilliseconds = 3000

/**
 * `lib/cli/train-child.ts` in a process of its own, at a low priority, so that reading and extraction go on beside it. It
 * ends with this one, however this one ends. As it was built (lib/cli/build-programs.ts) where this process belongs to a
 * build.
 */
export function startTrainingChild(args: readonly string[], priority = env.TRAINING_NICE): TrainingChild {
  const watch = path.join(process.cwd(), 'lib/cli/parent-watch.mjs')
  const programs = process.env.COUNTERSIGN_PROGRAMS
  const program = programs
    ? [path.resolve(programs, 'train-child.mjs')]
    : ['--import', 'tsx/esm', path.join(process.cwd(), 'lib/cli/train-child.ts')]
  const options = ['--max-old-space-size=2048', '--import', watch, ...program]
  const child = spawn(process.execPath, [...options, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  // At once: threads take the priority of the one that starts them, and there is only one yet.
  if (child.pid) lower(child.pid, priority)
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-keptCharacters)
  })
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, said: String(error) }))
    child.once('close', (code, signal) => resolve({ code, signal, said }))
  })
  return { pid: child.pid, ended, kill: () => kill(child, ended) }
}

/** Of this process or another one. */
export function lower(pid = 0, priority = lowest): void {
  try {
    setPriority(pid, priority)
  } catch (error) {
    log.warn({ err: error }, 'The training could not be given its priority')
  }
}

function kill(child: ChildProcess, ended: Promise<unknown>): void {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), killMilliseconds)
  void ended.then(() => clearTimeout(timer))
}
