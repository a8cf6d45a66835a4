'use client'
import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import type { QueueFilter } from '@/lib/contracts/review'
import { parseQueueFilter, queueFilterSearch } from './queue-filter'

/** The filter stands in the address bar: it can be shared, and the back button takes a step back. */
export function useQueueFilter() {
  const search = useSearchParams()
  const filter = useMemo(() => parseQueueFilter(search), [search])
  return [filter, setFilter] as const
}

function setFilter(filter: QueueFilter) {
  // Next follows the History API, and needs no round trip for it.
  window.history.pushState(null, '', `${window.location.pathname}${queueFilterSearch(filter)}`)
}
