import type { ExportField } from '@/lib/export/export-document'
import type { Prediction } from '@/lib/extract/extraction'
import type { Annotation } from '@/prisma/generated/client'

/** A field's latest annotation, as an export reads it. */
export type LatestAnnotationRow = Pick<
  Annotation,
  | 'documentId'
  | 'field'
  | 'state'
  | 'value'
  | 'raw'
  | 'page'
  | 'spans'
  | 'box'
  | 'rows'
  | 'actorName'
  | 'at'
  | 'cause'
  | 'activeSeconds'
  | 'predictedValue'
  | 'predictedConfidence'
  | 'predictedSource'
  | 'predictedSpans'
>

type Loose = { readonly [Key in keyof ExportField]: unknown }

/** What a person decided, else what was predicted. Fields that the model did not know yet have nothing. */
export function exportField(prediction: Prediction | undefined, annotation: LatestAnnotationRow | undefined): Loose {
  if (!annotation) return predictedField(prediction)
  const { state, value, raw, page, spans, box, cause, actorName, at, activeSeconds } = annotation
  const { predictedValue, predictedConfidence, predictedSource, predictedSpans } = annotation
  return {
    state,
    value,
    raw,
    page,
    spans,
    box,
    predicted: {
      value: predictedValue,
      confidence: predictedConfidence,
      source: predictedSource,
      spans: predictedSpans,
    },
    actor: actorName,
    at: at.toISOString(),
    cause,
    seconds: activeSeconds,
  }
}

function predictedField(prediction: Prediction | undefined): Loose {
  const { value = null, raw = null, page = null, spans = [], box = null, confidence, source } = prediction ?? {}
  return {
    state: 'predicted',
    value,
    raw,
    page,
    spans,
    box,
    predicted: prediction ? { value, confidence, source, spans } : null,
    actor: null,
    at: null,
    cause: null,
    seconds: 0,
  }
}
