/** A supervisor of one part that only lives; prints the part's process id. */
import { spawn } from 'node:child_process'
import { keepRunning } from '../part'

const part = keepRunning({
  name: 'part',
  say: console.log,
  launch: () =>
    spawn(process.execPath, ['--import', './lib/cli/parent-watch.mjs', '-e', 'setInterval(() => {}, 1000)'], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: true,
    }),
})
console.log(part.pid())
