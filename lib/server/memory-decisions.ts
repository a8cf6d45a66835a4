import type { Span } from '@/lib/document/page'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { Prisma } from '@/prisma/generated/client'

/** A field's latest annotation on a document. */
export interface StoredDecision {
  readonly documentId: string
  readonly at: Date
  readonly actor: string
  readonly field: FieldKey
  readonly state: 'confirmed' | 'corrected' | 'absent'
  readonly value: string | null
  readonly spans: readonly Span[]
  readonly predictedValue: string | null
  readonly predictedRule: string | null
}

/** What people change by and by is best judged by their latest decisions; more would only cost time. */
const maxDocuments = 200

/** What people decided on a vendor's last 200 reviewed documents, by document; undone reviews don't count. */
export async function readDecisions(
  tx: Prisma.TransactionClient,
  vendorId: string,
  except: string | null = null,
): Promise<Map<string, StoredDecision[]>> {
  const rows = await tx.$queryRaw<StoredDecision[]>`
    with own as (
      select id from documents
      where vendor_id = ${vendorId}::uuid and id is distinct from ${except}::uuid and exists (
        select from annotations a left join reviews r on r.id = a.review_id
        where a.document_id = documents.id and r.undone_at is null
      )
      order by received_at desc limit ${maxDocuments}
    )
    select distinct on (a.document_id, a.field)
      a.document_id::text as "documentId", a.at, a.actor_name as actor, a.field, a.state, a.value, a.spans,
      a.predicted_value as "predictedValue", a.predicted_rule as "predictedRule"
    from annotations a join own on own.id = a.document_id left join reviews r on r.id = a.review_id
    where r.undone_at is null and a.field = any (${[...fieldKeys]}::text[])
    order by a.document_id, a.field, a.at desc, a.id desc`
  const byDocument = new Map<string, StoredDecision[]>()
  for (const row of rows) byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row])
  return byDocument
}
