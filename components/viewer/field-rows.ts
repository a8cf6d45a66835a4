import type { DocumentReply, FieldReply } from '@/lib/contracts/documents'
import type { Field, FieldGroup, FieldKey } from '@/lib/fields/field'

export type Finding = DocumentReply['findings'][number]

/** What a row of the fields column shows: the registry's entry, what was found, and what speaks against it. */
export interface FieldEntry {
  readonly field: Field
  readonly reply: FieldReply
  /** Failed checks that concern it. */
  readonly findings: readonly Finding[]
}

export interface FieldSection {
  readonly group: FieldGroup
  readonly title: string
  readonly entries: readonly FieldEntry[]
}

const titles: Readonly<Record<FieldGroup, string>> = {
  document: 'Document',
  vendor: 'Vendor',
  customer: 'Customer',
  amounts: 'Amounts',
  payment: 'Payment',
}
const order: readonly FieldGroup[] = ['document', 'vendor', 'customer', 'amounts', 'payment']

/** The registry's fields that the document has an answer for, by group and in the registry's order. */
export function groupFields(
  registry: readonly Field[],
  replies: DocumentReply['fields'],
  findings: readonly Finding[],
): FieldSection[] {
  const failed = findings.filter((finding) => !finding.passed)
  return order.flatMap((group) => {
    const entries = registry
      .filter((field) => field.group === group)
      .flatMap((field) => {
        const reply = replies[field.key]
        if (!reply) return []
        return [{ field, reply, findings: failed.filter((finding) => finding.fields.includes(field.key)) }]
      })
    return entries.length > 0 ? [{ group, title: titles[group], entries }] : []
  })
}

/** "2 to check · 1 not found", or that all of it is sure or decided by a person. */
export function summarise(entries: readonly FieldEntry[]): string {
  const count = (state: FieldReply['state']) => entries.filter(({ reply }) => reply.state === state).length
  const [check, missing, sure] = [count('check'), count('missing'), count('sure')]
  const open = [check > 0 && `${check} to check`, missing > 0 && `${missing} not found`].filter(Boolean)
  if (open.length > 0) return open.join(' · ')
  const decided = count('confirmed') + count('corrected')
  const settled = [sure > 0 && `${sure} sure`, decided > 0 && `${decided} by a person`].filter(Boolean)
  return settled.length > 0 ? settled.join(' · ') : 'none on the page'
}

/** The next field up or down, stopping at the ends. From nowhere it is the first that someone must look at. */
export function neighbour(
  sections: readonly FieldSection[],
  from: FieldKey | null,
  direction: 1 | -1,
): FieldKey | null {
  const keys = sections.flatMap((section) => section.entries.map(({ field }) => field.key))
  if (from === null) return openKeys(sections)[0] ?? keys[0] ?? null
  return keys[keys.indexOf(from) + direction] ?? from
}

/** The next field, up or down and around the ends, that someone must look at; null when there is none. */
export function nextOpen(sections: readonly FieldSection[], from: FieldKey | null, direction: 1 | -1): FieldKey | null {
  const keys = sections.flatMap((section) => section.entries.map(({ field }) => field.key))
  const open = openKeys(sections)
  const at = from === null ? -1 : keys.indexOf(from)
  const beyond = (key: FieldKey) => (direction === 1 ? keys.indexOf(key) > at : keys.indexOf(key) < at)
  return (direction === 1 ? (open.find(beyond) ?? open[0]) : (open.findLast(beyond) ?? open.at(-1))) ?? null
}

/** Below the threshold, not found though required, or with a check that speaks against it. */
function openKeys(sections: readonly FieldSection[]): FieldKey[] {
  return sections
    .flatMap((section) => section.entries)
    .filter(({ reply, findings }) => reply.state === 'check' || reply.state === 'missing' || findings.length > 0)
    .map(({ field }) => field.key)
}
