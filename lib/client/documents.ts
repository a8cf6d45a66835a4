import { infiniteQueryOptions, keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import type {
  countsReply,
  DocumentEvent,
  DocumentsQuery,
  documentReply,
  documentsReply,
  pageReply,
  uploadReply,
} from '../contracts/documents'
import { api, apiUrl } from './api'

/** What the list is filtered and sorted by. */
export type ListQuery = Pick<DocumentsQuery, 'q' | 'status' | 'sort' | 'order'>

/** Rows a request of the list. */
export const rowsPerRequest = 50

export const documentsOptions = (query: ListQuery) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'list', query] as const,
    queryFn: ({ pageParam, signal }) => fetchDocuments({ ...query, cursor: pageParam, limit: rowsPerRequest }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0, // coming back from a document, its row is as one left it there
  })

export const fetchDocuments = (query: DocumentsQuery, signal?: AbortSignal) =>
  api<typeof documentsReply>('documents', { query, ...(signal ? { signal } : {}) })

export const documentOptions = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'one', id] as const,
    queryFn: ({ signal }) => api<typeof documentReply>(`documents/${id}`, { signal }),
  })

/** A page's words change only when its document is read again, which an event tells. */
export const pageOptions = (id: string, number: number) =>
  queryOptions({
    queryKey: ['documents', 'page', id, number] as const,
    queryFn: ({ signal }) => api<typeof pageReply>(`documents/${id}/pages/${number}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const countsOptions = (q: string | undefined) =>
  queryOptions({
    queryKey: ['documents', 'counts', q] as const,
    queryFn: ({ signal }) => api<typeof countsReply>('documents/counts', { query: { q }, signal }),
    placeholderData: keepPreviousData,
  })

/** The last event of each document since the page was opened; filled by live-documents.ts. */
export type LiveStates = Readonly<Record<string, DocumentEvent>>
export const liveStatesOptions = () =>
  queryOptions<LiveStates>({
    queryKey: ['live-states'] as const,
    queryFn: skipToken,
    initialData: {},
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })

export const pageImageUrl = (id: string, number: number) => apiUrl(`documents/${id}/pages/${number}/image`)
export const thumbnailUrl = (id: string, number: number) => apiUrl(`documents/${id}/pages/${number}/thumbnail`)
export const originalUrl = (id: string) => apiUrl(`documents/${id}/file`)

export const loadSamples = () => api<typeof uploadReply>('samples', { method: 'POST' })
export const deleteDocument = (id: string) => api(`documents/${id}`, { method: 'DELETE' })
/** Reads and extracts once more, from the stored file. */
export const processAgain = (id: string) => api(`documents/${id}/processing`, { method: 'POST' })
