import { databasePlace, readConnection } from './embedded-database-place'
import { env } from './env'

/** DATABASE_URL, else the address of the embedded database while it runs; undefined if there is neither. */
export function databaseUrl(): string | undefined {
  return env.DATABASE_URL ?? readConnection(databasePlace(env.DATA_DIR))
}
