import { useCallback, useSyncExternalStore } from 'react'
import type { Turn } from './turn'

const turns = new Map<string, Turn>()
const listeners = new Set<() => void>()

/** How the view of a document is turned: kept until the window is closed or loaded anew, and nowhere else. */
export function useTurn(documentId: string): readonly [Turn, (turn: Turn) => void] {
  const turn = useSyncExternalStore(
    subscribe,
    () => turns.get(documentId) ?? 0,
    () => 0 as const,
  )
  const set = useCallback(
    (next: Turn) => {
      turns.set(documentId, next)
      for (const listener of listeners) listener()
    },
    [documentId],
  )
  return [turn, set]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
