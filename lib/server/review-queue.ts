import type { Holder, QueueFilter, QueueReply, QueueRow } from '@/lib/contracts/review'
import { fromMinor } from '@/lib/fields/money'
import { Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { prisma } from './prisma'
import { isHeld, queueCondition, queueOrder } from './queue-condition'
import { hasDecisions } from './review-attention'
import { holderReply } from './review-lease'
import { storedDraft } from './reviewed-document'

const shownNext = 20
const shownRows = 200
const shownVendors = 100

/** What waits for the caller under a filter, and what is under way, put aside and handed over, whatever the filter. */
export async function getQueue(filter: QueueFilter, actor: UserActor): Promise<QueueReply> {
  const wanted = queueCondition(filter, actor)
  const [counts, next, mine, postponed, escalated, vendors, today] = await Promise.all([
    countWaiting(wanted, actor),
    selectRows({ where: Prisma.sql`${wanted} and not ${isHeld()}`, orderBy: queueOrder, limit: shownNext }, actor),
    selectMine(actor),
    selectAside('document.postponed', actor),
    selectAside('document.escalated', actor),
    countVendors(queueCondition({ ...filter, vendor: undefined }, actor)),
    finishedToday(actor),
  ])
  return { ...counts, next, mine, postponed, escalated, vendors, today }
}

/** Few are held at a time, so they are counted apart: all that wait are then counted in an index. */
async function countWaiting(wanted: Prisma.Sql, actor: UserActor): Promise<Pick<QueueReply, 'waiting' | 'held'>> {
  const [counts] = await prisma.$queryRaw<{ all: number; held: number; others: number }[]>`
    with live as materialized (
      select document_id, bool_or(reviewer_id <> ${actor.id}) as other from reviews
      where ended_at is null and lease_until > now() group by document_id
    )
    select (select count(*)::int from documents d where ${wanted}) as all,
      (select count(*)::int from live join documents d on d.id = live.document_id where ${wanted}) as held,
      (select count(*)::int from live join documents d on d.id = live.document_id where ${wanted} and live.other) as others`
  return { waiting: (counts?.all ?? 0) - (counts?.held ?? 0), held: counts?.others ?? 0 }
}

async function countVendors(wanted: Prisma.Sql): Promise<QueueReply['vendors']> {
  return prisma.$queryRaw<QueueReply['vendors']>`
    select d.vendor_name as name, count(*)::int as count from documents d
    where ${wanted} and d.vendor_name is not null
    group by d.vendor_name order by count(*) desc, d.vendor_name limit ${shownVendors}`
}

/** By the server's clock; a document that was taken back is not finished. */
async function finishedToday(actor: UserActor): Promise<QueueReply['today']> {
  const midnight = new Date()
  midnight.setHours(0, 0, 0, 0)
  const [row] = await prisma.$queryRaw<QueueReply['today'][]>`
    select count(distinct document_id)::int as finished,
      percentile_cont(0.5) within group (order by active_seconds) as "medianSeconds"
    from reviews
    where reviewer_id = ${actor.id} and ended_at >= ${midnight} and outcome in ('approved', 'rejected')
      and undone_at is null`
  return row ?? { finished: 0, medianSeconds: null }
}

/** What the caller began and left, latest first. */
async function selectMine(actor: UserActor): Promise<QueueRow[]> {
  const reviews = await prisma.review.findMany({
    where: {
      reviewerId: actor.id,
      endedAt: null,
      draftSavedAt: { not: null },
      document: { status: 'needs_review', postponedAt: null },
    },
    orderBy: { draftSavedAt: 'desc' },
    take: shownRows,
    select: { documentId: true, draft: true, draftSavedAt: true },
  })
  const begun = reviews.filter(({ draft }) => hasDecisions(storedDraft(draft)))
  const ids = begun.map(({ documentId }) => documentId)
  const rows = await selectRows({ where: Prisma.sql`d.id = any (${ids}::uuid[])`, limit: shownRows }, actor)
  return begun.flatMap(({ documentId, draftSavedAt }) => {
    const row = rows.find(({ id }) => id === documentId)
    return row ? [{ ...row, since: draftSavedAt?.toISOString() ?? null }] : []
  })
}

/** Put aside or handed over, the longest first, with what was said then. */
async function selectAside(action: 'document.postponed' | 'document.escalated', actor: UserActor): Promise<QueueRow[]> {
  const column = action === 'document.postponed' ? Prisma.sql`d.postponed_at` : Prisma.sql`d.escalated_at`
  const where = Prisma.sql`d.status = 'needs_review' and ${column} is not null`
  const rows = await selectRows({ where, orderBy: column, limit: shownRows, since: column }, actor)
  const events = await prisma.auditEvent.findMany({
    where: { action, documentId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { documentId: true, data: true },
  })
  const notes = new Map(events.map(({ documentId, data }) => [documentId, noteOf(data)]))
  return rows.map((row) => ({ ...row, note: notes.get(row.id) || null }))
}

function noteOf(data: unknown): string {
  const { note, text } = data as { note?: string; text?: string }
  return note ?? text ?? ''
}

interface Selection {
  readonly where: Prisma.Sql
  readonly orderBy?: Prisma.Sql
  readonly limit: number
  readonly since?: Prisma.Sql
}

interface Row extends Omit<QueueRow, 'receivedAt' | 'total' | 'holder' | 'since' | 'note'> {
  readonly receivedAt: Date
  readonly totalMinor: bigint | null
  readonly since: Date | null
  readonly reviewerId: string | null
  readonly reviewerName: string
  readonly leaseUntil: Date
}

async function selectRows(selection: Selection, actor: UserActor): Promise<QueueRow[]> {
  const { where, orderBy = queueOrder, limit, since = Prisma.sql`null::timestamptz` } = selection
  const rows = await prisma.$queryRaw<Row[]>`
    with chosen as materialized (
      select d.*, ${since} as since from documents d where ${where} order by ${orderBy} limit ${limit}
    )
    select d.id::text, d.file_name as "fileName", d.vendor_name as "vendorName", d.invoice_number as "invoiceNumber",
      d.total_minor as "totalMinor", d.currency, d.received_at as "receivedAt", d.confidence, d.since,
      latest.reason, r.reviewer_id as "reviewerId", r.reviewer_name as "reviewerName", r.lease_until as "leaseUntil"
    from chosen d
    left join lateral (
      select reasons -> 0 ->> 'message' as reason from extractions
      where document_id = d.id and route = 'review' order by created_at desc limit 1
    ) latest on true
    left join reviews r on r.document_id = d.id and r.ended_at is null and r.lease_until > now()
    order by ${orderBy}`
  return rows.map((row) => toReply(row, actor))
}

function toReply(row: Row, actor: UserActor): QueueRow {
  const { totalMinor, receivedAt, since, reviewerId, reviewerName, leaseUntil, ...rest } = row
  const holder: Holder | null = reviewerId ? holderReply({ reviewerId, reviewerName, leaseUntil }, actor) : null
  return {
    ...rest,
    total: totalMinor === null ? null : Number(fromMinor(Number(totalMinor), row.currency)),
    receivedAt: receivedAt.toISOString(),
    holder,
    since: since?.toISOString() ?? null,
    note: null,
  }
}
