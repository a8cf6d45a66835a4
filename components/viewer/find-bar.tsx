'use client'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import type { Place } from './field-box'
import type { Find } from './use-find'

/** Search on the pages, where the browser's own finds nothing: the text is in an image. */
export function FindBar({ find, onShow }: { readonly find: Find; readonly onShow: (place: Place) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const first = find.places[0]
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (first) onShow(first)
  }, [first, onShow])

  const step = (direction: 1 | -1) => {
    const place = find.step(direction)
    if (place) onShow(place)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    if (event.key === 'Escape') find.setOpen(false)
  }

  const typed = find.text.trim().length > 1
  return (
    <search className="flex h-10 shrink-0 items-center gap-1 border-line border-b bg-surface px-2 pointer-coarse:h-12">
      <Input
        ref={input}
        type="search"
        aria-label="Find on the pages"
        placeholder="Find on the pages"
        className="max-w-64 [&::-webkit-search-cancel-button]:hidden"
        value={find.text}
        onChange={(event) => find.search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className="tabular min-w-16 px-1 text-muted text-xs">
        {typed && (find.places.length === 0 ? 'Not found' : `${find.at + 1} of ${find.places.length}`)}
      </span>
      <IconButton label="Previous place" disabled={find.places.length === 0} onClick={() => step(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next place" disabled={find.places.length === 0} onClick={() => step(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
      <IconButton label="Close search" onClick={() => find.setOpen(false)}>
        <X aria-hidden />
      </IconButton>
    </search>
  )
}
