import type { z } from 'zod'
import type { DocumentReply, FieldReply, lineItem } from '@/lib/contracts/documents'
import type { Alternative, LineItem, Policy, Prediction, RouteReason } from '@/lib/extract/extraction'
import { toJsonValue } from '@/lib/fields/json-value'
import { field } from '@/lib/fields/registry'
import type { Extraction as ExtractionRow } from '@/prisma/generated/client'
import type { StoredFinding } from './duplicates'

type Part = Pick<
  DocumentReply,
  'route' | 'reasons' | 'documentType' | 'fields' | 'lineItems' | 'findings' | 'modelVersion'
>

/** An extraction as the API tells it; before there is one, nothing is known. `thresholds`: see FieldReply.state. */
export function extractionReply(row: ExtractionRow | null, thresholds: Policy['thresholds']): Part {
  if (!row) {
    return { route: null, reasons: [], documentType: null, fields: {}, lineItems: [], findings: [], modelVersion: null }
  }
  const predictions = row.predictions as unknown as Prediction[]
  return {
    route: row.route as Part['route'],
    reasons: row.reasons as unknown as RouteReason[],
    documentType: row.documentType as unknown as Part['documentType'],
    fields: Object.fromEntries(
      predictions.map((prediction) => [prediction.field, fieldReply(prediction, thresholds[prediction.field])]),
    ),
    lineItems: (row.lineItems as unknown as LineItem[]).map(lineItemReply),
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

function lineItemReply({ box, quantity, unitPrice, amount, taxRate, ...rest }: LineItem): z.infer<typeof lineItem> {
  const [left, top, right, bottom] = box
  return {
    ...rest,
    // Extractions saved before codes were read have none.
    code: rest.code ?? null,
    box: [left, top, right, bottom],
    quantity: number(quantity),
    unitPrice: number(unitPrice),
    amount: number(amount),
    taxRate: number(taxRate),
  }
}

function findingReply({ fix, fields, ...rest }: StoredFinding): DocumentReply['findings'][number] {
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
