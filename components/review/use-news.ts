import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { reviewOptions } from '@/lib/client/reviews'
import { useLiveState } from '@/lib/client/use-live-documents'
import type { ReviewReply } from '@/lib/contracts/review'

/** Tells when a document that is held here was read anew in the meantime, as memory does with what waits. */
export function useNews(held: ReviewReply | null, tab: string, onChanged: (reply: ReviewReply) => void): void {
  const client = useQueryClient()
  const live = useLiveState(held?.document.id)
  const look = useEffectEvent(async () => {
    if (!held) return
    const { id, revision } = held.document
    const reply = await client.fetchQuery({ ...reviewOptions(id, tab), staleTime: 0 }).catch(() => null)
    // Not answered: the next save says so, with both versions.
    if (reply?.mine && reply.document.revision !== revision) onChanged(reply)
  })
  useEffect(() => {
    if (live && !live.deleted) void look()
  }, [live])
}
