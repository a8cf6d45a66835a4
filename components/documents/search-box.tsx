'use client'
import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useShortcuts } from '@/components/shell/shortcuts'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { type SearchDraft, shownSearch } from './search-draft'

const typingMilliseconds = 200

/** Searches as one types. `/` goes to it, Escape empties it and then leaves it. */
export function SearchBox({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [draft, setDraft] = useState<SearchDraft | null>(null)
  // On another page it would write the search into that one's address.
  useEffect(() => () => clearTimeout(timer.current), [])
  useShortcuts('Search', [
    {
      keys: ['/'],
      label: 'Search',
      run: (event) => {
        event.preventDefault()
        input.current?.select()
        input.current?.focus()
      },
    },
  ])

  function search(text: string) {
    clearTimeout(timer.current)
    setDraft({ text, sent: true })
    onSearch(text.trim())
  }

  function type(text: string) {
    setDraft({ text, sent: false })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => search(text), typingMilliseconds)
  }

  const text = shownSearch(draft, q)
  return (
    <search className="relative min-w-40 flex-1 sm:max-w-md">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
      />
      <Input
        ref={input}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search(text)
          if (event.key !== 'Escape') return
          if (text) search('')
          else event.currentTarget.blur()
        }}
        aria-label="Search documents"
        placeholder="Search vendor, number or any word"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        enterKeyHint="search"
        className="px-8"
      />
      {text ? (
        <button
          type="button"
          aria-label="Empty the search"
          className="absolute inset-y-0 right-0 grid w-8 cursor-pointer place-items-center rounded-md text-muted hover:text-text"
          onClick={() => {
            search('')
            input.current?.focus()
          }}
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : (
        <span className="pointer-events-none absolute inset-y-0 right-2 grid place-items-center pointer-coarse:hidden">
          <Kbd>/</Kbd>
        </span>
      )}
    </search>
  )
}
