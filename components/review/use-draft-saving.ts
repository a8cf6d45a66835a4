import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { ApiError } from '@/lib/client/api'
import { conflictOf, type ReviewConflict, saveReview } from '@/lib/client/reviews'
import { type DraftSaver, draftSaver, type SaveStatus } from './draft-saver'
import { clearFromOutbox, fromOutbox, putInOutbox } from './outbox'
import type { ReviewDesk } from './review-desk'
import { isUntouched } from './review-state'

const beatMilliseconds = 60_000
const outages = new Set(['offline', 'unavailable', 'internal', 'unauthenticated'])

export const isOutage = (error: unknown) => error instanceof ApiError && outages.has(error.code)

/** Keeps the draft of a desk: in this browser at once, on the server a moment later, and as the page is left. */
export function useDraftSaving({
  desk,
  tab,
  unsaved,
  onConflict,
  onRefused,
}: {
  readonly desk: ReviewDesk
  readonly tab: string
  /** The draft it began with is not on the server yet. */
  readonly unsaved: boolean
  readonly onConflict: (conflict: ReviewConflict) => void
  readonly onRefused: (error: unknown) => void
}): { readonly status: SaveStatus; readonly saver: RefObject<DraftSaver | null> } {
  const [status, setStatus] = useState<SaveStatus>('saved')
  const saver = useRef<DraftSaver | null>(null)
  const refused = useEffectEvent((error: unknown) => {
    const conflict = conflictOf(error)
    if (conflict) onConflict(conflict)
    else onRefused(error)
  })

  useEffect(() => {
    const { store, document } = desk
    const { id, revision } = document
    const current = draftSaver({
      send: (draft, leaving) => {
        const body = { tab, revision, draft, activeSeconds: Math.min(3600, desk.clocks.takeSeconds()) }
        return saveReview(id, body, { leaving })
      },
      isOutage,
      onStatus: setStatus,
      onSaved(draft, reply) {
        if (store.get().draft === draft) clearFromOutbox(localStorage, id)
        store.dispatch({ type: 'checked', checks: reply, draft })
      },
      onRefused(error) {
        // What is being typed belongs to my version; nothing more is sent against one that is no longer there.
        if (conflictOf(error)) {
          desk.commit()
          end()
        }
        refused(error)
      },
    })
    saver.current = current
    let last = store.get().draft
    if (unsaved || fromOutbox(localStorage, id)) current.changed(last)
    const unsubscribe = store.subscribe(() => {
      const { draft } = store.get()
      if (draft === last) return
      // Only looked around: it goes with the first decision.
      const idle = isUntouched(draft) && isUntouched(last)
      last = draft
      if (idle) return
      putInOutbox(localStorage, { documentId: id, revision, draft, at: new Date().toISOString() })
      current.changed(draft)
    })
    function end() {
      unsubscribe()
      current.close()
    }
    const leave = () => {
      desk.commit()
      current.leave()
    }
    const onVisibility = () => {
      if (window.document.visibilityState === 'hidden') void current.flush()
    }
    const heart = setInterval(current.beat, beatMilliseconds)
    const online = () => void current.flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', online)
    window.document.addEventListener('visibilitychange', onVisibility)
    return () => {
      leave()
      end()
      clearInterval(heart)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', online)
      window.document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [desk, tab, unsaved])

  return { status, saver }
}
