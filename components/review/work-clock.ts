/** Counts seconds of active work: time between two signs of life, where it is short enough to have been work. */
export interface WorkClock {
  /** A key, a click, a scroll. */
  readonly tick: () => void
  /** Seconds since the last time this was asked, which it then forgets; to a tenth. */
  readonly take: () => number
}

/** Reading a page for longer than this without a key or a move is a pause. */
const longestThoughtMilliseconds = 30_000

export function workClock(now: () => number): WorkClock {
  let last = now()
  let worked = 0
  const tick = () => {
    const at = now()
    worked += Math.min(at - last, longestThoughtMilliseconds)
    last = at
  }
  return {
    tick,
    take() {
      tick()
      const seconds = Math.round(worked / 100) / 10
      worked = 0
      return seconds
    },
  }
}
