import type { QueueFilter } from '@/lib/contracts/review'
import { currencyCodes, currencyDecimals } from '@/lib/fields/currency'
import { Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'

/** Documents that wait for a person such as this one, under a filter: a condition on `documents d`. */
export function queueCondition(filter: QueueFilter, actor: UserActor): Prisma.Sql {
  const { vendor, minDays, reason, minTotal, maxTotal } = filter
  const conditions = [
    Prisma.sql`d.status = 'needs_review' and d.postponed_at is null`,
    escalation(reason, actor),
    vendor ? Prisma.sql`d.vendor_name = ${vendor}` : undefined,
    minDays === undefined ? undefined : Prisma.sql`d.received_at <= now() - make_interval(days => ${minDays}::int)`,
    reason && reason !== 'escalated' ? Prisma.sql`d.queue_reasons @> array[${reason}]::text[]` : undefined,
    minTotal === undefined ? undefined : atLeast(minTotal),
    maxTotal === undefined ? undefined : atMost(maxTotal),
  ]
  return Prisma.join(
    conditions.filter((condition) => condition !== undefined),
    ' and ',
  )
}

/** Handed over to the admins: only they, and only who asks for these. */
function escalation(reason: QueueFilter['reason'], actor: UserActor): Prisma.Sql {
  if (reason !== 'escalated') return Prisma.sql`d.escalated_at is null`
  return actor.role === 'admin' ? Prisma.sql`d.escalated_at is not null` : Prisma.sql`false`
}

const codesWith = (decimals: number) => Prisma.join(currencyCodes.filter((code) => currencyDecimals(code) === decimals))
const withoutDecimals = Prisma.sql`coalesce(d.currency, '') in (${codesWith(0)})`
const withThree = Prisma.sql`coalesce(d.currency, '') in (${codesWith(3)})`

/** Whole units against totals in the smallest unit of their currency; the cheap comparison first, for 100,000 rows. */
function atLeast(total: number): Prisma.Sql {
  const minor = (factor: number) => Prisma.sql`d.total_minor >= ${BigInt(Math.ceil(total * factor))}::bigint`
  return Prisma.sql`(
    ${minor(1000)} or (${minor(100)} and not ${withThree}) or (${minor(1)} and ${withoutDecimals})
  )`
}

function atMost(total: number): Prisma.Sql {
  const minor = (factor: number) => Prisma.sql`d.total_minor <= ${BigInt(Math.floor(total * factor))}::bigint`
  return Prisma.sql`(
    ${minor(1)} or (${minor(100)} and not ${withoutDecimals}) or (${minor(1000)} and ${withThree})
  )`
}

/** Somebody works on it now: the lease of a review lies ahead. `but`: leases on `reviews r` that don't count. */
export function isHeld(but: Prisma.Sql = Prisma.sql`false`): Prisma.Sql {
  return Prisma.sql`exists (
    select from reviews r
    where r.document_id = d.id and r.ended_at is null and r.lease_until > now() and not (${but})
  )`
}

/** Oldest first by the hour, within it the least sure. */
export const queueOrder = Prisma.sql`d.received_hour, d.confidence, d.id`
