import type { Draft, DraftField, DraftRow } from '@/lib/contracts/review'
import type { LineItem, Prediction } from '@/lib/extract/extraction'
import { type Cause, correctionCause, sameSpans } from '@/lib/fields/correction-cause'
import type { ParseContext } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { Prisma } from '@/prisma/generated/client'
import type { AnnotationState, DocumentContent } from './annotations'
import { isDecision } from './review-attention'

/** A row of `annotations` but for who, when and where. */
export type AnnotationData = Omit<
  Prisma.AnnotationCreateManyInput,
  'documentId' | 'reviewId' | 'actorType' | 'actorId' | 'actorName' | 'at' | 'origin'
>

/** One for each decision of a draft, beside what was predicted. Fields that were only looked at give none. */
export function annotationsOf(draft: Draft, predicted: DocumentContent, context: ParseContext): AnnotationData[] {
  return [
    ...predicted.predictions.flatMap((prediction) => {
      const entry = draft.fields[prediction.field]
      return isDecision(entry) ? [annotationOf(prediction, entry, context)] : []
    }),
    ...typeAnnotation(draft, predicted),
    ...rowsAnnotation(draft, predicted),
  ]
}

function annotationOf(prediction: Prediction, entry: DraftField, context: ParseContext): AnnotationData {
  const { value, raw, page, spans, box, seconds } = entry
  const state = stateOf(prediction, entry)
  return {
    field: prediction.field,
    state,
    value,
    raw,
    page,
    spans,
    box: box ?? Prisma.DbNull,
    predictedValue: prediction.value,
    predictedConfidence: prediction.confidence,
    predictedSource: prediction.source,
    predictedRule: prediction.ruleId ?? null,
    predictedSpans: prediction.spans as unknown as Prisma.InputJsonValue,
    cause: state === 'confirmed' ? null : (entry.cause ?? causeOf(prediction, { value, raw, spans }, context)),
    activeSeconds: seconds,
  }
}

function causeOf(
  { field: key, value, spans }: Prediction,
  correction: Pick<DraftField, 'value' | 'raw' | 'spans'>,
  context: ParseContext,
): Cause | null {
  const { equal, parse } = field(key)
  return correctionCause({ predicted: { value, spans }, ...correction }, equal, (text) => parse(text, context))
}

/** Judged by what was predicted, whatever the screen called it: a value typed as it was is confirmed, unless it stands elsewhere. */
function stateOf(prediction: Prediction, { state, value, spans }: DraftField): AnnotationState {
  if (value === null) return 'absent'
  if (prediction.value === null || !field(prediction.field).equal(prediction.value, value)) return 'corrected'
  const elsewhere = state === 'corrected' && spans.length > 0 && !sameSpans(prediction.spans, spans)
  return elsewhere ? 'corrected' : 'confirmed'
}

function typeAnnotation({ documentType }: Draft, { documentType: predicted }: DocumentContent): AnnotationData[] {
  if (documentType === null) return []
  return [
    {
      field: 'document_type',
      state: documentType === predicted.value ? 'confirmed' : 'corrected',
      value: documentType,
      predictedValue: predicted.value,
      predictedConfidence: predicted.confidence,
      predictedSource: 'model',
    },
  ]
}

function rowsAnnotation({ lineItems }: Draft, { lineItems: predicted }: DocumentContent): AnnotationData[] {
  if (lineItems === null) return []
  const rows = lineItems.filter((row) => !isEmpty(row))
  const same = rows.length === predicted.length && rows.every((row, at) => sameRow(row, predicted[at]))
  return [{ field: 'line_items', state: same ? 'confirmed' : 'corrected', rows, predictedSource: 'model' }]
}

/** Begun and never filled in. */
function isEmpty({ page, box, ...cells }: DraftRow): boolean {
  return Object.values(cells).every((cell) => cell === null || cell.trim() === '')
}

function sameRow(row: DraftRow, item: LineItem | undefined): boolean {
  const texts = ['description', 'code', 'unit'] as const
  const numbers = ['quantity', 'unitPrice', 'amount', 'taxRate'] as const
  if (!item) return false
  return (
    texts.every((key) => (row[key] ?? '') === (item[key] ?? '')) &&
    numbers.every((key) =>
      row[key] === null ? item[key] == null : Number(row[key]) === Number(item[key] ?? Number.NaN),
    )
  )
}
