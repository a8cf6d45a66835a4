'use client'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect } from 'react'
import { documentsOptions, type ListQuery } from '@/lib/client/documents'
import { type Arrivals, arrivalsKey } from '@/lib/client/live-documents'
import { type DocumentList, prependRows } from '@/lib/client/live-rows'

const noArrivals: Arrivals = { rows: [] }

/**
 * Documents that came in since the list was asked for. At the top of the list, with nobody's pointer or focus among the
 * rows, they come in by themselves; else they wait to be asked for, so that no row moves away under the pointer.
 */
export function useArrivals(query: ListQuery, list: RefObject<HTMLElement | null>) {
  const client = useQueryClient()
  const key = arrivalsKey(query)
  const { data = noArrivals } = useQuery<Arrivals>({
    queryKey: key,
    queryFn: skipToken,
    initialData: noArrivals,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const newestFirst = query.sort === 'received' && query.order === 'desc'

  const show = useCallback(() => {
    const { queryKey } = documentsOptions(query)
    if (newestFirst) client.setQueryData<DocumentList>(queryKey, (now) => now && prependRows(now, data.rows))
    else void client.resetQueries({ queryKey })
    client.setQueryData<Arrivals>(arrivalsKey(query), noArrivals)
  }, [client, query, newestFirst, data.rows])

  useEffect(() => {
    if (data.rows.length > 0 && newestFirst && isQuiet(list.current)) show()
  }, [data.rows, newestFirst, show, list])

  return { count: data.rows.length, show }
}

/** An empty list has nothing that could move. */
function isQuiet(list: HTMLElement | null): boolean {
  const rows = list?.querySelector('tbody')
  if (!rows) return true
  return window.scrollY < 40 && !rows.matches(':hover') && !rows.contains(document.activeElement)
}
