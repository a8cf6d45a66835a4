'use client'
import { FileSearch, FileUp, Upload } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useUploads } from './upload-provider'

export function NoDocuments({
  filtered,
  onClear,
  onSamples,
}: {
  readonly filtered: boolean
  readonly onClear: () => void
  /** Undefined: this user may not load them. */
  readonly onSamples: (() => Promise<void>) | undefined
}) {
  const { chooseFiles } = useUploads()
  const [busy, setBusy] = useState(false)
  if (filtered) {
    return (
      <EmptyState
        icon={<FileSearch aria-hidden />}
        title="No document matches"
        actions={<Button onClick={onClear}>Clear search and filter</Button>}
      >
        The search looks through vendors, numbers, file names and every word on the pages.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<FileUp aria-hidden />}
      title="Drop invoices here"
      actions={
        <>
          <Button variant="primary" onClick={chooseFiles}>
            <Upload aria-hidden />
            Choose files
          </Button>
          {onSamples && (
            <Button
              busy={busy}
              onClick={async () => {
                setBusy(true)
                await onSamples()
                setBusy(false)
              }}
            >
              Load five sample invoices
            </Button>
          )}
        </>
      }
    >
      PDF, PNG, JPEG, WebP or TIFF, many at once or whole folders. Pasting works, too.
    </EmptyState>
  )
}
