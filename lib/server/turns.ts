/** Work that may run side by side (`shared`) and work that must run with nothing beside it (`alone`), in order of asking. */
export interface Turns {
  run<T>(kind: 'shared' | 'alone', work: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  /** Settles when everything asked for so far that is `alone` is done. */
  let lastAlone: Promise<unknown> = Promise.resolve()
  const running = new Set<Promise<unknown>>()

  return {
    run(kind, work) {
      const before = kind === 'alone' ? Promise.allSettled([lastAlone, ...running]) : Promise.allSettled([lastAlone])
      const result = before.then(work)
      running.add(result)
      if (kind === 'alone') lastAlone = result
      const leave = () => running.delete(result)
      result.then(leave, leave)
      return result
    },
  }
}
