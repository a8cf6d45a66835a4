import type { DocumentReply } from '@/lib/contracts/documents'
import type { Draft, DraftField, Overrule } from '@/lib/contracts/review'
import type { Finding } from '@/lib/extract/extraction'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { field, fields as registry } from '@/lib/fields/registry'

export interface AttentionInput {
  /** As told before the draft: with what people decided in earlier reviews. */
  readonly fields: DocumentReply['fields']
  readonly draft: Draft | null
  /** With the values of the draft. */
  readonly findings: readonly Finding[]
  /** Of an audit sample: whatever must be there is looked at. */
  readonly everyRequired: boolean
}

/** Fields that need a decision before approval, in the registry's order. */
export function attentionOf({ fields, draft, findings, everyRequired }: AttentionInput): FieldKey[] {
  const failed = new Set(standingFindings(findings, draft).flatMap((finding) => finding.fields))
  return registry
    .filter(({ key, required }) => {
      const reply = fields[key]
      if (!reply || reply.annotation || isDecision(draft?.fields[key])) return false
      return reply.state === 'check' || reply.state === 'missing' || failed.has(key) || (everyRequired && required)
    })
    .map(({ key }) => key)
}

/** Failed checks that block and that nobody let pass. */
export function standingFindings<F extends Finding>(findings: readonly F[], draft: Draft | null): F[] {
  return failedFindings(findings).filter((finding) => !overruleOf(finding, draft))
}

export function failedFindings<F extends Finding>(findings: readonly F[]): F[] {
  return findings.filter(({ passed, blocking }) => blocking && !passed)
}

/** With other values the same check says something else, and wants another reason. */
export function overruleOf({ code, message }: Finding, draft: Draft | null): Overrule | undefined {
  return draft?.overrules.find((overrule) => overrule.code === code && overrule.message === message)
}

export interface RekeyInput {
  /** Before the draft: predicted, or decided in an earlier review. */
  readonly before: Readonly<Partial<Record<FieldKey, FieldValue | null>>>
  /** With the draft. */
  readonly after: Readonly<Partial<Record<FieldKey, FieldValue | null>>>
  readonly draft: Draft | null
  readonly findings: readonly Finding[]
  readonly rekeyAbove: number | null
}

/** Values that must be typed again: a changed or overruled account, and a large total. */
export function rekeyOf({ before, after, draft, findings, rekeyAbove }: RekeyInput): ('iban' | 'total')[] {
  const { iban, total } = after
  const changed = iban != null && (before.iban == null || !field('iban').equal(before.iban, iban))
  const overruled = failedFindings(findings).some(
    (finding) => finding.fields.includes('iban') && overruleOf(finding, draft) !== undefined,
  )
  const large = total != null && rekeyAbove !== null && Math.abs(Number(total)) > rekeyAbove
  return [...(iban != null && (changed || overruled) ? ['iban' as const] : []), ...(large ? ['total' as const] : [])]
}

/** A field that was only looked at is no decision, and no label. */
export function isDecision(entry: DraftField | undefined): entry is DraftField {
  return entry !== undefined && entry.state !== 'seen'
}

/** Whether there is work in it that somebody would miss. */
export function hasDecisions(draft: Draft | null): draft is Draft {
  if (!draft) return false
  const { fields, documentType, lineItems, overrules } = draft
  return Object.values(fields).some(isDecision) || documentType !== null || lineItems !== null || overrules.length > 0
}
