'use client'
import { clsx } from 'clsx'
import { columnAt, type LineColumn } from './line-columns'
import type { Edit } from './lines-selection'
import type { LinesAction } from './lines-state'
import { type NumberSetting, showNumber } from './number-setting'

interface LineCellProps {
  readonly place: string
  /** Index of its column. */
  readonly at: number
  readonly value: string | null
  /** What it would be by the other numbers of the row. */
  readonly suggested: string | null
  /** What the amount should be, where it isn't. */
  readonly differs: string | null
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly edit: Edit | null
  readonly setting: NumberSetting
  readonly send: (action: LinesAction, stay?: 'stay') => void
}

export function LineCell({
  place,
  at,
  value,
  suggested,
  differs,
  isActive,
  isChosen,
  edit,
  setting,
  send,
}: LineCellProps) {
  const column = columnAt(at)
  const isText = column.kind === 'text'
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its table is a grid, whose cells take the keyboard
      role="gridcell"
      data-cell={place}
      aria-colindex={at + 2}
      aria-selected={isChosen}
      aria-invalid={differs !== null || undefined}
      tabIndex={isActive ? 0 : -1}
      className={clsx(
        'relative h-7 cursor-default border-line border-b px-1.5 -outline-offset-2 pointer-coarse:h-10',
        at === 0 ? 'sticky left-8 z-10 border-r' : at > 1 && 'border-l',
        isChosen ? 'bg-selected' : 'bg-surface',
        !isText && 'tabular text-right',
        isActive && isChosen && 'shadow-[inset_0_0_0_1px_var(--line-strong)]',
        edit && 'z-20',
      )}
    >
      {edit ? (
        <CellInput column={column} edit={edit} send={send} />
      ) : (
        <CellText column={column} value={value} suggested={suggested} differs={differs} setting={setting} />
      )}
    </td>
  )
}

function CellText({
  column,
  value,
  suggested,
  differs,
  setting,
}: Pick<LineCellProps, 'value' | 'suggested' | 'differs' | 'setting'> & { readonly column: LineColumn }) {
  const shown = (text: string) => (column.kind === 'text' ? text : showNumber(text, column.kind, setting))
  if (value === null && suggested !== null) {
    return (
      <span className="text-faint italic" title="By the other two numbers of the row. Press = to take it.">
        <span className="sr-only">suggested: </span>
        {shown(suggested)}
      </span>
    )
  }
  if (value === null) return null
  if (differs === null) return <span className="block truncate">{shown(value)}</span>
  return (
    <span className="flex items-center justify-end gap-1 text-check">
      <span aria-hidden className="size-1.5 shrink-0 rounded-full border-[1.5px] border-check-line" />
      <span className="min-w-0 overflow-hidden whitespace-nowrap text-[0.6875rem]">check</span>
      <span className="shrink-0">{shown(value)}</span>
    </span>
  )
}

function CellInput({
  column,
  edit,
  send,
}: Pick<LineCellProps, 'send'> & { readonly column: LineColumn; readonly edit: Edit }) {
  return (
    <input
      aria-label={column.title}
      aria-invalid={edit.problem !== null || undefined}
      aria-describedby={edit.problem === null ? undefined : 'line-message'}
      value={edit.text}
      maxLength={column.longest}
      inputMode={column.kind === 'text' ? 'text' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => send({ type: 'type', text: event.target.value })}
      className={clsx(
        'absolute inset-0 h-full border-2 border-focus bg-surface px-1 outline-none aria-invalid:border-missing-line',
        column.key === 'description' ? 'w-[max(100%,22rem)]' : 'w-full',
        column.kind !== 'text' && 'tabular text-right',
      )}
    />
  )
}
