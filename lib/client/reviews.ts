import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type approvalBody,
  approvalReply,
  type commentBody,
  comment as commentReply,
  type escalationBody,
  holder,
  type nextBody,
  type postponementBody,
  type QueueFilter,
  queueReply,
  type rejectionBody,
  reviewReply,
  type saveBody,
  saveReply,
  type takeBody,
} from '../contracts/review'
import { ApiError, api } from './api'

/** What a document's reviewer sees. `tab`: this tab of the browser. */
export const reviewOptions = (id: string, tab: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', id, tab] as const,
    queryFn: ({ signal }) => api(`documents/${id}/review`, { query: { tab }, reply: reviewReply, signal }),
  })

export const queueOptions = (filter: QueueFilter) =>
  queryOptions({
    queryKey: ['reviews', 'queue', filter] as const,
    queryFn: ({ signal }) => api('queue', { query: filter, reply: queueReply, signal }),
    placeholderData: keepPreviousData,
  })

/** The next document, held by this tab; null when none is left. */
export const takeNext = (body: z.input<typeof nextBody>) =>
  api('reviews', { method: 'POST', body, reply: reviewReply.nullable() })

/** Refused as `conflict` where somebody, or another tab, holds it: see `conflictOf`. */
export const takeReview = (id: string, body: z.input<typeof takeBody>) =>
  api(`documents/${id}/review`, { method: 'POST', body, reply: reviewReply })

/** Keeps the draft, or only prolongs the lease (`draft: null`). `leaving`: the page is about to go away. */
export const saveReview = (id: string, body: z.input<typeof saveBody>, { leaving = false } = {}) =>
  api(`documents/${id}/review`, { method: 'PUT', body, reply: saveReply, keepalive: leaving })

/** Gives the document back to the queue; works while the page is left, too. */
export const releaseReview = (id: string, tab: string) =>
  api(`documents/${id}/review`, { method: 'DELETE', query: { tab }, keepalive: true })

/** Refused as `blocked` or `rekey`: see `blockedOf` and `rekeyOf`. */
export const approveReview = (id: string, body: z.input<typeof approvalBody>) =>
  api(`documents/${id}/review/approval`, { method: 'POST', body, reply: approvalReply })

export const rejectReview = (id: string, body: z.input<typeof rejectionBody>) =>
  api(`documents/${id}/review/rejection`, { method: 'POST', body, reply: approvalReply })

export const postponeReview = (id: string, body: z.input<typeof postponementBody>) =>
  api(`documents/${id}/review/postponement`, { method: 'POST', body, reply: reviewReply })

/** Back into the queue, without taking it. */
export const endPostponement = (id: string, tab?: string) =>
  api(`documents/${id}/review/postponement`, { method: 'DELETE', query: { tab }, reply: reviewReply })

/** To the admins. */
export const escalateReview = (id: string, body: z.input<typeof escalationBody>) =>
  api(`documents/${id}/review/escalation`, { method: 'POST', body, reply: reviewReply })

/** Back to the clerks; for admins. */
export const endEscalation = (id: string, tab?: string) =>
  api(`documents/${id}/review/escalation`, { method: 'DELETE', query: { tab }, reply: reviewReply })

export const addComment = (id: string, body: z.input<typeof commentBody>) =>
  api(`documents/${id}/comments`, { method: 'POST', body, reply: commentReply })

/** Takes an approval or rejection back (`reviewId` of its answer); the document is held by the tab again, with its draft. */
export const undoReview = (reviewId: string, tab: string) =>
  api(`reviews/${reviewId}`, { method: 'DELETE', query: { tab }, reply: reviewReply })

const conflict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('held'), holder }),
  z.object({ kind: z.literal('other_tab'), holder }),
  z.object({ kind: z.literal('changed'), current: reviewReply }),
])
export type ReviewConflict = z.infer<typeof conflict>

/** Why a change of a review was refused with 409; null: it was something else. */
export function conflictOf(error: unknown): ReviewConflict | null {
  return detailsOf(error, 'conflict', conflict)
}

const blocked = z.object({ findings: reviewReply.shape.findings, attention: reviewReply.shape.attention })
/** What stands against an approval. */
export function blockedOf(error: unknown): z.infer<typeof blocked> | null {
  return detailsOf(error, 'blocked', blocked)
}

const rekey = z.object({ fields: reviewReply.shape.rekey, wrong: reviewReply.shape.rekey })
/** Which values must be typed again (`fields`), and which of them were typed but differ (`wrong`). */
export function rekeyOf(error: unknown): z.infer<typeof rekey> | null {
  return detailsOf(error, 'rekey', rekey)
}

function detailsOf<T>(error: unknown, code: ApiError['code'], details: z.ZodType<T>): T | null {
  if (!(error instanceof ApiError) || error.code !== code) return null
  return details.safeParse(error.options.details).data ?? null
}
