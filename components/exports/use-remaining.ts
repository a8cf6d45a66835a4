import { useState } from 'react'

const leastSeconds = 3

/** An honest guess at how long it still takes, from how fast it went while one looked on; null before there is one. */
export function useRemaining(done: number, all: number): string | null {
  const [first, setFirst] = useState(() => ({ at: Date.now(), done }))
  // Begun again from the beginning.
  if (done < first.done) setFirst({ at: Date.now(), done })
  const [seconds, written] = [(Date.now() - first.at) / 1000, done - first.done]
  if (seconds < leastSeconds || written <= 0 || done >= all) return null
  return remainingInWords(((all - done) * seconds) / written)
}

export function remainingInWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 55) return `about ${Math.round(seconds / 10) * 10} s left`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `about ${Math.max(1, minutes)} min left` : `about ${Math.round(minutes / 60)} h left`
}
