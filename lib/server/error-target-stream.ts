import type { DocumentType, FieldKey } from '@/lib/fields/field'
import { field, fields } from '@/lib/fields/registry'
import type { RoutedDocument } from '@/lib/learn/target-point'
import { prisma } from './prisma'

const requiredKeys = fields.filter(({ required }) => required).map(({ key }) => key)

/** Of the latest weeks, what is enough to know shares to a point or two. */
const sampled = 1000
export const recentDays = 28

export interface RecentDocument extends RoutedDocument {
  readonly type: DocumentType
}

/** The latest documents of the last weeks, as routing sees them. */
export async function recentDocuments(): Promise<RecentDocument[]> {
  const rows = await prisma.$queryRaw<{ type: DocumentType; blocked: boolean; required: RoutedDocument['required'] }[]>`
    with recent as (
      select id from documents
      where received_at >= now() - make_interval(days => ${recentDays}::int) and status in ('needs_review', 'completed')
      order by received_at desc limit ${sampled}
    )
    select e.document_type ->> 'value' as type,
      exists (
        select from jsonb_array_elements(e.findings) f
        where (f ->> 'blocking')::boolean and not (f ->> 'passed')::boolean
      ) as blocked,
      (
        select coalesce(jsonb_object_agg(p ->> 'field', p -> 'confidence'), '{}') from jsonb_array_elements(e.predictions) p
        where p ->> 'field' = any(${requiredKeys}) and p ->> 'value' is not null
      ) as required
    from recent r join lateral (
      select * from extractions x where x.document_id = r.id order by x.created_at desc limit 1
    ) e on true`
  return rows.map(({ type, blocked, required }) => ({
    type,
    required,
    free: !blocked && (type === 'invoice' || type === 'credit_note'),
  }))
}

/** How many documents came a day in the last weeks, by type; those that are none yet under null. */
export async function arrivalsPerDay(): Promise<ReadonlyMap<DocumentType | null, number>> {
  const rows = await prisma.$queryRaw<{ type: DocumentType | null; perDay: number }[]>`
    with recent as (
      select document_type, received_at from documents
      where received_at >= now() - make_interval(days => ${recentDays}::int)
    ),
    span as (select greatest(1, extract(epoch from now() - min(received_at)) / 86400)::float8 as days from recent)
    select document_type as type, count(*) / max(span.days) as "perDay" from recent, span group by 1`
  return new Map(rows.map(({ type, perDay }) => [type, perDay]))
}

/** A required value of an audit sample: what was predicted, and whether a person found it right. */
export interface AuditedValue {
  readonly documentId: string
  readonly type: DocumentType
  readonly field: FieldKey
  readonly confidence: number
  readonly right: boolean
  readonly modelVersion: string | null
  readonly at: Date
}

interface AuditRow extends Omit<AuditedValue, 'right'> {
  readonly predicted: string
  readonly value: string | null
}

const mostAudited = 20_000

/** Of documents that were looked at though they could have gone unseen: what was predicted against what was decided. */
export async function auditedValues(): Promise<AuditedValue[]> {
  const rows = await prisma.$queryRaw<AuditRow[]>`
    select distinct on (a.document_id, a.field) a.document_id::text as "documentId", d.document_type as type, a.field,
      a.predicted_confidence as confidence, a.predicted_value as predicted, a.value, a.model_version as "modelVersion", a.at
    from documents d
    join annotations a on a.document_id = d.id
    join reviews r on r.id = a.review_id and r.outcome = 'approved' and r.undone_at is null
    where d.audit_sample and d.received_at >= now() - interval '1 year' and a.field = any(${requiredKeys})
      and a.predicted_value is not null and a.predicted_confidence is not null
    order by a.document_id, a.field, a.at limit ${mostAudited}`
  return rows.map(({ predicted, value, ...row }) => ({
    ...row,
    right: value !== null && field(row.field).equal(predicted, value),
  }))
}

interface Went {
  readonly type: DocumentType | null
  readonly documents: number
  readonly through: number
  readonly reviews: number
}

/** How documents that came since then went, by type: those that needed no person but for the audit, and those looked at. */
export function wentSince(since: Date): Promise<Went[]> {
  return prisma.$queryRaw<Went[]>`
    select document_type as type, count(*)::int as documents,
      count(*) filter (where audit_sample or (route = 'straight_through' and not looked))::int as through,
      count(*) filter (where looked)::int as reviews
    from (
      select d.document_type, d.audit_sample, d.route,
        d.status = 'needs_review' or exists (select from reviews r where r.document_id = d.id) as looked
      from documents d
      where d.received_at >= ${since} and d.status in ('needs_review', 'completed', 'rejected')
    ) went group by 1`
}

/** When the target was last changed; the first document where it never was; null before any. */
export async function targetSetAt(): Promise<Date | null> {
  const [row] = await prisma.$queryRaw<{ at: Date | null }[]>`
    select coalesce(
      (select updated_at from settings where key = 'routing'),
      (select min(received_at) from documents)
    ) as at`
  return row?.at ?? null
}
