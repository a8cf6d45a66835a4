'use client'
import { ChevronRight } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { formatValue } from '@/components/viewer/format-value'
import type { FieldReply } from '@/lib/contracts/documents'
import type { Field, FieldKey } from '@/lib/fields/field'

export interface ShownField {
  readonly field: Field
  readonly reply: FieldReply
}

/** A group that is wholly sure is one row that still says what is in it; the others stand open. */
export function ReviewGroup({
  title,
  open,
  inTabOrder = false,
  onOpen,
  summary,
  children,
}: {
  readonly title: string
  readonly open: boolean
  /** Tab goes from field to field, and opens their groups on its way; what has no fields must be reached itself. */
  readonly inTabOrder?: boolean
  readonly onOpen: (open: boolean) => void
  readonly summary: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section aria-label={title} className="border-line border-b">
      <h2>
        <button
          type="button"
          tabIndex={inTabOrder ? 0 : -1}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          className="flex min-h-8 w-full cursor-pointer items-center gap-1.5 px-2 text-left -outline-offset-2 hover:bg-hover pointer-coarse:min-h-11"
        >
          <ChevronRight aria-hidden className={`size-3.5 shrink-0 text-muted ${open ? 'rotate-90' : ''}`} />
          <span className="w-21 shrink-0 font-semibold @2xl:w-28">{title}</span>
          {!open && <span className="min-w-0 flex-1 truncate">{summary}</span>}
        </button>
      </h2>
      {open && children}
    </section>
  )
}

/** Values that do not say by themselves what they are. */
const named = new Set<FieldKey>([
  'due_date',
  'purchase_order',
  'subtotal',
  'tax',
  'total',
  'amount_due',
  'payment_reference',
])

/** "RE-2044 · 20 Nov 2026 · EUR" */
export const GroupSummary = memo(function GroupSummary({
  entries,
  currency,
}: {
  readonly entries: readonly ShownField[]
  readonly currency: string | null
}) {
  const values = entries.flatMap(({ field, reply }) => {
    const value = formatValue(field.type, reply.value, currency)
    return value === null ? [] : [{ key: field.key, label: named.has(field.key) ? field.label : null, value }]
  })
  if (values.length === 0) return <span className="text-muted">nothing on the pages</span>
  return values.map(({ key, label, value }, index) => (
    <span key={key}>
      {index > 0 && <span className="text-muted"> · </span>}
      {label && <span className="text-muted">{label} </span>}
      <span className="tabular">{value}</span>
    </span>
  ))
})
