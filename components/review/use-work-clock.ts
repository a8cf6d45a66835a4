import { useEffect } from 'react'
import type { ReviewDesk } from './review-desk'

const signs = ['keydown', 'pointerdown', 'wheel', 'pointermove'] as const

/** Lets the desk's clocks know that somebody is at work. */
export function useWorkClock({ clocks }: ReviewDesk): void {
  useEffect(() => {
    for (const sign of signs) document.addEventListener(sign, clocks.tick, { passive: true, capture: true })
    return () => {
      for (const sign of signs) document.removeEventListener(sign, clocks.tick, { capture: true })
    }
  }, [clocks])
}
