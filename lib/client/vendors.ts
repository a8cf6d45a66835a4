import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { mergeBody, ruleBody, vendorBody, vendorReply, vendorsReply } from '../contracts/vendors'
import { api } from './api'

export const vendorsOptions = (q: string | undefined) =>
  queryOptions({
    queryKey: ['vendors', 'list', q] as const,
    queryFn: ({ signal }) => api<typeof vendorsReply>('vendors', { query: { q }, signal }),
    placeholderData: keepPreviousData,
  })

export const vendorOptions = (id: string) =>
  queryOptions({
    queryKey: ['vendors', 'one', id] as const,
    queryFn: ({ signal }) => api<typeof vendorReply>(`vendors/${id}`, { signal }),
  })

export const renameVendor = (id: string, body: z.input<typeof vendorBody>) =>
  api<typeof vendorReply>(`vendors/${id}`, { method: 'PATCH', body })

/** The other's documents, anchors and rules become this one's. For admins. */
export const mergeVendors = (id: string, body: z.input<typeof mergeBody>) =>
  api<typeof vendorReply>(`vendors/${id}/merge`, { method: 'POST', body })

export const switchRule = (id: string, ruleId: string, body: z.input<typeof ruleBody>) =>
  api(`vendors/${id}/rules/${ruleId}`, { method: 'PUT', body })
