import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { pageOptions } from '@/lib/client/documents'
import { type Box, unionBox } from '@/lib/document/box'
import type { Place } from './field-box'
import { findWords, type ShownWord } from './word-shapes'

export interface Find {
  readonly open: boolean
  readonly text: string
  readonly places: readonly Place[]
  /** Index into `places`; -1 where nothing was found. */
  readonly at: number
  readonly byPage: ReadonlyMap<number, readonly Box[]>
  readonly setOpen: (open: boolean) => void
  readonly search: (text: string) => void
  /** The next or previous place, around the ends; what to show. */
  readonly step: (direction: 1 | -1) => Place | null
}

const noQueries: readonly ReturnType<typeof pageOptions>[] = []

/** Looks for text on all pages that have been read. Their words are fetched only once one searches. */
export function useFind(documentId: string, pageNumbers: readonly number[]): Find {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const wanted = open && text.trim().length > 1
  const pages = useQueries({
    // None before: forty of them would be looked at on each step of scrolling.
    queries: wanted ? pageNumbers.map((number) => pageOptions(documentId, number)) : noQueries,
    combine: (results) => results.map(({ data }) => data),
  })

  const places = useMemo(() => {
    if (!wanted) return []
    return pages.flatMap((page) =>
      findWords(page?.words ?? [], text).map((words) => ({ page: page?.number ?? 0, box: boxOf(words) })),
    )
  }, [pages, text, wanted])
  const byPage = useMemo(() => {
    const boxes = new Map<number, Box[]>()
    for (const { page, box } of places) boxes.set(page, [...(boxes.get(page) ?? []), box])
    return boxes
  }, [places])
  const current = places.length === 0 ? -1 : Math.min(at, places.length - 1)

  return {
    open,
    text,
    places,
    at: current,
    byPage,
    setOpen,
    search: (next) => {
      setText(next)
      setAt(0)
    },
    step: (direction) => {
      if (places.length === 0) return null
      const next = (current + direction + places.length) % places.length
      setAt(next)
      return places[next] ?? null
    },
  }
}

function boxOf(words: readonly ShownWord[]): Box {
  return unionBox(words.map((word) => word.box))
}
