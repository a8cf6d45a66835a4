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
    minTotal === undefined ? undefined : Prisma.sql`d.total_minor >= ${minTotal}::float8 * ${minorUnits}`,
    maxTotal === undefined ? undefined : Prisma.sql`d.total_minor <= ${maxTotal}::float8 * ${minorUnits}`,
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

/** How many of the smallest unit make one of a document's currency. */
const minorUnits = Prisma.sql`case ${Prisma.join(
  [0, 3].map((decimals) => {
    const codes = currencyCodes.filter((code) => currencyDecimals(code) === decimals)
    return Prisma.sql`when d.currency in (${Prisma.join(codes)}) then ${10 ** decimals}::float8`
  }),
  ' ',
)} else 100 end`

/** Somebody works on it now: the lease of a review lies ahead. `but`: leases on `reviews r` that don't count. */
export function isHeld(but: Prisma.Sql = Prisma.sql`false`): Prisma.Sql {
  return Prisma.sql`exists (
    select from reviews r
    where r.document_id = d.id and r.ended_at is null and r.lease_until > now() and not (${but})
  )`
}

/** Oldest first by the hour, within it the least sure. */
export const queueOrder = Prisma.sql`d.received_hour, d.confidence, d.id`
