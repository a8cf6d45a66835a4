import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { DecidedDocument, Values } from '@/lib/learn/decided-counts'
import { prisma } from './prisma'

/** The latest that were decided: enough to tell versions apart, and read in well below a second. */
const most = 1000

interface Row {
  readonly modelVersion: string
  readonly shown: Record<string, string | null>
  readonly shadow: Record<string, string | null> | null
  readonly decided: Record<string, string | null> | null
}

/** A document that a clerk approved, with what the version that served said, and the shadow beside it. */
export interface Decided extends DecidedDocument {
  readonly modelVersion: string
  readonly shadow: Values | null
}

export interface Since {
  readonly at: Date
  /** Whose documents. */
  readonly versions: readonly string[]
  /** Only documents that it saw as a shadow before they were decided. */
  readonly shadowVersion: string | null
}

/**
 * Documents whose review was approved since then and not undone, as they stood when it was: what was extracted later, with
 * what the review taught, does not count.
 */
export async function readDecided({ at, versions, shadowVersion }: Since): Promise<Decided[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    with approved as (
      select distinct on (document_id) document_id, ended_at from reviews
      where outcome = 'approved' and undone_at is null and ended_at >= ${at} and (
        ${shadowVersion}::text is null
        or document_id in (select document_id from shadow_extractions where model_version = ${shadowVersion})
      )
      order by document_id, ended_at desc
    ),
    latest as (select * from approved order by ended_at desc, document_id limit ${most})
    select e.model_version as "modelVersion",
      (select jsonb_object_agg(p ->> 'field', p -> 'value') from jsonb_array_elements(e.predictions) p) as shown,
      (select jsonb_object_agg(p ->> 'field', p -> 'value') from jsonb_array_elements(s.predictions) p) as shadow,
      (
        select jsonb_object_agg(a.field, a.value) from (
          select distinct on (a.field) a.field, a.value
          from annotations a left join reviews r on r.id = a.review_id
          where a.document_id = l.document_id and r.undone_at is null
          order by a.field, a.at desc, a.id desc
        ) a
      ) as decided
    from latest l
    join lateral (
      select * from extractions x where x.document_id = l.document_id and x.created_at <= l.ended_at
      order by x.created_at desc limit 1
    ) e on e.model_version = any(${[...versions]})
    left join shadow_extractions s
      on s.document_id = l.document_id and s.model_version = ${shadowVersion} and s.at <= l.ended_at
    where ${shadowVersion}::text is null or s.document_id is not null`
  return rows.map(({ modelVersion, shown, shadow, decided }) => ({
    modelVersion,
    shown: valuesOf(shown),
    shadow: shadow && valuesOf(shadow),
    decided: valuesOf(decided ?? {}),
  }))
}

/** Without document type and line items, which no field is. */
function valuesOf(stored: Record<string, string | null>): Values {
  return Object.fromEntries(fieldKeys.filter((key) => key in stored).map((key: FieldKey) => [key, stored[key] ?? null]))
}
