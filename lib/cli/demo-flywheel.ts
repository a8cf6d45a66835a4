/** `npm run demo:flywheel`: the whole loop of learning on an empty system of its own, which is left to be looked at. */
import { demoArguments, howToLook } from '@/lib/bench/demo-arguments'
import { exitWithSentence } from './exit-with-sentence'

try {
  const { data, sroie } = demoArguments(process.argv.slice(2))
  process.env.DATA_DIR = data
  // Whatever the worker gives back at the end is no news.
  process.env.LOG_LEVEL ??= 'error'
  delete process.env.DATABASE_URL
  // Loaded now: where everything lies is read when it is loaded.
  const { startEmbeddedDatabase } = await import('@/lib/server/embedded-database')
  const { prepareDatabase } = await import('@/lib/server/prepare-database')
  const { url, stop } = await startEmbeddedDatabase(data, { holder: 'npm run demo:flywheel' })
  try {
    process.env.DATABASE_URL = url
    await prepareDatabase(url)
    const { turnFlywheel } = await import('@/lib/bench/demo-flywheel')
    await turnFlywheel(sroie)
    console.log(`\n${howToLook(data)}`)
  } finally {
    await stop()
  }
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}
