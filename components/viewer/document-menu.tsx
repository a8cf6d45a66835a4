'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, Ellipsis, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import { deleteDocument, documentOptions, originalUrl, processAgain } from '@/lib/client/documents'
import type { DocumentReply } from '@/lib/contracts/documents'

/** What one seldom does with a document. */
export function DocumentMenu({
  document: { id, fileName, status },
  onGone,
}: {
  readonly document: DocumentReply
  readonly onGone: () => void
}) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const onError = (error: Error) => toast({ tone: 'error', message: error.message })
  const again = useMutation({
    mutationFn: () => processAgain(id),
    onSuccess: () => client.invalidateQueries({ queryKey: documentOptions(id).queryKey }),
    onError,
  })
  const remove = useMutation({
    mutationFn: () => deleteDocument(id),
    onSuccess: () => {
      toast({ message: `“${fileName}” is deleted.` })
      onGone()
    },
    onError,
    onSettled: () => setAsking(false),
  })
  const busy = status === 'received' || status === 'processing'
  return (
    <>
      <Menu
        trigger={
          <IconButton label="More" busy={again.isPending}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <MenuItem asChild>
          <a href={originalUrl(id)}>
            <Download aria-hidden />
            Download the original
          </a>
        </MenuItem>
        <MenuItem disabled={busy} onSelect={() => again.mutate()}>
          <RotateCw aria-hidden />
          Read again
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger onSelect={() => setAsking(true)}>
          <Trash2 aria-hidden />
          Delete
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Delete this document?"
        confirm="Delete"
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        “{fileName}”, its pages and its fields are deleted for good.
      </ConfirmDialog>
    </>
  )
}
