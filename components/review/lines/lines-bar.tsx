'use client'
import { ArrowDown, ArrowUp, Copy, Keyboard, Plus, TableProperties, Trash2 } from 'lucide-react'
import { memo, type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { demand, OnDemand } from '@/components/ui/on-demand'
import type { DraftRow } from '@/lib/contracts/review'
import type { LinesAction } from './lines-state'
import { LinesSum } from './lines-sum'
import type { NumberSetting } from './number-setting'

const gridKeysDialog = demand(() => import('./grid-keys-dialog').then((dialog) => dialog.GridKeysDialog))

/** What the rows make, and what can be done with them by mouse. Not drawn anew while the cursor moves. */
export const LinesBar = memo(function LinesBar({
  rows,
  net,
  total,
  setting,
  readOnly,
  send,
  onDraw,
}: {
  readonly rows: readonly DraftRow[]
  readonly net: string | null
  readonly total: string | null
  readonly setting: NumberSetting
  readonly readOnly: boolean
  readonly send: (action: LinesAction) => void
  readonly onDraw: () => void
}) {
  const [isHelpOpen, setHelpOpen] = useState(false)
  const button = (action: LinesAction, label: string, shortcut: string, icon: ReactNode) => (
    <IconButton
      size="small"
      label={label}
      shortcut={shortcut}
      // The keyboard stays in the table.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => send(action)}
    >
      {icon}
    </IconButton>
  )
  return (
    <div className="flex @3xl:flex-row flex-col @3xl:items-center @3xl:justify-between gap-x-3 gap-y-1.5">
      <LinesSum rows={rows} net={net} total={total} setting={setting} />
      {!readOnly && (
        <div className="flex flex-wrap items-center gap-0.5" data-bar>
          {button({ type: 'insert', where: 'below' }, 'New row', 'Alt+Enter', <Plus aria-hidden />)}
          {button({ type: 'duplicate' }, 'Copy of the row', 'Alt+Shift+↓', <Copy aria-hidden />)}
          {button({ type: 'shift', by: -1 }, 'Row up', 'Alt+↑', <ArrowUp aria-hidden />)}
          {button({ type: 'shift', by: 1 }, 'Row down', 'Alt+↓', <ArrowDown aria-hidden />)}
          {button({ type: 'remove' }, 'Delete the row', 'Alt+Delete', <Trash2 aria-hidden />)}
          <IconButton size="small" label="Keys of the table" onClick={() => setHelpOpen(true)}>
            <Keyboard aria-hidden />
          </IconButton>
          <Button size="small" onClick={onDraw}>
            <TableProperties aria-hidden />
            Read a table
          </Button>
        </div>
      )}
      {isHelpOpen && (
        <OnDemand
          of={gridKeysDialog}
          props={{ open: true, onOpenChange: setHelpOpen }}
          onFailed={() => setHelpOpen(false)}
        />
      )}
    </div>
  )
})
