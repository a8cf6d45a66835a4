'use client'
import dynamic from 'next/dynamic'
import { type Ref, useMemo } from 'react'
import type { Place } from '@/components/viewer/field-box'
import { plural } from '@/lib/client/format'
import { field as fieldOf } from '@/lib/fields/registry'
import { canonicalValue, draftRows } from './canonical-value'
import { isDecided } from './decisions'
import type { LinesGridHandle } from './lines/lines-grid'
import type { ReviewDesk } from './review-desk'
import { ReviewGroup } from './review-group'
import type { ReviewState } from './review-state'

// The grid is large, and most documents are done without a look at their rows.
const LinesGrid = dynamic(() => import('./lines/lines-grid').then((module) => module.LinesGrid))

/** The rows of the invoice: one line until somebody wants to see them. */
export function LinesSection({
  desk,
  state,
  currency,
  open,
  ref,
  onOpen,
  onLight,
  onDrawTable,
}: {
  readonly desk: ReviewDesk
  readonly state: ReviewState
  readonly currency: string | null
  readonly open: boolean
  readonly ref: Ref<LinesGridHandle>
  readonly onOpen: (open: boolean) => void
  readonly onLight: (place: Place | null) => void
  readonly onDrawTable: () => void
}) {
  const { document, store } = desk
  const { lineItems } = state.draft
  const predicted = useMemo(() => draftRows(document.lineItems), [document.lineItems])
  const rows = lineItems ?? predicted
  const confidences = useMemo(
    () => rows.map((row) => document.lineItems[predicted.indexOf(row)]?.confidence ?? null),
    [rows, predicted, document.lineItems],
  )
  const amount = (key: 'subtotal' | 'total') => {
    const decided = state.draft.fields[key]
    return isDecided(decided) ? decided.value : canonicalValue(fieldOf(key), document.fields[key]?.value, currency)
  }
  return (
    <ReviewGroup
      title="Lines"
      open={open}
      inTabOrder
      onOpen={onOpen}
      summary={
        <span className={rows.length === 0 ? 'text-muted' : undefined}>
          {rows.length === 0 ? 'no rows' : plural(rows.length, 'row')}
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only learns that the focus came */}
      <div
        className="px-3 pb-2"
        onFocus={() => {
          if (store.get().focus !== 'lines') desk.focus('lines')
        }}
      >
        <LinesGrid
          ref={ref}
          documentId={document.id}
          rows={rows}
          confidences={confidences}
          currency={currency}
          language={document.language}
          net={amount('subtotal')}
          total={amount('total')}
          readOnly={false}
          onChange={(changed) => store.dispatch({ type: 'rows', rows: changed })}
          onFocusCell={onLight}
          onDrawTable={onDrawTable}
        />
      </div>
    </ReviewGroup>
  )
}
