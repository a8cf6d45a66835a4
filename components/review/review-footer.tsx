'use client'
import { CloudOff } from 'lucide-react'
import { type RefObject, useLayoutEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { SaveStatus } from './draft-saver'

/** What ends the work on a document; always in the same place. */
export function ReviewFooter({
  status,
  busy,
  obstacles,
  focusTurn,
  button,
  onApprove,
  onPostpone,
  onReject,
}: {
  readonly status: SaveStatus
  readonly busy: boolean
  /** How much stands against approving. */
  readonly obstacles: number
  /** Rises when the focus shall come to the button; null: it is elsewhere. */
  readonly focusTurn: number | null
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onApprove: () => void
  readonly onPostpone: () => void
  readonly onReject: () => void
}) {
  useLayoutEffect(() => {
    if (focusTurn !== null) button.current?.focus({ preventScroll: true })
  }, [button, focusTurn])
  return (
    <footer className="flex shrink-0 flex-wrap items-center gap-2 border-line border-t bg-surface px-3 py-2">
      <span role="status" className="min-w-0 flex-1 truncate text-muted text-xs">
        {status === 'offline' ? (
          <span className="flex items-center gap-1 text-check">
            <CloudOff aria-hidden className="size-3.5" />
            Kept in this browser
          </span>
        ) : (
          <span className="max-sm:hidden">
            <Kbd>Enter</Kbd> confirm · <Kbd>Ctrl+Enter</Kbd> approve · <Kbd>F1</Kbd> keys
          </span>
        )}
      </span>
      <Button variant="quiet" onClick={onReject}>
        Reject
      </Button>
      <Button onClick={onPostpone}>Postpone</Button>
      <Button
        ref={button}
        variant={obstacles === 0 ? 'primary' : 'secondary'}
        busy={busy}
        onClick={onApprove}
        title={obstacles === 0 ? undefined : 'Goes to the first thing that is still open'}
      >
        Approve and next
      </Button>
    </footer>
  )
}
