import { type ReviewAction, type ReviewState, reduceReview } from './review-state'

/** The state of one review, outside of React: keys come faster than renders, and each must meet the newest state. */
export interface ReviewStore {
  readonly get: () => ReviewState
  readonly dispatch: (action: ReviewAction) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function reviewStore(initial: ReviewState): ReviewStore {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    dispatch(action) {
      const next = reduceReview(state, action)
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
