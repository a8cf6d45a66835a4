'use client'
import { useSearchParams } from 'next/navigation'
import { useMemo, useSyncExternalStore } from 'react'
import { type ListFilter, listFilterSearch, parseListFilter } from './list-query'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/**
 * The address bar holds the filter: it can be shared, and the back button takes a step back. It is read directly, since
 * Next tells of a change in a transition, a moment too late for somebody who types.
 */
export function useListFilter() {
  const atFirst = useSearchParams().toString()
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => atFirst,
  )
  const filter = useMemo(() => parseListFilter(new URLSearchParams(search)), [search])
  return [filter, setFilter] as const
}

/** `replace`: no step of its own to go back to, for every letter typed. */
function setFilter(change: Partial<ListFilter>, how: 'push' | 'replace' = 'push') {
  const search = listFilterSearch({ ...parseListFilter(new URLSearchParams(window.location.search)), ...change })
  const url = `${window.location.pathname}${search && `?${search}`}`
  // Next follows the History API, and needs no round trip for it.
  if (how === 'push') window.history.pushState(null, '', url)
  else window.history.replaceState(null, '', url)
  for (const listener of listeners) listener()
}
