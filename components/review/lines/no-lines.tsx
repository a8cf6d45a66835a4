'use client'
import { Plus, TableProperties } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** A table without rows, and the ways to some. */
export function NoLines({
  readOnly,
  onAdd,
  onDraw,
}: {
  readonly readOnly: boolean
  readonly onAdd: () => void
  readonly onDraw: () => void
}) {
  if (readOnly) return <p className="text-muted">No rows.</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form's fields
    <div
      role="group"
      aria-label="No rows. Rows copied from a spreadsheet can be pasted here."
      data-empty
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is pasted goes where the keyboard is
      tabIndex={0}
      className="flex flex-wrap items-center gap-2 rounded-lg border border-line border-dashed px-3 py-2"
    >
      <p className="min-w-0 flex-1 text-muted">No rows. Draw a box over the table, or paste rows from a spreadsheet.</p>
      <Button size="small" onClick={onDraw}>
        <TableProperties aria-hidden />
        Read a table
      </Button>
      <Button size="small" onClick={onAdd}>
        <Plus aria-hidden />
        Add a row
      </Button>
    </div>
  )
}
