'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatAge, plural } from '@/lib/client/format'
import type { ReviewReply } from '@/lib/contracts/review'
import { isDecided } from './decisions'

/** What one must know before the first field: no more than that. */
export function ReviewNotices({
  reply: { otherDraft, escalatedAt, postponedAt },
  offline,
  untouched,
  onAdopt,
}: {
  readonly reply: ReviewReply
  readonly offline: boolean
  readonly untouched: boolean
  readonly onAdopt: () => void
}) {
  const decided = otherDraft ? Object.values(otherDraft.draft.fields).filter((field) => isDecided(field)).length : 0
  if (!offline && !otherDraft && !escalatedAt && !postponedAt) return null
  return (
    <div className="grid gap-2 p-2">
      {offline && (
        <Notice tone="warning" title="The server cannot be reached">
          Go on working: everything is kept in this browser and sent when it is back. Only approving has to wait.
        </Notice>
      )}
      {otherDraft && untouched && (
        <Notice
          action={
            <Button size="small" onClick={onAdopt}>
              Go on from there
            </Button>
          }
        >
          {otherDraft.name} began this {formatAge(otherDraft.savedAt)} and decided {plural(decided, 'field')}.
        </Notice>
      )}
      {escalatedAt && <Notice>Handed to the admins {formatAge(escalatedAt)}.</Notice>}
      {postponedAt && <Notice>Postponed {formatAge(postponedAt)}.</Notice>}
    </div>
  )
}
