import { type DriftKey, driftEdges, driftKeys } from '@/lib/contracts/drift'
import { fewestDocuments, type Histograms } from '@/lib/learn/drift-levels'
import { Prisma } from '@/prisma/generated/client'
import { prisma } from './prisma'

/** What is compared with what: documents that came in [from, to) with those in [referenceFrom, from). */
export interface DriftPeriod {
  readonly referenceFrom: Date
  readonly from: Date
  readonly to: Date
  /** When the model that serves began to. */
  readonly modelSince: Date | null
}

/** Null: all documents. */
export type Scope = string | null
export type ScopeCounts = ReadonlyMap<DriftKey, Histograms>

interface Row {
  readonly vendorId: string | null
  readonly key: DriftKey
  readonly current: boolean
  readonly bin: number
  readonly count: number
}

/** Every measure of every document in one pass: for all documents, and for each vendor that has enough of them. */
export async function driftCounts(period: DriftPeriod): Promise<ReadonlyMap<Scope, ScopeCounts>> {
  const rows = await prisma.$queryRaw<Row[]>`
    with ${looked(period)},
    frequent as (
      select vendor_id from looked where vendor_id is not null group by vendor_id
      having count(*) filter (where current) >= ${fewestDocuments.current}
        and count(*) filter (where not current) >= ${fewestDocuments.reference}
    )
    select case when grouping(l.vendor_id) = 0 then l.vendor_id::text end as "vendorId", m.key, l.current, m.bin,
      count(*)::int as count
    from looked l cross join lateral (${measures}) as m(key, bin)
    where m.bin is not null
    group by grouping sets ((l.vendor_id, m.key, l.current, m.bin), (m.key, l.current, m.bin))
    having grouping(l.vendor_id) = 1 or l.vendor_id in (select vendor_id from frequent)`
  const scopes = new Map<Scope, Map<DriftKey, { reference: number[]; current: number[] }>>([[null, noCounts()]])
  for (const { vendorId, key, current, bin, count } of rows) {
    const counts = scopes.get(vendorId) ?? noCounts()
    scopes.set(vendorId, counts)
    const bins = counts.get(key)?.[current ? 'current' : 'reference']
    if (bins) bins[bin] = count
  }
  return scopes
}

/** The latest documents of the week that lie in given bins of a measure. */
export async function documentsInBins(
  period: DriftPeriod,
  { scope, key, bins }: { readonly scope: Scope; readonly key: DriftKey; readonly bins: readonly number[] },
): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    with ${looked(period)}
    select l.id::text from looked l cross join lateral (${measures}) as m(key, bin)
    where l.current and m.key = ${key} and m.bin = any(${[...bins]}::int[])
      and (${scope}::uuid is null or l.vendor_id = ${scope}::uuid)
    order by l.received_at desc, l.id limit ${shownDocuments}`
  return rows.map(({ id }) => id)
}

const shownDocuments = 12

function noCounts() {
  return new Map(driftKeys.map((key) => [key, { reference: empty(key), current: empty(key) }]))
}

function empty(key: DriftKey): number[] {
  return Array.from({ length: (driftEdges[key]?.length ?? 1) + 1 }, () => 0)
}

const edges = (key: 'confidence' | 'words') => Prisma.sql`${[...(driftEdges[key] ?? [])]}::float8[]`

/** Bins from 0; null where a document says nothing of the measure. */
const measures = Prisma.sql`values
  ('confidence', l.confidence), ('words', l.words), ('unseen', l.unseen), ('scanned', l.scanned), ('corrected', l.corrected)`

/**
 * A row a document. Unseen: the first document of its vendor. Corrected: of those that a clerk approved. Confidences and
 * corrections count from when the model began to serve: the documents have not changed because the model has.
 */
function looked({ referenceFrom, from, to, modelSince }: DriftPeriod): Prisma.Sql {
  const ofModel = Prisma.sql`d.received_at >= ${modelSince ?? referenceFrom}`
  const vendorKey = (table: Prisma.Sql) => Prisma.sql`coalesce(${table}.vendor_id::text, lower(${table}.vendor_name))`
  return Prisma.sql`
    first_of as materialized (
      select ${vendorKey(Prisma.sql`f`)} as key, min(f.received_at) as at from documents f
      where f.vendor_id is not null or f.vendor_name is not null group by 1
    ),
    period as materialized (
      select d.id, d.vendor_id, d.vendor_name, d.received_at, d.confidence from documents d
      where d.received_at >= ${referenceFrom} and d.received_at < ${to} and d.status not in ('received', 'processing', 'failed')
    ),
    read as materialized (
      select p.document_id, sum(p.word_count) as words, count(*) as pages, bool_or(p.source = 'ocr') as scanned
      from pages p join period d on d.id = p.document_id group by p.document_id
    ),
    decided as materialized (
      select r.document_id, bool_or(a.state = 'corrected') as corrected
      from reviews r join period d on d.id = r.document_id
      left join annotations a on a.review_id = r.id
      where r.outcome = 'approved' and r.undone_at is null group by r.document_id
    ),
    looked as materialized (
      select d.id, d.vendor_id, d.received_at, d.received_at >= ${from} as current,
        case when ${ofModel} then width_bucket(d.confidence, ${edges('confidence')}) end as confidence,
        width_bucket(read.words::float8 / read.pages, ${edges('words')}) as words,
        (d.received_at <= first_of.at)::int as unseen,
        read.scanned::int as scanned,
        case when ${ofModel} and decided.document_id is not null then coalesce(decided.corrected, false)::int end as corrected
      from period d
      left join read on read.document_id = d.id
      left join decided on decided.document_id = d.id
      left join first_of on first_of.key = ${vendorKey(Prisma.sql`d`)}
    )`
}
