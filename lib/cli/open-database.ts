import { AppError } from '@/lib/errors'
import { databaseUrl } from '@/lib/server/database-url'
import { startEmbeddedDatabase } from '@/lib/server/embedded-database'
import { env } from '@/lib/server/env'
import { prepareDatabase } from '@/lib/server/prepare-database'

/**
 * The database for a command that runs beside Countersign or without it: DATABASE_URL, else the embedded one, which is
 * started for as long as the command takes if it does not run. Import what uses Prisma only after this.
 * @returns closes it again, if it was started here.
 */
export async function openDatabase(holder: string): Promise<() => Promise<void>> {
  const [url, close] = env.DATABASE_URL ? [env.DATABASE_URL, noop] : await openEmbedded(holder)
  await prepareDatabase(url, 10)
  return close
}

async function openEmbedded(holder: string): Promise<[url: string, close: () => Promise<void>]> {
  try {
    const { url, stop } = await startEmbeddedDatabase(env.DATA_DIR, { holder })
    return [url, stop]
  } catch (error) {
    const running = databaseUrl()
    // Held by a running Countersign: then its database is the one.
    if (error instanceof AppError && error.code === 'conflict' && running) return [running, noop]
    throw error
  }
}

async function noop(): Promise<void> {}
