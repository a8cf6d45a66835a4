import type { ExportFilter } from '@/lib/contracts/exports'
import { type ExportDocument, exportDocument, exportSchemaVersion } from '@/lib/export/export-document'
import type { Prediction } from '@/lib/extract/extraction'
import { fieldKeys } from '@/lib/fields/field'
import { type Document, type Extraction as ExtractionRow, Prisma } from '@/prisma/generated/client'
import { exportField, type LatestAnnotationRow } from './export-field'
import { prisma } from './prisma'
import { readStoredPages } from './stored-pages'

/** Documents whose rows are read at once; pages, which are the bulk, are read for one document at a time. */
const batchSize = 50

/**
 * Completed documents under the filter, oldest first, as people left them. Holds one batch and one document's pages in
 * memory. Documents that are completed meanwhile may or may not be among them.
 */
export async function* exportDocuments(filter: ExportFilter): AsyncGenerator<ExportDocument> {
  for (let after: Position | null = null; ; ) {
    const batch: Header[] = await nextBatch(filter, after)
    const ids = batch.map(({ id }) => id)
    const [extractions, annotations] = await Promise.all([latestExtractions(ids), latestAnnotations(ids)])
    for (const header of batch) {
      const extraction = extractions.get(header.id)
      if (extraction) yield await documentOf(header, extraction, annotations.get(header.id) ?? [])
    }
    const last = batch.at(-1)
    if (!last || batch.length < batchSize) return
    after = last
  }
}

/** How many there are, for a progress bar. */
export async function countExportDocuments(filter: ExportFilter): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from documents d where ${condition(filter)}`
  return row?.count ?? 0
}

type Header = Pick<Document, 'id' | 'sha256' | 'fileName' | 'language' | 'receivedAt'>
type Position = Pick<Header, 'id' | 'receivedAt'>

function nextBatch(filter: ExportFilter, after: Position | null): Promise<Header[]> {
  const further = after
    ? Prisma.sql`(d.received_at, d.id) > (${after.receivedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`true`
  return prisma.$queryRaw<Header[]>`
    select d.id::text, d.sha256, d.file_name as "fileName", d.language, d.received_at as "receivedAt"
    from documents d where ${condition(filter)} and ${further}
    order by d.received_at, d.id limit ${batchSize}`
}

/** `documents` is called d. Reviewed is what has a decision that counts, or an approval that was not taken back. */
function condition({ from, to, vendor, documentType, reviewedOnly }: ExportFilter): Prisma.Sql {
  const conditions = [Prisma.sql`d.status = 'completed'`]
  if (from) conditions.push(Prisma.sql`d.received_at >= ${`${from}T00:00:00Z`}::timestamptz`)
  if (to) conditions.push(Prisma.sql`d.received_at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`)
  if (vendor) conditions.push(Prisma.sql`strpos(lower(d.vendor_name), lower(${vendor})) > 0`)
  if (documentType) conditions.push(Prisma.sql`d.document_type = ${documentType}`)
  if (reviewedOnly) {
    conditions.push(Prisma.sql`(
      exists (select from reviews r where r.document_id = d.id and r.outcome = 'approved' and r.undone_at is null)
      or exists (select from annotations a where a.document_id = d.id and a.review_id is null))`)
  }
  return Prisma.join(conditions, ' and ')
}

type Extraction = Pick<ExtractionRow, 'modelVersion' | 'documentType' | 'predictions' | 'lineItems'>

async function latestExtractions(ids: readonly string[]): Promise<Map<string, Extraction>> {
  const rows = await prisma.$queryRaw<(Extraction & { documentId: string })[]>`
    select distinct on (document_id) document_id::text as "documentId", model_version as "modelVersion",
      document_type as "documentType", predictions, line_items as "lineItems"
    from extractions where document_id = any(${[...ids]}::uuid[])
    order by document_id, created_at desc`
  return new Map(rows.map((row) => [row.documentId, row]))
}

/** Each field's latest annotation, of reviews that were not taken back; as `latestAnnotations` of one document. */
async function latestAnnotations(ids: readonly string[]): Promise<Map<string, LatestAnnotationRow[]>> {
  const rows = await prisma.$queryRaw<LatestAnnotationRow[]>`
    select distinct on (a.document_id, a.field) a.document_id::text as "documentId", a.field, a.state, a.value, a.raw,
      a.page, a.spans, a.box, a.rows, a.actor_name as "actorName", a.at, a.cause, a.active_seconds as "activeSeconds",
      a.predicted_value as "predictedValue", a.predicted_confidence as "predictedConfidence",
      a.predicted_source as "predictedSource", a.predicted_spans as "predictedSpans"
    from annotations a left join reviews r on r.id = a.review_id
    where a.document_id = any(${[...ids]}::uuid[]) and r.undone_at is null
    order by a.document_id, a.field, a.at desc, a.id desc`
  const byDocument = new Map<string, LatestAnnotationRow[]>(ids.map((id) => [id, []]))
  for (const row of rows) byDocument.get(row.documentId)?.push(row)
  return byDocument
}

async function documentOf(
  { id, sha256, fileName, language, receivedAt }: Header,
  { modelVersion, documentType, predictions, lineItems }: Extraction,
  annotations: readonly LatestAnnotationRow[],
): Promise<ExportDocument> {
  const byField = new Map(annotations.map((annotation) => [annotation.field, annotation]))
  const predicted = new Map((predictions as unknown as Prediction[]).map((one) => [one.field as string, one]))
  const [type, rows] = [byField.get('document_type'), byField.get('line_items')]
  return exportDocument.parse({
    schemaVersion: exportSchemaVersion,
    id,
    fileName,
    sha256,
    receivedAt: receivedAt.toISOString(),
    language,
    documentType: type?.value ?? (documentType as { value: string }).value,
    documentTypeState: type?.value ? type.state : 'predicted',
    modelVersion,
    pages: await readStoredPages(prisma, id),
    fields: Object.fromEntries(fieldKeys.map((key) => [key, exportField(predicted.get(key), byField.get(key))])),
    lineItems: rows?.rows ?? (lineItems as unknown as object[]).map((row) => ({ code: null, ...row })),
    lineItemsState: rows?.rows ? rows.state : 'predicted',
  })
}
