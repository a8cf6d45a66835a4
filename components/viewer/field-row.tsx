'use client'
import { clsx } from 'clsx'
import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { StateMark } from '@/components/ui/state-mark'
import type { FieldKey } from '@/lib/fields/field'
import { ConfidenceBar } from './confidence-bar'
import { CutOutImage } from './cut-out-image'
import type { Place } from './field-box'
import { FieldDetails } from './field-details'
import type { FieldEntry } from './field-rows'
import { formatValue } from './format-value'
import type { PagePixels } from './page-layout'

/** Types whose characters must each be right: set in a face that tells 0 from O. */
const exact = new Set(['identifier', 'tax_id', 'iban', 'bic'])
const numeric = new Set(['amount', 'date'])

export interface FieldRowProps {
  readonly documentId: string
  readonly entry: FieldEntry
  readonly currency: string | null
  /** The page its value stands on, once that is read. */
  readonly page: PagePixels | null
  readonly focused: boolean
  /** The one row that Tab stops at. */
  readonly tabStop: boolean
  readonly onFocus: (key: FieldKey) => void
  readonly onLight: (place: Place | null) => void
  readonly onShow: (place: Place) => void
}

/** One field: label, value with its cut-out, state and confidence; open with all that is known while it has the focus. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { documentId, entry, currency, page, focused, tabStop, onFocus, onLight, onShow } = props
  const { field, reply, findings } = entry
  const shown = formatValue(field.type, reply.value, currency)
  return (
    <li
      data-field={field.key}
      data-state={reply.state}
      data-focused={focused || undefined}
      className={clsx(
        'border-l-2',
        focused ? 'border-accent bg-selected' : 'border-transparent hover:bg-hover',
        reply.state === 'missing' && !focused && 'border-missing-line! border-dashed',
      )}
    >
      <button
        type="button"
        data-row={field.key}
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={focused}
        onClick={() => onFocus(field.key)}
        className="grid min-h-8 w-full cursor-pointer grid-cols-[7.25rem_minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-1 text-left -outline-offset-2 pointer-coarse:min-h-11 @2xl:grid-cols-[9rem_minmax(0,1fr)_auto]"
      >
        <span className="text-muted">{field.label}</span>
        <span className="flex min-w-0 items-center justify-between gap-3">
          <span
            className={clsx(
              'min-w-0',
              !focused && 'line-clamp-3',
              shown === null && 'text-muted',
              shown !== null && exact.has(field.type) && 'font-mono text-xs',
              numeric.has(field.type) && 'tabular font-medium',
            )}
          >
            {shown ?? <span aria-hidden>—</span>}
            {shown !== null && field.type === 'amount' && currency && (
              <span className="font-normal text-muted text-xs"> {currency}</span>
            )}
          </span>
          {page && reply.box && !focused && (
            <CutOutImage
              documentId={documentId}
              page={page}
              box={reply.box}
              room={{ width: 130, height: 24 }}
              className="hidden @md:block"
            />
          )}
        </span>
        <span className="flex items-center justify-end gap-2">
          <span className="flex items-center justify-end gap-1.5 @lg:w-25">
            {findings.length > 0 && (
              <TriangleAlert role="img" aria-label="a check failed" className="size-4 shrink-0 text-check" />
            )}
            <StateMark state={reply.state} />
          </span>
          {/* Of a person's decision there is no probability; its room stays, so that the marks stand under each other. */}
          {reply.annotation ? (
            <span className="w-9 shrink-0" />
          ) : (
            <ConfidenceBar confidence={reply.confidence} state={reply.state} />
          )}
        </span>
      </button>
      {focused && (
        <FieldDetails
          documentId={documentId}
          entry={entry}
          shown={shown}
          currency={currency}
          page={page}
          onLight={onLight}
          onShow={onShow}
        />
      )}
    </li>
  )
})
