import { fields } from '@/lib/fields/registry'
import type { DocumentTypePrediction, Finding, Policy, Prediction, Route, RouteReason } from './extraction'

export interface RouteDecision {
  readonly route: Route
  readonly reasons: readonly RouteReason[]
}

/**
 * Straight through only where every required field is found and sure enough, no blocking check failed, and the document is
 * an invoice or a credit note. A receipt is looked at even then: it is usually paid already.
 */
export function decideRoute(
  predictions: readonly Prediction[],
  findings: readonly Finding[],
  documentType: DocumentTypePrediction,
  { thresholds }: Pick<Policy, 'thresholds'>,
): RouteDecision {
  const doubts = [
    ...doubtsOfType(documentType),
    ...fields
      .filter(({ required }) => required)
      .flatMap(({ key, label }) => {
        const prediction = predictions.find(({ field }) => field === key)
        if (!prediction || prediction.value === null)
          return [{ field: key, message: `No ${lowerFirst(label)} was found.` }]
        if (prediction.confidence >= thresholds[key]) return []
        return [{ field: key, message: `${label}: ${doubtOf(prediction.confidence, thresholds[key])}` }]
      }),
    ...findings
      .filter(({ passed, blocking }) => blocking && !passed)
      .map(({ fields: [field = null], message }) => ({ field, message })),
  ]
  if (doubts.length > 0) return { route: 'review', reasons: doubts }
  const message = 'Every required field is sure enough for the error target, and no check stands against it.'
  return { route: 'straight_through', reasons: [{ field: null, message }] }
}

function doubtsOfType({ value }: DocumentTypePrediction): RouteReason[] {
  if (value === 'receipt') return [{ field: null, message: 'It is a receipt, so it may be paid already.' }]
  if (value === 'other') return [{ field: null, message: 'It does not look like an invoice or a credit note.' }]
  return []
}

function doubtOf(confidence: number, threshold: number): string {
  if (threshold > 1) return 'is always looked at with this error target.'
  return `${sureness(confidence)} % sure, ${needed(threshold)} % needed.`
}

/** Rounded down, so that 89.9 does not read 90 beside a threshold of 90. */
function sureness(confidence: number): number {
  return Math.floor(confidence * 100)
}

/** At most one decimal: "90", "99.5". */
function needed(threshold: number): string {
  return String(Math.round(threshold * 1000) / 10)
}

/** "invoice number", but "IBAN". */
function lowerFirst(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
