'use client'
import { useSearchParams } from 'next/navigation'
import { useSyncExternalStore } from 'react'

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
 * What stands behind the `?` of the address, for filters that can be shared and gone back to. It is read directly, since
 * Next tells of a change in a transition, a moment too late for somebody who types.
 */
export function useAddressSearch(): string {
  const atFirst = useSearchParams().toString()
  return useSyncExternalStore(
    subscribe,
    () => window.location.search.replace(/^\?/, ''),
    () => atFirst,
  )
}

/** `replace`: no step of its own to go back to, for every letter typed. */
export function setAddressSearch(search: string, how: 'push' | 'replace' = 'push') {
  const url = `${window.location.pathname}${search && `?${search}`}`
  // Next follows the History API, and needs no round trip for it.
  if (how === 'push') window.history.pushState(null, '', url)
  else window.history.replaceState(null, '', url)
  for (const listener of listeners) listener()
}
