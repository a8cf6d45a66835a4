'use client'
import { type Ref, useImperativeHandle, useMemo, useRef } from 'react'
import type { Place } from '@/components/viewer/field-box'
import type { DraftRow } from '@/lib/contracts/review'
import type { Box } from '@/lib/document/box'
import type { PickedWords } from '../picking/picked-words'
import { LineMessage } from './line-message'
import { LinesBar } from './lines-bar'
import { LinesTable } from './lines-table'
import { NoLines } from './no-lines'
import { numberSetting } from './number-setting'
import { TableAnswer } from './table-answer'
import { useCellPlace } from './use-cell-place'
import { useGridEvents } from './use-grid-events'
import { focusCell, useLines } from './use-lines'
import { useStable } from './use-stable'
import { useTable } from './use-table'

export interface LinesGridHandle {
  /** Puts words picked on a page into the focused cell; false where they are nothing that fits it. */
  readonly take: (picked: PickedWords) => boolean
  /** Puts the keyboard into the grid, at the cell it was in last. */
  readonly focus: () => void
  /** Reads the rows under a box drawn over a table, and fills the grid with them. */
  readonly readTable: (page: number, box: Box) => void
}

export interface LinesGridProps {
  readonly documentId: string
  readonly rows: readonly DraftRow[]
  /** Of the rows as they were predicted; null where a person wrote it. */
  readonly confidences: readonly (number | null)[]
  readonly currency: string | null
  /** The document's own, for numbers as it prints them; null: unknown. */
  readonly language?: string | null
  /** Canonical, as they stand in the review now. */
  readonly net: string | null
  readonly total: string | null
  readonly readOnly: boolean
  /** All rows after one action of the user: one step of undo. */
  readonly onChange: (rows: readonly DraftRow[]) => void
  /** Where the row of the focused cell stands; null when the grid is left for something else than the page. */
  readonly onFocusCell: (place: Place | null) => void
  /** The user wants to draw a box over a table; the answer comes by `readTable`. */
  readonly onDrawTable: () => void
  readonly ref?: Ref<LinesGridHandle>
}

/** The rows of what was bought, as in a spreadsheet. */
export function LinesGrid(props: LinesGridProps) {
  const { documentId, rows, confidences, currency, language = null, net, total, readOnly, ref } = props
  const root = useRef<HTMLElement>(null)
  const setting = useMemo(() => numberSetting(currency, language), [currency, language])
  const lines = useLines(root, rows, setting, props.onChange)
  const table = useTable(documentId, lines)
  const draw = useStable(props.onDrawTable)
  const { state, latest, send } = lines
  const { isInside, ...focusEvents } = useCellPlace(state, lines, props.onFocusCell)
  const events = useGridEvents({ root, lines, setting, readOnly })

  useImperativeHandle(
    ref,
    () => ({
      take(picked) {
        if (readOnly) return false
        send({ type: 'take', picked })
        return latest.current.notice === null
      },
      focus: () => root.current && focusCell(root.current, latest.current),
      readTable: table.read,
    }),
    [readOnly, send, latest, table.read],
  )

  return (
    <section ref={root} aria-label="Line items" className="@container grid grid-cols-1 gap-2" {...focusEvents}>
      <div {...events}>
        {rows.length === 0 ? (
          <NoLines readOnly={readOnly} onAdd={() => send({ type: 'insert', where: 'below' })} onDraw={draw} />
        ) : (
          <LinesTable
            state={state}
            confidences={confidences}
            setting={setting}
            isInside={isInside}
            readOnly={readOnly}
            send={send}
          />
        )}
      </div>
      {rows.length > 0 && (
        <LineMessage state={state} setting={setting} isInside={isInside} readOnly={readOnly} send={send} />
      )}
      <TableAnswer table={table} rows={rows.length} />
      {rows.length > 0 && (
        <LinesBar rows={rows} net={net} total={total} setting={setting} readOnly={readOnly} send={send} onDraw={draw} />
      )}
    </section>
  )
}
