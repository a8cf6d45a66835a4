import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import type { Counts } from './paired-bootstrap'

/** Values by field; null: not on the document. A field without an entry is not known. */
export type Values = Readonly<Partial<Record<FieldKey, FieldValue | null>>>

export interface DecidedDocument {
  /** What a person decided, of the fields that were decided on. */
  readonly decided: Values
  /** What stood on the screen when the document was approved. */
  readonly shown: Values
}

/**
 * Counts a version's values against what a person approved. A value that was shown and left as it was counts as right, as it
 * was approved with the document: judged by corrections alone, a challenger could only win, since nobody decides on what the
 * champion was sure of. Where nothing was shown and nobody decided, nothing is known.
 */
export function decidedCounts(said: Values, { decided, shown }: DecidedDocument): Counts {
  let [given, right, labelled] = [0, 0, 0]
  for (const [name, value] of Object.entries(said)) {
    const key = name as FieldKey
    const wanted = key in decided ? decided[key] : (shown[key] ?? undefined)
    if (wanted === undefined) continue
    if (wanted !== null) labelled++
    if (value === null) continue
    given++
    if (wanted !== null && field(key).equal(value, wanted)) right++
  }
  return { given, right, labelled }
}
