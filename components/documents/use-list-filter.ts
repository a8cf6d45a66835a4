'use client'
import { useSearchParams } from 'next/navigation'
import { type ListFilter, listFilterSearch, parseListFilter } from './list-query'

/** The address bar holds the filter: it can be shared, and the back button takes a step back. */
export function useListFilter() {
  const filter = parseListFilter(useSearchParams())

  /** `replace`: no step of its own to go back to, for every letter typed. */
  function setFilter(next: ListFilter, how: 'push' | 'replace' = 'push') {
    const search = listFilterSearch(next)
    const url = `${window.location.pathname}${search && `?${search}`}`
    // Next follows the History API, and needs no round trip for it.
    if (how === 'push') window.history.pushState(null, '', url)
    else window.history.replaceState(null, '', url)
  }
  return [filter, setFilter] as const
}
