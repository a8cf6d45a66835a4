// Outlives a test run that is killed, and then stops its database and removes its folder.
// Arguments: process id of the postmaster, folder. Standard input ends when the test run does.
import { rmSync } from 'node:fs'

const [pid, folder] = process.argv.slice(2)
process.stdin.resume()
process.stdin.on('end', () => {
  try {
    process.kill(Number(pid), 'SIGQUIT')
  } catch {
    // Already stopped.
  }
  setTimeout(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), 500)
})
