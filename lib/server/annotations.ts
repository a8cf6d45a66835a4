import type { DraftRow } from '@/lib/contracts/review'
import type { Box } from '@/lib/document/box'
import type { Span } from '@/lib/document/page'
import type { DocumentTypePrediction, LineItem, Prediction } from '@/lib/extract/extraction'
import type { Cause } from '@/lib/fields/correction-cause'
import type { DocumentType, FieldKey, FieldValue } from '@/lib/fields/field'
import type { Prisma } from '@/prisma/generated/client'

export type AnnotatedField = FieldKey | 'document_type' | 'line_items'
export type AnnotationState = 'confirmed' | 'corrected' | 'absent'

/** What a person decided last. */
export interface LatestAnnotation {
  readonly field: AnnotatedField
  readonly state: AnnotationState
  readonly value: FieldValue | null
  readonly raw: string | null
  readonly page: number | null
  readonly spans: readonly Span[]
  readonly box: Box | null
  /** Of `line_items`. */
  readonly rows: readonly DraftRow[] | null
  readonly by: string
  readonly at: Date
  /** What was proposed then. */
  readonly predictedValue: FieldValue | null
  readonly cause: Cause | null
}

export type Annotations = ReadonlyMap<AnnotatedField, LatestAnnotation>

/** Each field's latest annotation on a document, of reviews that were not taken back; as if review `except` were not. */
export async function latestAnnotations(
  tx: Prisma.TransactionClient,
  documentId: string,
  except: string | null = null,
): Promise<Annotations> {
  const rows = await tx.$queryRaw<LatestAnnotation[]>`
    select distinct on (a.field) a.field, a.state, a.value, a.raw, a.page, a.spans, a.box, a.rows,
      a.actor_name as by, a.at, a.predicted_value as "predictedValue", a.cause
    from annotations a left join reviews r on r.id = a.review_id
    where a.document_id = ${documentId}::uuid and r.undone_at is null
      and (${except}::uuid is null or a.review_id is distinct from ${except}::uuid)
    order by a.field, a.at desc, a.id desc`
  return new Map(rows.map((row) => [row.field, row]))
}

/** What a document says: predictions, with what people decided in their place. */
export interface DocumentContent {
  readonly predictions: readonly Prediction[]
  readonly documentType: DocumentTypePrediction
  readonly lineItems: readonly LineItem[]
}

/** A person's decision is certain; the rest stays as predicted. */
export function withAnnotations(content: DocumentContent, annotations: Annotations): DocumentContent {
  const type = annotations.get('document_type')
  const rows = annotations.get('line_items')?.rows
  return {
    predictions: content.predictions.map((prediction) => {
      const annotation = annotations.get(prediction.field)
      return annotation ? decided(prediction, annotation) : prediction
    }),
    documentType: type?.value
      ? { value: type.value as DocumentType, confidence: 1, reasons: [`${type.by} said so.`] }
      : content.documentType,
    lineItems: rows ? rows.map(itemOfRow) : content.lineItems,
  }
}

type Decision = Pick<LatestAnnotation, 'value' | 'raw' | 'page' | 'spans' | 'box'>

export function decided(prediction: Prediction, { value, raw, page, spans, box }: Decision): Prediction {
  return { ...prediction, value, raw, page, spans, box, confidence: 1 }
}

/** For the checks, which look at the numbers alone. */
export function itemOfRow(row: DraftRow): LineItem {
  return { ...row, page: row.page ?? 1, box: row.box ?? [0, 0, 0, 0], confidence: 1 }
}
