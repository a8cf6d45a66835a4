'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { toast } from '@/components/ui/toast'
import { createExport, exportFileUrl, exportsOptions, removeExport } from '@/lib/client/exports'
import type { ExportRow } from '@/lib/contracts/exports'

/** The count of downloads is a moment behind the click. */
const downloadSeenMilliseconds = 1500

/** What can be done with an export as it stands. */
export function ExportActions({ row }: { readonly row: ExportRow }) {
  const { id, state, formatLabel, format, filter, options } = row
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: exportsOptions().queryKey })
  const onError = (error: Error) => toast({ tone: 'error', message: error.message })
  const cancel = useMutation({ mutationFn: () => removeExport(id), onError, onSettled: refresh })
  const again = useMutation({
    mutationFn: () => createExport({ format, filter, options }),
    onError,
    onSettled: refresh,
  })
  if (state === 'taken') return null
  if (state === 'queued' || state === 'running') {
    return (
      <Button size="small" busy={cancel.isPending} aria-label={`Cancel ${formatLabel}`} onClick={() => cancel.mutate()}>
        Cancel
      </Button>
    )
  }
  if (state !== 'ready') {
    return (
      <Button
        size="small"
        busy={again.isPending}
        aria-label={`Export ${formatLabel} again`}
        onClick={() => again.mutate()}
      >
        {state === 'failed' ? 'Try again' : 'Export again'}
      </Button>
    )
  }
  return (
    <div className="flex flex-wrap gap-1 sm:justify-end">
      <Button size="small" asChild>
        <a
          href={exportFileUrl(id)}
          download
          aria-label={`Download ${formatLabel}`}
          onClick={() => setTimeout(refresh, downloadSeenMilliseconds)}
        >
          <Download aria-hidden />
          Download
        </a>
      </Button>
      <RemoveButton row={row} onRemoved={refresh} />
    </div>
  )
}

function RemoveButton({ row: { id, formatLabel }, onRemoved }: { row: ExportRow; onRemoved: () => void }) {
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => removeExport(id),
    onError: (error) => toast({ tone: 'error', message: error.message }),
    onSettled: () => {
      setAsking(false)
      onRemoved()
    },
  })
  return (
    <>
      <Button size="small" variant="quiet" aria-label={`Remove ${formatLabel}`} onClick={() => setAsking(true)}>
        Remove
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Remove this archive?"
        confirm="Remove"
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        Nobody can download it any more. That it was made, and who took it, stays in the history.
      </ConfirmDialog>
    </>
  )
}
