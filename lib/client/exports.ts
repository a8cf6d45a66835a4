import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { createExportBody, ExportsReply, exportCountReply, exportReply, exportsReply } from '../contracts/exports'
import { api, apiUrl } from './api'

const lookAgainMilliseconds = 1000

/** Who took what, the newest first; asked for again while one is being written. */
export const exportsOptions = () =>
  infiniteQueryOptions({
    queryKey: ['exports', 'list'] as const,
    queryFn: ({ signal, pageParam }) => api<typeof exportsReply>('exports', { query: { before: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: ExportsReply) => last.next ?? undefined,
    refetchInterval: ({ state }) => {
      const rows = state.data?.pages.flatMap(({ exports }) => exports) ?? []
      return rows.some(({ state }) => state === 'queued' || state === 'running') ? lookAgainMilliseconds : false
    },
  })

export interface ExportChoice {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly vendor?: string | undefined
  readonly documentType?: string | undefined
  readonly reviewedOnly: boolean
}

/** How many documents there would be; while another choice is counted, the number before stays on the screen. */
export const exportCountOptions = (choice: ExportChoice) =>
  queryOptions({
    queryKey: ['exports', 'count', choice] as const,
    queryFn: ({ signal }) => api<typeof exportCountReply>('exports/count', { query: choice, signal }),
    placeholderData: keepPreviousData,
  })

export const createExport = (body: z.input<typeof createExportBody>) =>
  api<typeof exportReply>('exports', { method: 'POST', body })

/** Stops one that is being written, or removes its file. */
export const removeExport = (id: string) => api(`exports/${id}`, { method: 'DELETE' })

export const exportFileUrl = (id: string) => apiUrl(`exports/${id}/file`)
