'use client'
import { Dialog } from '@/components/ui/dialog'
import { formatTime } from '@/lib/client/format'
import type { DocumentReply } from '@/lib/contracts/documents'

/** What happened to the document, newest first. */
export function HistoryDialog({
  open,
  onOpenChange,
  history,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly history: DocumentReply['history']
}) {
  const events = history.toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="History" wide>
      <ol className="grid gap-2">
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events may be alike in everything
          <li key={index}>
            {event.message}
            <span className="block text-muted text-xs">
              {event.actor} · <time dateTime={event.at}>{formatTime(event.at)}</time>
            </span>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
