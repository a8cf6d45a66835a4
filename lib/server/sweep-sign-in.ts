import { sessionLifetime } from './auth'
import { prisma } from './prisma'

/**
 * Removes what has ended by itself: sessions, links, counts of attempts. Rows that somebody else is removing are left to
 * them, so that two sweeps never wait for each other.
 */
export async function sweepSignIn(): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM rate_limits WHERE id IN (
      SELECT id FROM rate_limits
      WHERE last_request < extract(epoch FROM now() - interval '1 day') * 1000 FOR UPDATE SKIP LOCKED)`
  await prisma.$executeRaw`
    DELETE FROM sessions WHERE id IN (
      SELECT id FROM sessions
      WHERE expires_at < now() OR created_at < now() - make_interval(secs => ${sessionLifetime.maxSeconds}::float8)
      FOR UPDATE SKIP LOCKED)`
  await prisma.$executeRaw`
    DELETE FROM one_time_links WHERE id IN (
      SELECT id FROM one_time_links WHERE expires_at < now() FOR UPDATE SKIP LOCKED)`
}
