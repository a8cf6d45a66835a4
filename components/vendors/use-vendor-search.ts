'use client'
import { useSearchParams } from 'next/navigation'

/** What the list of vendors is searched for, as the address bar has it. */
export function useVendorSearch() {
  const q = useSearchParams().get('q')?.trim().slice(0, 200) ?? ''
  return [q, setSearch] as const
}

/** No step of its own to go back to, for every letter typed. Next follows the History API. */
function setSearch(q: string) {
  const search = q && `?${new URLSearchParams({ q })}`
  window.history.replaceState(null, '', `${window.location.pathname}${search}`)
}
