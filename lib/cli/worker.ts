/** `npm run worker`: reads documents from the queue of DATABASE_URL; `npm start` runs one too. */
import { log } from '@/lib/server/log'
import { prepareDatabase } from '@/lib/server/prepare-database'
import { requireDatabaseUrl } from '@/lib/server/queue'
import { startWorker } from '@/lib/server/worker'
import { exitWithSentence } from './exit-with-sentence'

/** Longer than the worker's own patience; what is still locked then is unlocked by the next worker. */
const killMilliseconds = 7000

try {
  // The supervisor has prepared it.
  if (!process.send) await prepareDatabase(requireDatabaseUrl())
  const worker = await startWorker()
  if (!process.send) console.log('The worker is waiting for documents')
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), killMilliseconds).unref()
    await worker.stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end())
  await worker.failed
} catch (error) {
  log.fatal({ err: error }, 'The worker cannot go on')
  exitWithSentence(error)
}
