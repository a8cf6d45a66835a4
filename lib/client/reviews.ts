import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  approvalBody,
  approvalReply,
  commentBody,
  comment as commentReply,
  escalationBody,
  Holder,
  nextBody,
  postponementBody,
  QueueFilter,
  queueReply,
  ReviewReply,
  rejectionBody,
  reviewReply,
  saveBody,
  saveReply,
  takeBody,
} from '../contracts/review'
import { ApiError, api } from './api'

/** What a document's reviewer sees. `tab`: this tab of the browser. */
export const reviewOptions = (id: string, tab: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', id, tab] as const,
    queryFn: ({ signal }) => api<typeof reviewReply>(`documents/${id}/review`, { query: { tab }, signal }),
  })

export const queueOptions = (filter: QueueFilter) =>
  queryOptions({
    queryKey: ['reviews', 'queue', filter] as const,
    queryFn: ({ signal }) => api<typeof queueReply>('queue', { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

/** The next document, held by this tab; null when none is left. */
export const takeNext = (body: z.input<typeof nextBody>) =>
  api<z.ZodNullable<typeof reviewReply>>('reviews', { method: 'POST', body })

/** Refused as `conflict` where somebody, or another tab, holds it: see `conflictOf`. */
export const takeReview = (id: string, body: z.input<typeof takeBody>) =>
  api<typeof reviewReply>(`documents/${id}/review`, { method: 'POST', body })

/** Keeps the draft, or only prolongs the lease (`draft: null`). `leaving`: the page is about to go away. */
export const saveReview = (id: string, body: z.input<typeof saveBody>, { leaving = false } = {}) =>
  api<typeof saveReply>(`documents/${id}/review`, { method: 'PUT', body, keepalive: leaving })

/** Gives the document back to the queue; works while the page is left, too. */
export const releaseReview = (id: string, tab: string) =>
  api(`documents/${id}/review`, { method: 'DELETE', query: { tab }, keepalive: true })

/** Refused as `blocked` or `rekey`: see `blockedOf` and `rekeyOf`. */
export const approveReview = (id: string, body: z.input<typeof approvalBody>) =>
  api<typeof approvalReply>(`documents/${id}/review/approval`, { method: 'POST', body })

export const rejectReview = (id: string, body: z.input<typeof rejectionBody>) =>
  api<typeof approvalReply>(`documents/${id}/review/rejection`, { method: 'POST', body })

export const postponeReview = (id: string, body: z.input<typeof postponementBody>) =>
  api<typeof reviewReply>(`documents/${id}/review/postponement`, { method: 'POST', body })

/** Back into the queue, without taking it. */
export const endPostponement = (id: string, tab?: string) =>
  api<typeof reviewReply>(`documents/${id}/review/postponement`, { method: 'DELETE', query: { tab } })

/** To the admins. */
export const escalateReview = (id: string, body: z.input<typeof escalationBody>) =>
  api<typeof reviewReply>(`documents/${id}/review/escalation`, { method: 'POST', body })

/** Back to the clerks; for admins. */
export const endEscalation = (id: string, tab?: string) =>
  api<typeof reviewReply>(`documents/${id}/review/escalation`, { method: 'DELETE', query: { tab } })

export const addComment = (id: string, body: z.input<typeof commentBody>) =>
  api<typeof commentReply>(`documents/${id}/comments`, { method: 'POST', body })

/** Takes an approval or rejection back (`reviewId` of its answer); the document is held by the tab again, with its draft. */
export const undoReview = (reviewId: string, tab: string) =>
  api<typeof reviewReply>(`reviews/${reviewId}`, { method: 'DELETE', query: { tab } })

export type ReviewConflict =
  | { readonly kind: 'held' | 'other_tab'; readonly holder: Holder }
  | { readonly kind: 'changed'; readonly current: ReviewReply }

/** Why a change of a review was refused with 409; null: it was something else. */
export function conflictOf(error: unknown): ReviewConflict | null {
  return detailsOf<ReviewConflict>(error, 'conflict')
}

/** What stands against an approval. */
export function blockedOf(error: unknown): Pick<ReviewReply, 'findings' | 'attention'> | null {
  return detailsOf(error, 'blocked')
}

/** Which values must be typed again (`fields`), and which of them were typed but differ (`wrong`). */
export function rekeyOf(error: unknown): { readonly fields: Rekey; readonly wrong: Rekey } | null {
  return detailsOf(error, 'rekey')
}
type Rekey = ReviewReply['rekey']

/** As the server's contract says; it says them of these alone. */
function detailsOf<Details>(error: unknown, code: ApiError['code']): Details | null {
  if (!(error instanceof ApiError) || error.code !== code) return null
  return (error.options.details as Details | undefined) ?? null
}
