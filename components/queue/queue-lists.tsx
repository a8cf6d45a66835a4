'use client'
import { useState } from 'react'
import type { QueueFilter, QueueReply, QueueRow } from '@/lib/contracts/review'
import type { Role } from '@/lib/contracts/session'
import { AsideActions } from './aside-actions'
import { QueueSection } from './queue-section'
import { QueueTable } from './queue-table'

const since = (row: QueueRow) => row.since ?? row.receivedAt
const none: QueueFilter = {}

/** What comes next, and what was begun, put aside and handed over: the filter concerns the first alone. */
export function QueueLists({
  queue: { waiting, next, mine, postponed, escalated },
  filter,
  role,
}: {
  readonly queue: QueueReply
  readonly filter: QueueFilter
  readonly role: Role
}) {
  return (
    <>
      {mine.length > 0 && (
        <QueueSection title="Your drafts" lead="Begun and left. What you decided is kept.">
          <QueueTable label="Your drafts" rows={mine} filter={none} time={{ heading: 'Saved', at: since }} />
        </QueueSection>
      )}
      <Next rows={next} waiting={waiting} filter={filter} />
      {postponed.length > 0 && (
        <QueueSection title="Postponed" lead="Put aside until somebody takes them up; Start leaves them out.">
          <QueueTable
            label="Postponed"
            rows={postponed}
            filter={none}
            time={{ heading: 'Since', at: since }}
            actions={(row) => <AsideActions row={row} kind="postponed" />}
          />
        </QueueSection>
      )}
      {role === 'admin' && escalated.length > 0 && (
        <QueueSection title="Escalated" lead="Clerks handed these to the admins.">
          <QueueTable
            label="Escalated"
            rows={escalated}
            filter={none}
            time={{ heading: 'Since', at: since }}
            actions={(row) => <AsideActions row={row} kind="escalated" />}
          />
        </QueueSection>
      )}
    </>
  )
}

/** Rows come and go as clerks work, but never under the pointer: there they stay until it has left. */
function Next({
  rows,
  waiting,
  filter,
}: {
  readonly rows: readonly QueueRow[]
  readonly waiting: number
  readonly filter: QueueFilter
}) {
  const [pointedAt, setPointedAt] = useState<readonly QueueRow[] | null>(null)
  const shown = pointedAt ?? rows
  if (shown.length === 0) return null
  return (
    <div
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setPointedAt(rows)}
      onPointerLeave={() => setPointedAt(null)}
    >
      <QueueSection
        title="Next"
        lead={waiting > rows.length ? `The first ${rows.length} of ${waiting.toLocaleString()}.` : undefined}
      >
        <QueueTable
          label="Next"
          rows={shown}
          filter={filter}
          time={{ heading: 'Received', at: (row) => row.receivedAt }}
        />
      </QueueSection>
    </div>
  )
}
