'use client'
import { lineColumns } from './line-columns'
import { LineRow } from './line-row'
import { areaOf, type LinesState } from './lines-selection'
import type { LinesAction } from './lines-state'
import type { NumberSetting } from './number-setting'
import { useDrawnRows } from './use-drawn-rows'

/** Descriptions take what is left over. */
const widths = ['w-28 @sm:w-40 @lg:w-auto', 'w-18', 'w-16', 'w-12', 'w-20', 'w-29', 'w-12']

/** Scrolls by itself, under its headings and beside its descriptions, so that the panel around it stays short. */
export function LinesTable({
  state,
  confidences,
  setting,
  isInside,
  readOnly,
  send,
}: {
  readonly state: LinesState
  readonly confidences: readonly (number | null)[]
  readonly setting: NumberSetting
  /** The chosen cells show. */
  readonly isInside: boolean
  readonly readOnly: boolean
  readonly send: (action: LinesAction, stay?: 'stay') => void
}) {
  const { rows, active, edit } = state
  const area = areaOf(state)
  const { drawn, rowHeight, onScroll } = useDrawnRows(rows.length, active.row)
  const isChosen = (index: number) => isInside && index >= area.top && index <= area.bottom
  return (
    <div
      onScroll={onScroll}
      className="max-h-[min(60vh,36rem)] scroll-pt-7 scroll-pl-36 @sm:scroll-pl-48 overflow-auto rounded-lg border border-line bg-surface"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take the keyboard
        role="grid"
        aria-label="Line items"
        aria-rowcount={rows.length + 1}
        aria-colcount={lineColumns.length + 1}
        aria-multiselectable
        aria-readonly={readOnly}
        className="w-full min-w-[36rem] @sm:min-w-[39rem] table-fixed border-separate border-spacing-0 text-left text-xs"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="sticky top-0 left-0 z-30 h-7 w-8 border-line border-r border-b bg-sunken">
              <span className="sr-only">Row</span>
            </th>
            {lineColumns.map(({ key, title, kind }, at) => (
              <th
                key={key}
                scope="col"
                className={`sticky top-0 h-7 whitespace-nowrap border-line border-b bg-sunken px-1.5 font-medium text-muted ${widths[at]} ${
                  at === 0 ? 'left-8 z-30 border-r' : 'z-20 border-l'
                } ${kind === 'text' ? '' : 'text-right'}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((entry) => {
            if ('gap' in entry) return <Gap key={`before ${entry.before}`} height={entry.gap * rowHeight} />
            const { index } = entry
            const row = rows[index]
            return (
              row && (
                <LineRow
                  key={index}
                  index={index}
                  row={row}
                  setting={setting}
                  confidence={confidences[index] ?? null}
                  from={isChosen(index) ? area.left : -1}
                  to={isChosen(index) ? area.right : -1}
                  active={index === active.row ? active.column : -1}
                  edit={index === active.row ? edit : null}
                  readOnly={readOnly}
                  send={send}
                />
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The room of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={lineColumns.length + 1} style={{ height, padding: 0 }} />
    </tr>
  )
}
