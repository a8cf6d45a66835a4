'use client'
import { useMemo } from 'react'
import { setAddressSearch, useAddressSearch } from '@/components/shell/use-address-search'
import { type ListFilter, listFilterSearch, parseListFilter } from './list-query'

/** The address bar holds the filter: it can be shared, and the back button takes a step back. */
export function useListFilter() {
  const search = useAddressSearch()
  const filter = useMemo(() => parseListFilter(new URLSearchParams(search)), [search])
  return [filter, setFilter] as const
}

/** `replace`: no step of its own to go back to, for every letter typed. */
function setFilter(change: Partial<ListFilter>, how: 'push' | 'replace' = 'push') {
  const before = parseListFilter(new URLSearchParams(window.location.search))
  setAddressSearch(listFilterSearch({ ...before, ...change }), how)
}
