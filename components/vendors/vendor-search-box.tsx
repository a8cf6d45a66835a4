'use client'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input } from '@/components/ui/input'

const typingMilliseconds = 200

/** Searches vendors as one types. */
export function VendorSearchBox({
  q,
  label,
  onSearch,
}: {
  readonly q: string
  readonly label: string
  readonly onSearch: (q: string) => void
}) {
  const [text, setText] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // On another page it would write the search into that one's address.
  useEffect(() => () => clearTimeout(timer.current), [])
  function search(next: string, wait: number) {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(next.trim()), wait)
  }
  return (
    <search className="relative block w-full sm:max-w-md">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
      />
      <Input
        type="search"
        value={text}
        onChange={(event) => search(event.currentTarget.value, typingMilliseconds)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search(text, 0)
          if (event.key === 'Escape' && text) {
            event.stopPropagation() // a dialog around it stays open
            search('', 0)
          }
        }}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        className="pl-8"
      />
    </search>
  )
}
