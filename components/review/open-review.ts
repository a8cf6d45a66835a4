import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/client/api'
import { conflictOf, takeReview } from '@/lib/client/reviews'
import type { Draft, ReviewReply, reviewReply } from '@/lib/contracts/review'
import { clearFromOutbox, fromOutbox } from './outbox'

/** How a document stands for the one who opened it. */
export type OpenedReview =
  /** It is theirs to work on. `unsaved`: the draft is one that the server does not have yet. */
  | { readonly kind: 'mine'; readonly reply: ReviewReply; readonly unsaved: boolean; readonly turn: number }
  /** Somebody else, or another tab, has it. */
  | { readonly kind: 'held'; readonly reply: ReviewReply; readonly turn: number }
  /** There is nothing to review: it is read still, failed, approved or rejected. */
  | { readonly kind: 'closed'; readonly reply: ReviewReply; readonly turn: number }
  /** It changed while work on it was kept in this browser. */
  | { readonly kind: 'changed'; readonly reply: ReviewReply; readonly mine: Draft; readonly turn: number }

let turns = 0

export const openedKey = (id: string, tab: string) => ['reviews', 'opened', id, tab] as const

/** Opening is work of its own: once a visit, never again by itself. */
export const openedOptions = (id: string, tab: string) =>
  queryOptions<OpenedReview>({
    queryKey: openedKey(id, tab),
    queryFn: () => openReview(id, tab),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  })

/**
 * Takes a document that waits for a person. One that is done is only looked at: to open it again is a decision.
 * Throws what the API throws, except that it is held.
 */
export async function openReview(
  id: string,
  tab: string,
  how: { readonly steal?: boolean; readonly adopt?: boolean; readonly reopen?: boolean } = {},
): Promise<OpenedReview> {
  const { reopen = false, ...options } = how
  const asked = Object.keys(how).length > 0
  const reply = asked ? null : await api<typeof reviewReply>(`documents/${id}/review`, { query: { tab } })
  if (reply && reply.document.status !== 'needs_review' && !reopen) return { kind: 'closed', reply, turn: ++turns }
  if (reply?.holder) return { kind: 'held', reply, turn: ++turns }
  try {
    return openedOf(await takeReview(id, { tab, ...options }))
  } catch (error) {
    const conflict = conflictOf(error)
    if (!conflict || conflict.kind === 'changed') throw error
    const held = await api<typeof reviewReply>(`documents/${id}/review`, { query: { tab } })
    return { kind: 'held', reply: held, turn: ++turns }
  }
}

/** What was just taken, with the work that this browser may still hold of it. */
export function openedOf(reply: ReviewReply): OpenedReview {
  const id = reply.document.id
  const kept = fromOutbox(localStorage, id)
  const known = kept && reply.draft && JSON.stringify(kept.draft) === JSON.stringify(reply.draft)
  if (!kept || known || kept.at < (reply.draftSavedAt ?? '')) {
    clearFromOutbox(localStorage, id)
    return { kind: 'mine', reply, unsaved: false, turn: ++turns }
  }
  if (kept.revision !== reply.document.revision) return { kind: 'changed', reply, mine: kept.draft, turn: ++turns }
  return { kind: 'mine', reply: { ...reply, draft: kept.draft }, unsaved: true, turn: ++turns }
}
