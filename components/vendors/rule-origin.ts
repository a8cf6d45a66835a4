import { formatValue } from '@/components/viewer/format-value'
import type { MemoryRuleReply } from '@/lib/contracts/vendors'
import { field } from '@/lib/fields/registry'

/** Whose decision a rule comes from: "Anna’s correction from 190.00". `was` is canonical, as drafts have it. */
export function ruleOrigin({ field: key, from: { actor, was } }: Pick<MemoryRuleReply, 'field' | 'from'>): string {
  if (was === null) return `${actor}’s decision`
  const { type } = field(key)
  return `${actor}’s correction from ${formatValue(type, was, null) ?? was}`
}
