'use client'
import { type UIEvent, useState } from 'react'
import { type DrawnRow, drawnAtOnce, drawnRows, firstDrawn } from './drawn-rows'

/** Drawn above what is in sight. */
const margin = 25

/** Which rows are drawn as one scrolls, and as the cursor goes elsewhere. `rowHeight` in pixels. */
export function useDrawnRows(count: number, active: number) {
  const [first, setFirst] = useState(0)
  const [rowHeight, setRowHeight] = useState(28)
  const [followed, setFollowed] = useState(active)
  if (followed !== active) {
    setFollowed(active)
    // Its neighbours, too: the keyboard scrolls to it.
    if (active < first || active >= first + drawnAtOnce) setFirst(firstDrawn(count, active - margin))
  }
  return {
    drawn: drawnRows(count, first, active) as readonly DrawnRow[],
    rowHeight,
    onScroll({ currentTarget }: UIEvent<HTMLElement>) {
      const height = currentTarget.querySelector('tbody [data-row]')?.getBoundingClientRect().height ?? rowHeight
      if (Math.abs(height - rowHeight) > 0.1) setRowHeight(height)
      setFirst(firstDrawn(count, currentTarget.scrollTop / height - margin))
    },
  }
}
