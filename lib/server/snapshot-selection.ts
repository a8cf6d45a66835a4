import type { Client } from 'pg'
import type { SnapshotFilter } from '@/lib/contracts/snapshots'
import { fieldKeys } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'

/** How many documents the filter's days, vendors, types, languages and states meet, and how many have labels that count. */
export interface Selection {
  readonly documents: number
  readonly labelled: number
}

/**
 * Puts the documents of a snapshot into the temporary table `chosen`, with their labels: of those annotations whose review
 * was not taken back, a field's latest. It lives as long as the transaction.
 */
export async function selectDocuments(client: Client, filter: SnapshotFilter): Promise<Selection> {
  const [condition, values] = conditionOf(filter)
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from documents d where ${condition}`,
    values,
  )
  const by = values.length + 1
  await client.query(
    `create temp table chosen on commit drop as
    select d.id, d.sha256, d.language, d.vendor_id, d.vendor_name, d.vendor_tax_id, v.name as vendor,
      a.labels, a.document_type, a.line_items
    from documents d
    left join vendors v on v.id = d.vendor_id
    cross join lateral (
      select
        coalesce(jsonb_object_agg(field, jsonb_build_object('state', state, 'value', value, 'raw', raw, 'spans', spans))
          filter (where field = any($${by + 1}::text[])), '{}') as labels,
        min(value) filter (where field = 'document_type') as document_type,
        (jsonb_agg(rows) filter (where field = 'line_items')) -> 0 as line_items,
        count(*) as count,
        bool_or(actor_id = any($${by}::text[])) as theirs
      from (
        select distinct on (a.field) a.field, a.state, a.value, a.raw, a.spans, a.rows, a.actor_id
        from annotations a left join reviews r on r.id = a.review_id
        where a.document_id = d.id and r.undone_at is null and a.state in ('confirmed', 'corrected', 'absent')
        order by a.field, a.at desc, a.id desc
      ) latest
    ) a
    where ${condition} and a.count > 0 and (cardinality($${by}::text[]) = 0 or a.theirs)
      and exists (select from pages p where p.document_id = d.id)`,
    [...values, filter.reviewedBy, fieldKeys],
  )
  await client.query('create unique index on chosen (sha256)')
  await client.query('analyze chosen')
  const labelled = await client.query<{ count: number }>('select count(*)::int as count from chosen')
  return { documents: rows[0]?.count ?? 0, labelled: labelled.rows[0]?.count ?? 0 }
}

/** `documents` is called d. */
function conditionOf(filter: SnapshotFilter): [condition: string, values: unknown[]] {
  const conditions: string[] = ['true']
  const values: unknown[] = []
  const say = (condition: (place: string) => string, value: unknown) => {
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  if (filter.from) say((at) => `d.received_at >= ${at}::timestamptz`, `${filter.from}T00:00:00Z`)
  if (filter.to) say((at) => `d.received_at < ${at}::timestamptz + interval '1 day'`, `${filter.to}T00:00:00Z`)
  if (filter.documentTypes.length > 0) say((at) => `d.document_type = any(${at}::text[])`, filter.documentTypes)
  if (filter.languages.length > 0) say((at) => `d.language = any(${at}::text[])`, filter.languages)
  if (filter.states.length > 0) say((at) => `d.status = any(${at}::text[])`, filter.states)
  const vendors = filter.vendors.map(lettersAndDigits).filter((name) => name !== '')
  // What letters are is the database's opinion here; for a choice of documents that is near enough.
  if (vendors.length > 0)
    say((at) => `upper(regexp_replace(d.vendor_name, '[^[:alnum:]]', '', 'g')) = any(${at}::text[])`, vendors)
  return [conditions.join(' and '), values]
}
