import type { ErrorTargetReply, TargetCurve, TargetPoint } from '@/lib/contracts/error-target'
import type { DocumentType } from '@/lib/fields/field'
import { modelName } from './model-name'

/** "1.5 %": at most one decimal, as error targets have. */
export function percentText(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}

/** Of the judged values. */
export function valueShare({ judged }: TargetPoint, curve: TargetCurve): number {
  return curve.judged.values === 0 ? 0 : judged.accepted / curve.judged.values
}

/** As it is read out where the chosen point moves. */
export function pointInWords(point: TargetPoint, curve: TargetCurve): string {
  const { errorTarget, straightThrough } = point
  const values = `${percentText(errorTarget)} errors accepted: ${Math.round(100 * valueShare(point, curve))} % of the values go unseen`
  if (straightThrough === null) return values
  return `${values}, ${Math.round(100 * straightThrough)} % of the documents need no person`
}

export const typeWords: Readonly<Record<DocumentType, string>> = {
  invoice: 'Invoices',
  credit_note: 'Credit notes',
  receipt: 'Receipts',
  other: 'Other documents',
}

export function curveName(type: TargetCurve['type']): string {
  return type === null ? 'All documents' : typeWords[type]
}

/** Where the judged values come from, and what they can't say. */
export function sourceInWords(
  { model, source, snapshotNumber }: ErrorTargetReply,
  { type, judged }: TargetCurve,
): string {
  const values = judged.values.toLocaleString('en')
  const name = modelName(model)
  const from =
    source === 'test_half'
      ? `${values} values of ${judged.documents?.toLocaleString('en') ?? 'the'} documents in the test half of data set ${snapshotNumber}, which ${name} never trained on`
      : `${values} values that ${name} found in documents it had not seen`
  const all = judged.ofAll && type !== null ? ` ${typeWords[type]} are too few among them, so these are all types.` : ''
  return `Worked out from ${from}.${all}`
}
