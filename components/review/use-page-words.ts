import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { pageOptions } from '@/lib/client/documents'
import type { DocumentReply } from '@/lib/contracts/documents'
import { field as fieldOf } from '@/lib/fields/registry'
import { findOnPages } from './picking/find-on-pages'
import type { PageSearch } from './review-desk'

/** After the page on screen, and one after the other: long documents must not hold up the first. */
const patienceMilliseconds = 600

/** The words of all pages, fetched while one looks at the first, so that a typed value can be found on them. */
export function usePageSearch({ id, pages }: Pick<DocumentReply, 'id' | 'pages'>): PageSearch {
  const client = useQueryClient()
  const numbers = useMemo(() => pages.map(({ number }) => number), [pages])

  useEffect(() => {
    let stopped = false
    const timer = setTimeout(async () => {
      for (const number of numbers) {
        if (stopped) return
        await client.prefetchQuery(pageOptions(id, number))
      }
    }, patienceMilliseconds)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [client, id, numbers])

  return useMemo(
    () => ({
      pages: () => numbers.flatMap((number) => client.getQueryData(pageOptions(id, number).queryKey) ?? []),
      async find(key, text, { near, context }) {
        const fetched = await Promise.all(numbers.map((number) => client.fetchQuery(pageOptions(id, number)))).catch(
          () => [], // without the words it stays a value without a place
        )
        const place = near.box && near.page !== null ? { page: near.page, box: near.box } : null
        return findOnPages(text, fieldOf(key).type, fetched, { near: place, context })
      },
    }),
    [client, id, numbers],
  )
}
