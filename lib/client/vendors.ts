import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { type mergeBody, type ruleBody, type vendorBody, vendorReply, vendorsReply } from '../contracts/vendors'
import { api } from './api'

export const vendorsOptions = (q: string | undefined) =>
  queryOptions({
    queryKey: ['vendors', 'list', q] as const,
    queryFn: ({ signal }) => api('vendors', { query: { q }, reply: vendorsReply, signal }),
    placeholderData: keepPreviousData,
  })

export const vendorOptions = (id: string) =>
  queryOptions({
    queryKey: ['vendors', 'one', id] as const,
    queryFn: ({ signal }) => api(`vendors/${id}`, { reply: vendorReply, signal }),
  })

export const renameVendor = (id: string, body: z.input<typeof vendorBody>) =>
  api(`vendors/${id}`, { method: 'PATCH', body, reply: vendorReply })

/** The other's documents, anchors and rules become this one's. For admins. */
export const mergeVendors = (id: string, body: z.input<typeof mergeBody>) =>
  api(`vendors/${id}/merge`, { method: 'POST', body, reply: vendorReply })

export const switchRule = (id: string, ruleId: string, body: z.input<typeof ruleBody>) =>
  api(`vendors/${id}/rules/${ruleId}`, { method: 'PUT', body })
