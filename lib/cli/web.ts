/** `npm run web`: the screens and the API, on the database of DATABASE_URL; `npm start` runs it too. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/errors'
import { databaseUrl } from '@/lib/server/database-url'
import { env } from '@/lib/server/env'
import { exitWithSentence } from './exit-with-sentence'

// Traces for our own few files are not worth the memory that the maps of all of Next take.
process.setSourceMapsEnabled(false)

const dev = process.argv.includes('--dev')
// Before Next and React are loaded: they are two different programs in development and in production.
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })

try {
  if (!dev && !existsSync(path.join(process.env.NEXT_DIST_DIR ?? '.next', 'BUILD_ID'))) {
    throw new AppError('unavailable', 'There is no build of the screens yet: run npm run build.')
  }
  const url = databaseUrl()
  if (!url) throw new AppError('unavailable', 'There is no database: set DATABASE_URL, or use npm start.')
  if (!process.send) {
    // Under the supervisor it is prepared already.
    const { prepareDatabase } = await import('@/lib/server/prepare-database')
    await prepareDatabase(url)
  }
  const { startWebServer } = await import('@/lib/http/web-server')
  const web = await startWebServer({ port: env.PORT, host: env.HOST, trustedProxies: env.TRUST_PROXY, dev })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void web.close().then(() => process.exit(0)))
  }
  if (!process.send) console.log(`Countersign serves on ${env.HOST}:${env.PORT}`)
} catch (error) {
  exitWithSentence(error)
}
