'use client'
import { type Ref, useImperativeHandle } from 'react'
import type { Place } from '@/components/viewer/field-box'
import type { DraftRow } from '@/lib/contracts/review'
import type { Box } from '@/lib/document/box'
import type { Span } from '@/lib/document/page'

/** Words taken from a page: joined by a space, lines by "\n". */
interface PickedWords {
  readonly page: number
  readonly spans: readonly Span[]
  readonly box: Box
  readonly text: string
}

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
  /** Where the row of the focused cell stands; null when the grid is left. */
  readonly onFocusCell: (place: Place | null) => void
  /** The user wants to draw a box over a table; the answer comes by `readTable`. */
  readonly onDrawTable: () => void
  readonly ref?: Ref<LinesGridHandle>
}

/** The rows of what was bought, as in a spreadsheet. */
export function LinesGrid({ rows, ref }: LinesGridProps) {
  useImperativeHandle(ref, () => ({ take: () => false, focus: () => {}, readTable: () => {} }), [])
  return <div>{rows.length} rows</div>
}
