import { z } from 'zod'
import type { DocumentRow, documentsQuery, Sort } from '@/lib/contracts/documents'
import { type Status, statuses } from '@/lib/document/status'
import { AppError } from '@/lib/errors'
import { fromMinor } from '@/lib/fields/money'
import { Prisma } from '@/prisma/generated/client'
import { searchQuery } from './search-words'
import { type Condition, searching } from './searching'

type Query = z.output<typeof documentsQuery>
type Order = Query['order']

/** Each has an index with `id`, which makes the order total. */
const columns: Record<Sort, { readonly name: Prisma.Sql; readonly type: Prisma.Sql; readonly nullable: boolean }> = {
  received: { name: Prisma.sql`d.received_at`, type: Prisma.sql`timestamptz`, nullable: false },
  vendor: { name: Prisma.sql`d.vendor_name`, type: Prisma.sql`text`, nullable: true },
  date: { name: Prisma.sql`d.invoice_date`, type: Prisma.sql`text`, nullable: true },
  total: { name: Prisma.sql`d.total_minor`, type: Prisma.sql`bigint`, nullable: true },
  confidence: { name: Prisma.sql`d.confidence`, type: Prisma.sql`float8`, nullable: true },
}

interface Row extends Omit<DocumentRow, 'receivedAt' | 'total'> {
  readonly receivedAt: Date
  readonly totalMinor: bigint | null
  /** What the row is sorted by, as text. */
  readonly position: string | null
}

/** One page of documents. Those that lack what is sorted by come last, in either order. */
export async function listDocuments(
  query: Query,
): Promise<{ readonly documents: DocumentRow[]; readonly nextCursor: string | null }> {
  const { sort, order, limit } = query
  const after = query.cursor ? readCursor(query.cursor, sort, order) : undefined
  const rows = await searching(condition(query), async (tx) => {
    const rows: Row[] = []
    if (after?.position !== null) rows.push(...(await select(tx, query, positioned(sort, order, after), limit + 1)))
    if (rows.length <= limit && columns[sort].nullable) {
      const afterId = after?.position === null ? after.id : undefined
      rows.push(...(await select(tx, query, unpositioned(sort, order, afterId), limit + 1 - rows.length)))
    }
    return rows
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    documents: shown.map(toReply),
    nextCursor: last && rows.length > limit ? writeCursor({ sort, order, position: last.position, id: last.id }) : null,
  }
}

/** How many of each status, under the same search. */
export async function countDocuments(
  q: string | undefined,
): Promise<{ readonly counts: Record<Status, number>; readonly total: number }> {
  const wanted = condition({ q })
  const rows = await searching(
    { ...wanted, all: true },
    (tx) => tx.$queryRaw<{ status: Status; count: number }[]>`
    select status, count(*)::int as count from documents d where ${wanted.where} group by status`,
  )
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  for (const { status, count } of rows) counts[status] = count
  return { counts, total: rows.reduce((sum, { count }) => sum + count, 0) }
}

interface Slice {
  readonly where: Prisma.Sql
  readonly orderBy: Prisma.Sql
}

function positioned(sort: Sort, order: Order, after: Cursor | undefined): Slice {
  const { name, type, nullable } = columns[sort]
  const [beyond, direction] =
    order === 'asc' ? [Prisma.raw('>'), Prisma.raw('asc')] : [Prisma.raw('<'), Prisma.raw('desc')]
  const present = nullable ? Prisma.sql`${name} is not null` : Prisma.sql`true`
  const further = after
    ? Prisma.sql`(${name}, d.id) ${beyond} (${after.position}::text::${type}, ${after.id}::uuid)`
    : Prisma.sql`true`
  return { where: Prisma.sql`${present} and ${further}`, orderBy: Prisma.sql`${name} ${direction}, d.id ${direction}` }
}

function unpositioned(sort: Sort, order: Order, afterId: string | undefined): Slice {
  const { name } = columns[sort]
  const [beyond, direction] =
    order === 'asc' ? [Prisma.raw('>'), Prisma.raw('asc')] : [Prisma.raw('<'), Prisma.raw('desc')]
  const further = afterId ? Prisma.sql`d.id ${beyond} ${afterId}::uuid` : Prisma.sql`true`
  return { where: Prisma.sql`${name} is null and ${further}`, orderBy: Prisma.sql`d.id ${direction}` }
}

function select(tx: Prisma.TransactionClient, query: Query, slice: Slice, limit: number): Promise<Row[]> {
  const { name } = columns[query.sort]
  return tx.$queryRaw<Row[]>`
    with page as materialized (
      select d.*, (${name})::text as position from documents d
      where ${slice.where} and ${condition(query).where}
      order by ${slice.orderBy} limit ${limit}
    )
    select d.id::text, d.file_name as "fileName", d.status, d.route, d.document_type as "documentType",
      d.vendor_name as "vendorName", d.invoice_number as "invoiceNumber", d.invoice_date as "invoiceDate",
      d.total_minor as "totalMinor", d.currency, d.page_count as "pageCount", d.confidence,
      d.received_at as "receivedAt", d.position, users.name as "uploadedBy",
      case when d.status = 'failed' then d.failure_reason else latest.reason end as reason
    from page d
    left join users on users.id = d.uploaded_by_id
    left join lateral (
      select reasons -> 0 ->> 'message' as reason from extractions
      where document_id = d.id and route = 'review' order by created_at desc limit 1
    ) latest on d.status = 'needs_review'
    order by ${slice.orderBy}`
}

function condition({ q, status }: Pick<Query, 'q' | 'status'>): Condition {
  const words = q ? searchQuery(q) : null
  const ofStatus = status ? Prisma.sql`d.status = ${status}` : Prisma.sql`true`
  const matching = words === null ? Prisma.sql`true` : Prisma.sql`d.search @@ ${words}::tsquery`
  return { where: Prisma.sql`${ofStatus} and ${matching}`, byText: words !== null }
}

function toReply({ position, totalMinor, receivedAt, ...row }: Row): DocumentRow {
  return {
    ...row,
    total: totalMinor === null ? null : Number(fromMinor(Number(totalMinor), row.currency)),
    receivedAt: receivedAt.toISOString(),
  }
}

const cursorSchema = z.object({
  sort: z.string(),
  order: z.string(),
  position: z.string().max(1000).nullable(),
  id: z.uuid(),
})
type Cursor = z.infer<typeof cursorSchema>

/** Opaque to clients: they send it back, and nothing else. */
function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

function readCursor(text: string, sort: Sort, order: Order): Cursor {
  const cursor = cursorSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString())).data
  const fits = cursor?.sort === sort && cursor.order === order && isPosition(sort, cursor.position)
  if (!cursor || !fits) throw new AppError('bad_request', 'This cursor does not belong to this list.')
  return cursor
}

/** So that a made-up cursor is the caller's mistake and not the database's. */
function isPosition(sort: Sort, position: string | null): boolean {
  if (position === null) return columns[sort].nullable
  switch (sort) {
    case 'received':
      return (
        /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)*$/.test(position) && !Number.isNaN(Date.parse(position))
      )
    case 'total':
      return /^-?\d{1,18}$/.test(position)
    case 'confidence':
      return /^[01](\.\d{1,20})?$|^\d(\.\d{1,20})?e-\d\d$/.test(position)
    default:
      return !position.includes('\0')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
