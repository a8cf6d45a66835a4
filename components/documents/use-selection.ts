'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

export interface Selection {
  readonly ids: ReadonlySet<string>
  /** `range`: from the row toggled before up to this one. */
  readonly toggle: (id: string, range: boolean) => void
  readonly setAll: (all: boolean) => void
}

/** Which of the rows shown are selected. Rows that leave the list leave the selection. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none)
  const last = useRef<string | null>(null)
  // Behind a ref, so that `toggle` stays the same and rows need not be drawn again whenever the list grows.
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })

  const toggle = useCallback((id: string, range: boolean) => {
    const ids = range ? between(latest.current, last.current, id) : [id]
    last.current = id
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((each) => !ids.includes(each))) : new Set([...before, ...ids]),
    )
  }, [])

  const setAll = useCallback((all: boolean) => setChosen(all ? new Set(latest.current) : none), [])
  const ids = chosen.size === 0 ? none : new Set(shown.filter((id) => chosen.has(id)))
  return { ids, toggle, setAll }
}

const none: ReadonlySet<string> = new Set()

function between(shown: readonly string[], from: string | null, to: string): readonly string[] {
  const [a, b] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(to)]
  return a === -1 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1)
}
