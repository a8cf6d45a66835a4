'use client'
import * as AlertDialog from '@radix-ui/react-alert-dialog'
import type { ReactNode } from 'react'
import { Button } from './button'
import { dialogLooks, overlayLooks } from './dialog'

/** Only for what cannot be undone; everything else happens at once and offers Undo in a toast. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirm,
  busy = false,
  danger = true,
  onConfirm,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** A question. */
  readonly title: string
  /** What will happen, in a sentence. */
  readonly children: ReactNode
  /** The button's verb: "Delete 3 documents". */
  readonly confirm: string
  readonly busy?: boolean
  readonly danger?: boolean
  readonly onConfirm: () => void
}) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={overlayLooks} />
        <AlertDialog.Content className={`${dialogLooks} max-w-md`}>
          <div className="grid gap-2 px-5 pt-4 pb-5">
            <AlertDialog.Title className="font-semibold text-base">{title}</AlertDialog.Title>
            <AlertDialog.Description asChild>
              <div className="text-muted">{children}</div>
            </AlertDialog.Description>
          </div>
          <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
            <AlertDialog.Cancel asChild>
              <Button>Cancel</Button>
            </AlertDialog.Cancel>
            <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
