'use client'
import { CircleHelp, Ellipsis, FileText, Flag, History, PauseCircle, SkipForward, XCircle } from 'lucide-react'
import Link from 'next/link'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'

export type ReviewDialog = 'postpone' | 'reject' | 'escalate' | 'history' | 'help'

/** What one seldom does with a document in review. */
export function ReviewMenu({
  documentId,
  onPostpone,
  onSkip,
  onDialog,
}: {
  readonly documentId: string
  readonly onPostpone: () => void
  readonly onSkip: () => void
  readonly onDialog: (dialog: ReviewDialog) => void
}) {
  return (
    <Menu
      trigger={
        <IconButton label="More">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuItem asChild>
        <Link href={`/documents/${documentId}`}>
          <FileText aria-hidden />
          Open in documents
        </Link>
      </MenuItem>
      <MenuItem onSelect={() => onDialog('history')}>
        <History aria-hidden />
        History
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={onSkip}>
        <SkipForward aria-hidden />
        Give back and go on
      </MenuItem>
      <MenuItem onSelect={onPostpone}>
        <PauseCircle aria-hidden />
        <span className="flex-1">Postpone</span>
        <Kbd>Alt+P</Kbd>
      </MenuItem>
      <MenuItem onSelect={() => onDialog('postpone')}>
        <PauseCircle aria-hidden />
        Postpone with a note…
      </MenuItem>
      <MenuItem onSelect={() => onDialog('escalate')}>
        <Flag aria-hidden />
        Escalate to an admin…
      </MenuItem>
      <MenuItem danger onSelect={() => onDialog('reject')}>
        <XCircle aria-hidden />
        <span className="flex-1">Reject…</span>
        <Kbd>Alt+X</Kbd>
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => onDialog('help')}>
        <CircleHelp aria-hidden />
        <span className="flex-1">Keys</span>
        <Kbd>F1</Kbd>
      </MenuItem>
    </Menu>
  )
}
