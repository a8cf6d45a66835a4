import { Prisma } from '@/prisma/generated/client'
import { prisma } from './prisma'

export interface Condition {
  /** On `documents d`. */
  readonly where: Prisma.Sql
  /** It has words to search for in it. */
  readonly byText: boolean
  /** All that match are needed, not the first few in some order. */
  readonly all?: boolean
}

/** From so many matches on, the first page in any order is found sooner by walking along that order. */
const manyMatches = 10_000

/**
 * Runs queries on documents that match, by the index that suits. PostgreSQL does not see what it costs to look into a
 * document's words (3 kB, stored aside) and guesses badly how many match: left alone, it looks into all 100,000 (0.7 s,
 * or more where DATABASE_URL leads to a server with settings for disks) where the text index has the answer in 1 ms.
 */
export async function searching<T>(
  condition: Condition,
  run: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  if (!condition.byText) return run(prisma)
  return prisma.$transaction(
    async (tx) => {
      await allow(tx, { bitmapscan: true, indexscan: false })
      if (!condition.all && (await hasMany(tx, condition))) await allow(tx, { bitmapscan: false, indexscan: true })
      return run(tx)
    },
    { maxWait: 10_000 },
  )
}

async function hasMany(tx: Prisma.TransactionClient, { where }: Condition): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from documents d where ${where} limit ${manyMatches}) as found`
  return row?.count === manyMatches
}

/** For this transaction only. A bitmap scan is the only kind that can use the text index. */
async function allow(
  tx: Prisma.TransactionClient,
  { bitmapscan, indexscan }: { readonly bitmapscan: boolean; readonly indexscan: boolean },
): Promise<void> {
  const setting = (name: string, on: boolean) => Prisma.sql`set_config(${`enable_${name}`}, ${on ? 'on' : 'off'}, true)`
  await tx.$queryRaw`select ${Prisma.join([
    setting('seqscan', false),
    setting('indexonlyscan', false),
    setting('indexscan', indexscan),
    setting('bitmapscan', bitmapscan),
  ])}`
}
