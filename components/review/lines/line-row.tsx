'use client'
import { clsx } from 'clsx'
import { memo } from 'react'
import type { DraftRow } from '@/lib/contracts/review'
import { LineCell } from './line-cell'
import { lineColumns } from './line-columns'
import type { Edit } from './lines-selection'
import type { LinesAction } from './lines-state'
import type { NumberSetting } from './number-setting'
import { checkRow, suggestion } from './row-arithmetic'

/** Below it a row is said to be unsure: its numbers don't multiply, or it lacks something. */
const unsure = 0.6

export interface LineRowProps {
  readonly index: number
  readonly row: DraftRow
  readonly setting: NumberSetting
  readonly confidence: number | null
  /** Chosen columns, [from, to]; -1 where none is. */
  readonly from: number
  readonly to: number
  /** -1 where the active cell is in another row. */
  readonly active: number
  readonly edit: Edit | null
  readonly readOnly: boolean
  readonly send: (action: LinesAction, stay?: 'stay') => void
}

/** One row. Drawn anew only when something of its own changes: a table may have hundreds. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { index, row, setting, confidence, from, to, active, edit, readOnly, send } = props
  const check = checkRow(row, setting.decimals)
  const missing = readOnly ? null : suggestion(row, setting.decimals)
  const isUnsure = confidence !== null && confidence < unsure && check?.kind !== 'differs'
  return (
    // The heading is row 1.
    <tr aria-rowindex={index + 2} aria-selected={from >= 0}>
      <th
        scope="row"
        data-row={index}
        className={clsx(
          'tabular sticky left-0 z-10 h-7 w-8 cursor-pointer select-none border-line border-r border-b bg-surface px-1 text-right font-normal text-muted text-xs pointer-coarse:h-10',
          from >= 0 && 'font-medium text-text!',
        )}
      >
        {isUnsure && (
          <span
            title="Not sure of this row"
            className="absolute top-1/2 left-0.5 size-1.5 -translate-y-1/2 rounded-full border border-check-line"
          >
            <span className="sr-only">not sure</span>
          </span>
        )}
        {index + 1}
      </th>
      {lineColumns.map((column, at) => (
        <LineCell
          key={column.key}
          place={`${index}-${at}`}
          at={at}
          value={row[column.key]}
          suggested={missing?.key === column.key ? missing.value : null}
          differs={column.key === 'amount' && check?.kind === 'differs' ? check.product : null}
          isActive={at === active}
          isChosen={at >= from && at <= to}
          edit={at === active ? edit : null}
          setting={setting}
          send={send}
        />
      ))}
    </tr>
  )
})
