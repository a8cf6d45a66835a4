'use client'
import { clsx } from 'clsx'
import { CircleAlert, History, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { StateMark } from '@/components/ui/state-mark'
import { formatValue } from '@/components/viewer/format-value'
import type { FieldReply } from '@/lib/contracts/documents'
import type { DraftField } from '@/lib/contracts/review'
import type { Field, FieldKey } from '@/lib/fields/field'
import { withDecision } from './canonical-value'

const exact = new Set(['iban', 'bic', 'tax_id', 'identifier'])

/** A field that one is not at: one line that takes the focus. Drawn again only when something of it changed. */
export const ReviewRow = memo(function ReviewRow({
  field,
  reply,
  decided,
  currency,
  unread,
  failed,
  open,
  onFocus,
}: {
  readonly field: Field
  readonly reply: FieldReply
  readonly decided: DraftField | undefined
  readonly currency: string | null
  readonly unread: string | null
  /** A check that concerns it failed and is not let pass. */
  readonly failed: boolean
  /** It needs a decision. */
  readonly open: boolean
  readonly onFocus: (key: FieldKey) => void
}) {
  const now = withDecision(field, reply, decided)
  const shown = unread || formatValue(field.type, now.value, field.type === 'amount' ? currency : null)
  return (
    <li data-field={field.key}>
      <button
        type="button"
        tabIndex={-1}
        onClick={() => onFocus(field.key)}
        className="grid min-h-8 w-full cursor-pointer grid-cols-[7.25rem_minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-1 text-left -outline-offset-2 hover:bg-hover pointer-coarse:min-h-11 @2xl:grid-cols-[9rem_minmax(0,1fr)_auto]"
      >
        <span className="text-muted">{field.label}</span>
        <span
          className={clsx(
            'line-clamp-2 min-w-0',
            !shown && 'text-muted',
            shown && exact.has(field.type) && 'font-mono text-xs',
            field.type === 'amount' && 'tabular font-medium',
          )}
        >
          {shown || <span aria-hidden>—</span>}
          {shown && !unread && field.type === 'amount' && currency && (
            <span className="font-normal text-muted text-xs"> {currency}</span>
          )}
        </span>
        <span className="flex items-center justify-end gap-1.5">
          {unread && (
            <span className="flex items-center gap-1 font-medium text-missing text-xs">
              <CircleAlert aria-hidden className="size-3.5" />
              not read
            </span>
          )}
          {failed && <TriangleAlert role="img" aria-label="a check failed" className="size-4 shrink-0 text-check" />}
          {now.source === 'memory' && (
            <History role="img" aria-label="from memory" className="size-3.5 shrink-0 text-muted" />
          )}
          {!unread && (decided || now.state !== 'absent') && (
            <StateMark state={open && now.state === 'sure' ? 'check' : now.state} />
          )}
        </span>
      </button>
    </li>
  )
})
