'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { plural } from '@/lib/client/format'
import type { TableReading } from './use-table'

/** What came of a box drawn over a table, where there is something to say or to choose. */
export function TableAnswer({ table, rows }: { readonly table: TableReading; readonly rows: number }) {
  if (table.isReading) return <Notice>Reading the table…</Notice>
  if (table.problem !== null) {
    return (
      <Notice
        tone="error"
        title="The table could not be read."
        action={<Button onClick={table.again}>Try again</Button>}
      >
        {table.problem}
      </Notice>
    )
  }
  if (table.found === null) return null
  const close = (
    <Button size="small" variant="quiet" onClick={table.dismiss}>
      Close
    </Button>
  )
  if (table.found.length === 0) {
    return (
      <Notice tone="warning" action={close}>
        No rows were found in the box. Draw it around the whole table, from its headings to its last amount.
      </Notice>
    )
  }
  return (
    <Notice title={`${plural(table.found.length, 'row')} read from the page.`}>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {/* The keyboard was on the page: it goes on here. */}
        <Button size="small" autoFocus onClick={() => table.take('replace')}>
          Replace the {plural(rows, 'row')} there {rows === 1 ? 'is' : 'are'}
        </Button>
        <Button size="small" onClick={() => table.take('append')}>
          Add below
        </Button>
        <Button size="small" variant="quiet" onClick={table.dismiss}>
          Leave as it is
        </Button>
      </div>
    </Notice>
  )
}
