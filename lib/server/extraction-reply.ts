import type { z } from 'zod'
import type { DocumentReply, FieldReply, lineItem } from '@/lib/contracts/documents'
import type { DraftRow } from '@/lib/contracts/review'
import type { Alternative, LineItem, Policy, Prediction, RouteReason } from '@/lib/extract/extraction'
import type { DocumentType } from '@/lib/fields/field'
import { toJsonValue } from '@/lib/fields/json-value'
import { field } from '@/lib/fields/registry'
import type { Extraction as ExtractionRow } from '@/prisma/generated/client'
import type { Annotations, LatestAnnotation } from './annotations'
import type { StoredFinding } from './duplicates'

type Part = Pick<
  DocumentReply,
  'route' | 'reasons' | 'documentType' | 'fields' | 'lineItems' | 'findings' | 'modelVersion'
>

/**
 * An extraction as the API tells it, with what people decided in place of what was predicted; before there is one, nothing
 * is known. `thresholds`: see FieldReply.state.
 */
export function extractionReply(
  row: ExtractionRow | null,
  thresholds: Policy['thresholds'],
  annotations: Annotations = new Map(),
): Part {
  if (!row) {
    return { route: null, reasons: [], documentType: null, fields: {}, lineItems: [], findings: [], modelVersion: null }
  }
  const predictions = row.predictions as unknown as Prediction[]
  return {
    route: row.route as Part['route'],
    reasons: row.reasons as unknown as RouteReason[],
    documentType: documentTypeReply(row, annotations.get('document_type')),
    fields: Object.fromEntries(
      predictions.map((prediction) => {
        const reply = fieldReply(prediction, thresholds[prediction.field])
        const annotation = annotations.get(prediction.field)
        return [prediction.field, annotation ? annotatedReply(prediction.field, reply, annotation) : reply]
      }),
    ),
    lineItems: lineItemReplies(row, annotations.get('line_items')),
    findings: (row.findings as unknown as StoredFinding[]).map(findingReply),
    modelVersion: row.modelVersion,
  }
}

function fieldReply({ field: key, value, score: _, ...rest }: Prediction, threshold: number): FieldReply {
  return {
    ...rest,
    value: toJsonValue(key, value),
    box: copy(rest.box),
    spans: [...rest.spans],
    annotation: null,
    reasons: [...rest.reasons],
    state: stateOf({ key, value, confidence: rest.confidence, threshold }),
    alternatives: rest.alternatives.map((alternative: Alternative) => ({
      ...alternative,
      value: toJsonValue(key, alternative.value),
      box: copy(alternative.box),
      spans: [...alternative.spans],
    })),
  }
}

/** What was predicted stays visible: in the annotation, the alternatives and the reasons. */
function annotatedReply(key: Prediction['field'], reply: FieldReply, annotation: LatestAnnotation): FieldReply {
  const { state, value, raw, page, box, spans, by, at, predictedValue, cause } = annotation
  return {
    ...reply,
    value: toJsonValue(key, value),
    raw,
    page,
    box: copy(box),
    spans: [...spans],
    confidence: 1,
    source: state === 'confirmed' ? reply.source : 'person',
    state,
    annotation: { state, by, at: at.toISOString(), predicted: toJsonValue(key, predictedValue), cause },
  }
}

function documentTypeReply(row: ExtractionRow, annotation: LatestAnnotation | undefined): Part['documentType'] {
  const predicted = row.documentType as unknown as NonNullable<Part['documentType']>
  if (!annotation?.value) return predicted
  return { value: annotation.value as DocumentType, confidence: 1, reasons: [`${annotation.by} said so.`] }
}

function lineItemReplies(row: ExtractionRow, annotation: LatestAnnotation | undefined): Part['lineItems'] {
  if (annotation?.rows) return annotation.rows.map((item) => lineItemReply({ ...item, confidence: 1 }))
  return (row.lineItems as unknown as LineItem[]).map(lineItemReply)
}

interface Sureness {
  readonly key: Prediction['field']
  readonly value: Prediction['value']
  readonly confidence: number
  readonly threshold: number
}

function stateOf({ key, value, confidence, threshold }: Sureness): FieldReply['state'] {
  if (value !== null) return confidence >= threshold ? 'sure' : 'check'
  return field(key).required ? 'missing' : 'absent'
}

function lineItemReply({
  box,
  quantity,
  unitPrice,
  amount,
  taxRate,
  ...rest
}: LineItem | (DraftRow & { confidence: number })): z.infer<typeof lineItem> {
  return {
    ...rest,
    // Extractions saved before codes were read have none.
    code: rest.code ?? null,
    box: copy(box),
    quantity: number(quantity),
    unitPrice: number(unitPrice),
    amount: number(amount),
    taxRate: number(taxRate),
  }
}

export function findingReply({ fix, fields, ...rest }: StoredFinding): DocumentReply['findings'][number] {
  return {
    ...rest,
    fields: [...fields],
    fix: fix && { field: fix.field, value: toJsonValue(fix.field, fix.value) },
  }
}

function number(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal)
}

function copy(box: Prediction['box']): FieldReply['box'] {
  return box && [box[0], box[1], box[2], box[3]]
}
