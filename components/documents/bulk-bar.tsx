'use client'
import { RotateCw, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { plural } from '@/lib/client/format'
import type { DocumentRow } from '@/lib/contracts/documents'

const again: readonly DocumentRow['status'][] = ['failed', 'needs_review', 'completed', 'rejected']

const nameOf = ({ vendorName, invoiceNumber, fileName }: DocumentRow) =>
  vendorName ? [vendorName, invoiceNumber].filter(Boolean).join(' · ') : fileName

/** Over the list's foot while rows are selected, so that no row moves. */
export function BulkBar({
  rows,
  onClear,
  onRetry,
  onDelete,
}: {
  readonly rows: readonly DocumentRow[]
  readonly onClear: () => void
  readonly onRetry: (ids: readonly string[]) => Promise<void>
  /** Undefined: this user may not. */
  readonly onDelete: ((ids: readonly string[]) => Promise<void>) | undefined
}) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const readable = rows.filter(({ status }) => again.includes(status)).map(({ id }) => id)
  const [only] = rows.length === 1 ? rows : []
  const documents = only ? nameOf(only) : plural(rows.length, 'document')

  async function run(action: Promise<void>) {
    setBusy(true)
    await action
    setBusy(false)
    setAsking(false)
    onClear()
  }

  if (rows.length === 0) return null
  return (
    <section
      aria-label="Selected documents"
      className="fixed inset-x-2 bottom-4 z-30 mx-auto flex w-fit max-w-full animate-appear items-center gap-2 rounded-xl bg-raised p-1.5 pl-4 shadow-raised"
    >
      <p role="status" className="tabular mr-2 whitespace-nowrap">
        {rows.length.toLocaleString()} selected
      </p>
      <Button disabled={readable.length === 0} busy={busy} onClick={() => run(onRetry(readable))}>
        <RotateCw aria-hidden />
        Read again
      </Button>
      {onDelete && (
        <Button busy={busy} onClick={() => setAsking(true)}>
          <Trash2 aria-hidden />
          Delete
        </Button>
      )}
      <IconButton label="Select nothing" shortcut="Esc" onClick={onClear}>
        <X aria-hidden />
      </IconButton>
      {onDelete && (
        <ConfirmDialog
          open={asking}
          onOpenChange={setAsking}
          title={`Delete ${documents}?`}
          confirm="Delete"
          busy={busy}
          onConfirm={() => run(onDelete(rows.map(({ id }) => id)))}
        >
          {only ? 'Its file, pages and values are' : 'Their files, pages and values are'} removed for good. This cannot
          be undone.
        </ConfirmDialog>
      )}
    </section>
  )
}
