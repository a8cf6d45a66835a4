import { type ChildProcess, fork } from 'node:child_process'
import { program } from './program'

/** A worker in a process of its own, as `npm start` runs it: with a channel to this process, which it doesn't outlive. */
export function startWorkerProcess(env: Record<string, string> = {}): ChildProcess {
  return fork(program('worker'), {
    execArgv: [],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}
