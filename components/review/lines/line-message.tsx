'use client'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { DraftRow } from '@/lib/contracts/review'
import { columnAt, lineColumns } from './line-columns'
import type { LinesState } from './lines-selection'
import type { LinesAction } from './lines-state'
import { type NumberSetting, showNumber } from './number-setting'
import { checkRow, fixOf } from './row-arithmetic'

/** One line below the table, always there: the active cell in full, or what is the matter with it or its row. */
export function LineMessage({
  state,
  setting,
  isInside,
  readOnly,
  send,
}: {
  readonly state: LinesState
  readonly setting: NumberSetting
  readonly isInside: boolean
  readonly readOnly: boolean
  readonly send: (action: LinesAction) => void
}) {
  const { rows, active, edit, notice } = state
  const row = rows[active.row]
  const column = columnAt(active.column)
  const problem = edit?.problem ?? notice
  const fix = row && isInside && !edit && !readOnly ? fixOf(row, column.key, setting.decimals) : null
  const value = row?.[column.key] ?? null
  const shown = value === null || column.kind === 'text' ? value : showNumber(value, column.kind, setting)
  return (
    <div className="flex min-h-7 items-center gap-2 text-xs">
      <p id="line-message" role="status" className="line-clamp-2 min-w-0 flex-1">
        {problem !== null ? (
          <span className="text-missing">{problem}</span>
        ) : row && isInside ? (
          <>
            <span className="text-muted">
              {active.row + 1} · {column.title}
            </span>{' '}
            {explained(row, setting) ?? shown}
          </>
        ) : null}
      </p>
      {fix && problem === null && (
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => send({ type: 'work_out' })}>
          {titleOf(fix.key)} {showNumber(fix.value, kindOf(fix.key), setting)} <Kbd>=</Kbd>
        </Button>
      )}
    </div>
  )
}

/** "2 × 5.00 is 10.00, not 12.00"; null where the row has nothing against it. */
function explained(row: DraftRow, setting: NumberSetting) {
  const check = checkRow(row, setting.decimals)
  if (check?.kind !== 'differs' || row.quantity === null || row.unitPrice === null || row.amount === null) return null
  const money = (value: string) => showNumber(value, 'money', setting)
  return (
    <span className="text-check">
      {showNumber(row.quantity, 'quantity', setting)} × {money(row.unitPrice)} is {money(check.product)}, not{' '}
      {money(row.amount)}.
    </span>
  )
}

function columnOf(key: string) {
  return lineColumns.find((column) => column.key === key)
}

function titleOf(key: string): string {
  return columnOf(key)?.title ?? ''
}

function kindOf(key: string) {
  return columnOf(key)?.kind ?? 'money'
}
