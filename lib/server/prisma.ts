import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { databaseUrl } from './database-url'

/** Connects on the first query, so that `next build` may import this without a database. */
const unreachable = 'postgresql://the-database-is-not-running.invalid/'

/** `next dev` loads modules anew after each change; the connections must not pile up. */
const kept = globalThis as { countersignPrisma?: PrismaClient }

export const prisma = kept.countersignPrisma ?? createPrisma()
if (process.env.NODE_ENV === 'development') kept.countersignPrisma = prisma

function createPrisma(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: databaseUrl() ?? unreachable,
    // Web and worker together stay well below the 60 connections of the embedded database.
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'countersign',
  })
  return new PrismaClient({ adapter })
}
