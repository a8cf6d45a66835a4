'use client'
import { setAddressSearch, useAddressSearch } from '@/components/shell/use-address-search'

/** What the list of vendors is searched for, as the address bar has it. */
export function useVendorSearch() {
  const q = new URLSearchParams(useAddressSearch()).get('q')?.trim().slice(0, 200) ?? ''
  return [q, setSearch] as const
}

function setSearch(q: string) {
  setAddressSearch(q && new URLSearchParams({ q }).toString(), 'replace')
}
