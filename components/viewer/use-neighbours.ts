import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { documentOptions, pageImageUrl, pageOptions } from '@/lib/client/documents'
import type { DocumentsReply } from '@/lib/contracts/documents'
import { type Neighbours, neighboursIn } from './neighbours'

/** The documents before and after this one, by the lists that this browser has looked at. The next one is fetched ahead. */
export function useNeighbours(id: string): Neighbours {
  const client = useQueryClient()
  const neighbours = useMemo(() => {
    const lists = client
      .getQueryCache()
      .findAll({ queryKey: ['documents', 'list'] })
      .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
      .map(({ state }) => {
        const pages = (state.data as { pages: readonly DocumentsReply[] } | undefined)?.pages ?? []
        return pages.flatMap((page) => page.documents.map((row) => row.id))
      })
    return neighboursIn(lists, id)
  }, [client, id])

  const { next } = neighbours
  useEffect(() => {
    if (!next) return
    // After this document's own requests: going on shall be at once, and opening this one no slower for it.
    const timer = setTimeout(() => {
      void client.prefetchQuery(documentOptions(next))
      void client.prefetchQuery(pageOptions(next, 1))
      new Image().src = pageImageUrl(next, 1)
    }, 1500)
    return () => clearTimeout(timer)
  }, [client, next])
  return neighbours
}
