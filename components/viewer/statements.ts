import type { DocumentReply } from '@/lib/contracts/documents'
import type { FieldKey } from '@/lib/fields/field'

export interface StatementOfOutcome {
  readonly message: string
  readonly field: FieldKey | null
  /** Another document it is about. */
  readonly documentId: string | null
}

/** Why a document took its route: the stored reasons, then failed checks that none of them already tells. */
export function statements({ reasons, findings }: Pick<DocumentReply, 'reasons' | 'findings'>): StatementOfOutcome[] {
  const failed = findings.filter((finding) => !finding.passed)
  const documentOf = (message: string) => failed.find((finding) => finding.message === message)?.documentId ?? null
  const said = new Set(reasons.map(({ message }) => message))
  return [
    ...reasons.map(({ field, message }) => ({ message, field, documentId: documentOf(message) })),
    ...failed
      .filter(({ message }) => !said.has(message))
      .map(({ message, fields, documentId }) => ({
        message,
        field: fields[0] ?? null,
        documentId: documentId ?? null,
      })),
  ]
}
