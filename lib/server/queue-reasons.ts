import type { QueueFilter } from '@/lib/contracts/review'
import type { DocumentTypePrediction, Finding, Prediction, RouteReason } from '@/lib/extract/extraction'
import { field } from '@/lib/fields/registry'

/** Of the filter's reasons those that the document itself tells; who it was handed over to is a column of its own. */
export type QueueReason = Exclude<NonNullable<QueueFilter['reason']>, 'escalated'>

interface Routed {
  readonly documentType: DocumentTypePrediction
  readonly predictions: readonly Prediction[]
  readonly findings: readonly Finding[]
  /** Why it goes to review; none where it does not. */
  readonly reasons: readonly RouteReason[]
}

/** Why a document waits for a person, in the classes by which the queue is filtered. */
export function queueReasonsOf({ documentType, predictions, findings, reasons }: Routed): QueueReason[] {
  const failed = findings.filter(({ passed, blocking }) => blocking && !passed)
  const byFinding = new Set(failed.map(({ message }) => message))
  const doubts = reasons.flatMap(({ field: key, message }) => (key && !byFinding.has(message) ? [key] : []))
  const concerned = [...reasons.flatMap(({ field: key }) => key ?? []), ...failed.flatMap(({ fields }) => fields)]
  const found = new Set(predictions.flatMap(({ field: key, value }) => (value === null ? [] : [key])))
  const holds: Readonly<Record<QueueReason, boolean>> = {
    amounts: concerned.some((key) => field(key).group === 'amounts'),
    payment: concerned.some((key) => field(key).group === 'payment'),
    duplicate: failed.some(({ code }) => code === 'duplicate'),
    missing: doubts.some((key) => !found.has(key)),
    type: documentType.value === 'receipt' || documentType.value === 'other',
    unsure: doubts.some((key) => found.has(key)),
  }
  return (Object.keys(holds) as QueueReason[]).filter((reason) => holds[reason])
}
