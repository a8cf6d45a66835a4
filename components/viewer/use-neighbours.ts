import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DocumentsReply } from '@/lib/contracts/documents'
import { type Neighbours, neighboursIn } from './neighbours'

/** The documents before and after this one, by the lists that this browser has looked at. */
export function useNeighbours(id: string): Neighbours {
  const client = useQueryClient()
  return useMemo(() => {
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
}
