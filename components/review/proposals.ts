import { groupFields } from '@/components/viewer/field-rows'
import { percent } from '@/components/viewer/format-value'
import type { DocumentReply, FieldReply } from '@/lib/contracts/documents'
import type { Field, FieldKey } from '@/lib/fields/field'
import { fields as registry } from '@/lib/fields/registry'
import { canonicalValue } from './canonical-value'

/** The fields of a document from top to bottom, as the groups have them. */
export function orderOf({ fields }: Pick<DocumentReply, 'fields'>): FieldKey[] {
  return groupFields(registry, fields, []).flatMap(({ entries }) => entries.map(({ field }) => field.key))
}

export type Proposal = FieldReply['alternatives'][number]

/**
 * Up to three other readings worth a key: each another value than the one proposed, the likeliest first. Their numbers
 * stay as they are however the field is decided.
 */
export function proposalsOf(field: Field, reply: FieldReply): Proposal[] {
  const known = [canonicalValue(field, reply.value, null)]
  const kept: Proposal[] = []
  for (const other of reply.alternatives) {
    const value = canonicalValue(field, other.value, null)
    if (value === null || percent(other.confidence) < 1) continue
    if (known.some((one) => one !== null && field.equal(one, value))) continue
    known.push(value)
    kept.push(other)
  }
  return kept.slice(0, 3)
}
