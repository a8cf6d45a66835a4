'use client'
import { useMemo } from 'react'
import { setAddressSearch, useAddressSearch } from '@/components/shell/use-address-search'
import type { QueueFilter } from '@/lib/contracts/review'
import { parseQueueFilter, queueFilterSearch } from './queue-filter'

/** The filter stands in the address bar: it can be shared, and the back button takes a step back. */
export function useQueueFilter() {
  const search = useAddressSearch()
  const filter = useMemo(() => parseQueueFilter(new URLSearchParams(search)), [search])
  return [filter, setFilter] as const
}

const setFilter = (filter: QueueFilter) => setAddressSearch(queueFilterSearch(filter).slice(1))
