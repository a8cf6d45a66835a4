import type { Draft, ReviewReply } from '@/lib/contracts/review'
import { validate } from '@/lib/extract/validate'
import type { Prisma } from '@/prisma/generated/client'
import { documentValues } from './document-values'
import { duplicatesOf, type StoredFinding } from './duplicates'
import { extractionReply, findingReply } from './extraction-reply'
import { attentionOf, rekeyOf } from './review-attention'
import { type ReviewedDocument, valuesOf, withDraft } from './reviewed-document'

/** What stands for and against a document with the values of a draft. */
export interface Judgement {
  readonly findings: readonly StoredFinding[]
  readonly attention: ReviewReply['attention']
  readonly rekey: ReviewReply['rekey']
}

/** The same checks as after extraction, with what the reviewer decided in place of what was predicted. */
export async function judge(
  tx: Prisma.TransactionClient,
  reviewed: ReviewedDocument,
  draft: Draft | null,
): Promise<Judgement> {
  const { document, extraction, current, annotations, thresholds, settings, pages, memory } = reviewed
  if (!current) return { findings: [], attention: [], rekey: [] }
  const content = withDraft(current, draft)
  const today = new Date().toISOString().slice(0, 10)
  const { id, receivedAt } = document
  const findings = [
    ...validate(content.predictions, content.lineItems, pages, { ownCompany: settings.ownCompany, today, memory }),
    ...(await duplicatesOf(tx, { id, values: documentValues(content), before: receivedAt })),
  ]
  const { fields } = extractionReply(extraction, thresholds, annotations)
  const { rekeyAbove } = settings.review
  return {
    findings,
    attention: attentionOf({ fields, draft, findings, everyRequired: document.auditSample }),
    rekey: rekeyOf({ before: valuesOf(current), after: valuesOf(content), draft, findings, rekeyAbove }),
  }
}

/** As the API tells it. */
export function judgementReply({
  findings,
  attention,
  rekey,
}: Judgement): Pick<ReviewReply, 'findings' | 'attention' | 'rekey'> {
  return { findings: findings.map(findingReply), attention, rekey }
}
