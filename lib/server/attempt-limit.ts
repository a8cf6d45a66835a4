import { createHash } from 'node:crypto'
import { AppError } from '@/lib/errors'
import { prisma } from './prisma'

export interface AttemptLimit {
  readonly name: string
  readonly max: number
  readonly windowSeconds: number
}

/** Gives an attempt back, since it succeeded: only failures count. */
export type Refund = () => Promise<void>

/**
 * Counts one attempt before it is made, so that a burst of parallel ones cannot pass together. The count lies in the
 * database, by its clock, for all processes. A window begins with its first attempt. (The id is random, since ON CONFLICT
 * watches over one unique index only.)
 * @throws AppError `too_many_requests` when the window is used up.
 */
export async function takeAttempt(limit: AttemptLimit, subject: string): Promise<Refund> {
  const key = `${limit.name}:${createHash('sha256').update(subject).digest('base64url')}`
  const windowMilliseconds = limit.windowSeconds * 1000
  const taken = await prisma.$executeRaw`
    INSERT INTO rate_limits AS r (id, key, count, last_request)
    VALUES (gen_random_uuid(), ${key}, 1, extract(epoch FROM clock_timestamp()) * 1000)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r.last_request <= excluded.last_request - ${windowMilliseconds}::bigint THEN 1 ELSE r.count + 1 END,
      last_request = CASE WHEN r.last_request <= excluded.last_request - ${windowMilliseconds}::bigint
        THEN excluded.last_request ELSE r.last_request END
    WHERE r.count < ${limit.max} OR r.last_request <= excluded.last_request - ${windowMilliseconds}::bigint`
  if (taken === 0) throw tooMany(await secondsLeft(key, limit.windowSeconds))
  return async () => {
    await prisma.$executeRaw`UPDATE rate_limits SET count = greatest(count - 1, 0) WHERE key = ${key}`
  }
}

async function secondsLeft(key: string, windowSeconds: number): Promise<number> {
  const rows = await prisma.$queryRaw<{ seconds: number }[]>`
    SELECT ceil(last_request / 1000.0 + ${windowSeconds} - extract(epoch FROM clock_timestamp()))::int AS seconds
    FROM rate_limits WHERE key = ${key}`
  return Math.min(Math.max(rows[0]?.seconds ?? 1, 1), windowSeconds)
}

function tooMany(retryAfterSeconds: number): AppError {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return new AppError('too_many_requests', `Too many attempts. Try again in ${wait}.`, { retryAfterSeconds })
}
