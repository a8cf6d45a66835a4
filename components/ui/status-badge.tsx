import { Ban, Check, CircleDashed, CircleDot, Clock, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Status } from '@/lib/document/status'
import { Badge, type Tone } from './badge'

export const statusWords: Readonly<Record<Status, string>> = {
  received: 'Waiting',
  processing: 'Reading',
  needs_review: 'Needs review',
  completed: 'Done',
  rejected: 'Rejected',
  failed: 'Failed',
}

const looks: Readonly<Record<Status, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  received: { tone: 'neutral', icon: <Clock aria-hidden /> },
  processing: { tone: 'blue', icon: <CircleDashed aria-hidden /> },
  needs_review: { tone: 'amber', icon: <CircleDot aria-hidden /> },
  completed: { tone: 'green', icon: <Check aria-hidden /> },
  rejected: { tone: 'neutral', icon: <Ban aria-hidden /> },
  failed: { tone: 'red', icon: <X aria-hidden /> },
}

/** A document's status; while it is being read, the page it is at. */
export function StatusBadge({
  status,
  progress,
}: {
  readonly status: Status
  readonly progress?: { readonly page: number; readonly pages: number } | undefined
}) {
  return (
    <Badge {...looks[status]}>
      {statusWords[status]}
      {status === 'processing' && progress && progress.pages > 1 && (
        <span className="tabular">
          {progress.page}/{progress.pages}
        </span>
      )}
    </Badge>
  )
}
