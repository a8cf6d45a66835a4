'use client'
import { type FocusEvent, useEffect, useEffectEvent, useState } from 'react'
import type { Place } from '@/components/viewer/field-box'
import type { LinesState } from './lines-selection'
import type { Lines } from './use-lines'

/** Tells where the active row stands on the page while one works in the grid, and writes what was being typed on leaving. */
export function useCellPlace(
  { rows, active }: LinesState,
  { latest, send }: Lines,
  onFocusCell: (place: Place | null) => void,
) {
  const [isInside, setInside] = useState(false)
  const row = rows[active.row]
  const { page, box } = row ?? { page: null, box: null }
  const tell = useEffectEvent(() => onFocusCell(page !== null && box !== null ? { page, box } : null))
  const key = isInside ? `${active.row} ${page} ${box}` : null
  useEffect(() => {
    if (key !== null) tell()
  }, [key])

  return {
    isInside,
    onFocus: () => setInside(true),
    onBlur(event: FocusEvent<HTMLElement>) {
      const to = event.relatedTarget
      // Another window is not another place: the edit goes on afterwards.
      if (event.currentTarget.contains(to) || !document.hasFocus()) return
      if (latest.current.edit) send({ type: 'commit' }, 'stay')
      // From the page one comes back with words for the cell.
      if (to === null || to.closest('[aria-label="Document pages"]')) return
      setInside(false)
      onFocusCell(null)
    },
  }
}
