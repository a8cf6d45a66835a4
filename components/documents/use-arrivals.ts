'use client'
import { type QueryClient, type QueryKey, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect } from 'react'
import { documentsOptions, type ListQuery } from '@/lib/client/documents'
import { type Arrivals, arrivalsKey } from '@/lib/client/live-documents'
import { type DocumentList, prependRows } from '@/lib/client/live-rows'

const noArrivals: Arrivals = { rows: [], more: false }

/**
 * Documents that came in since the list was asked for. At the top of the list, with nobody's pointer or focus among the
 * rows, they come in by themselves; else they wait to be asked for, so that no row moves away under the pointer.
 */
export function useArrivals(query: ListQuery, shown: readonly string[], list: RefObject<HTMLElement | null>) {
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
    if (newestFirst && !data.more)
      client.setQueryData<DocumentList>(queryKey, (now) => now && prependRows(now, data.rows))
    else void startOver(client, queryKey)
    client.setQueryData<Arrivals>(arrivalsKey(query), noArrivals)
  }, [client, query, newestFirst, data])

  useEffect(() => {
    if (data.rows.length > 0 && newestFirst && isQuiet(list.current)) show()
  }, [data.rows, newestFirst, show, list])

  const count = data.rows.filter(({ id }) => !shown.includes(id)).length
  return { count, more: data.more, show }
}

/** The first rows anew, in the place of all that was loaded; the old ones stay in sight until they are there. */
async function startOver(client: QueryClient, queryKey: QueryKey) {
  client.setQueryData<DocumentList>(
    queryKey,
    (now) => now && { pages: now.pages.slice(0, 1), pageParams: now.pageParams.slice(0, 1) },
  )
  await client.invalidateQueries({ queryKey, exact: true })
}

/** An empty list has nothing that could move. */
function isQuiet(list: HTMLElement | null): boolean {
  const rows = list?.querySelector('tbody')
  if (!rows) return true
  return window.scrollY < 40 && !rows.matches(':hover') && !rows.contains(document.activeElement)
}
