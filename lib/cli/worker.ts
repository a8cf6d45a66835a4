import { log } from '@/lib/server/log'
import { startWorker } from '@/lib/server/worker'

/** Longer than the worker's own patience; what is still locked then is unlocked by the next worker. */
const killMilliseconds = 10_000

const worker = await startWorker()
let ending = false

async function end(why: string): Promise<void> {
  if (ending) return
  ending = true
  log.info({ why }, 'The worker is stopping')
  setTimeout(() => process.exit(1), killMilliseconds).unref()
  await worker.stop()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal))
// Started by npm start: without it nobody would stop us.
process.on('disconnect', () => void end('the process that started it is gone'))
process.send?.('ready')

worker.failed.catch((error) => {
  log.fatal({ err: error }, 'The worker cannot go on')
  process.exit(1)
})
