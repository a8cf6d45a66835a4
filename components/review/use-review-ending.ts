import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import {
  approveReview,
  blockedOf,
  conflictOf,
  escalateReview,
  postponeReview,
  type ReviewConflict,
  rejectReview,
  rekeyOf,
} from '@/lib/client/reviews'
import type { DraftSaver } from './draft-saver'
import { clearFromOutbox } from './outbox'
import type { RekeyField } from './rekey-dialog'
import type { ReviewDesk } from './review-desk'

export type Ended =
  | { readonly how: 'approved' | 'rejected'; readonly reviewId: string }
  | { readonly how: 'postponed' | 'escalated'; readonly documentId: string }

export interface Rekey {
  readonly fields: readonly RekeyField[]
  readonly wrong: readonly RekeyField[]
}

/** The ways in which work on a document ends, one at a time; what is refused leaves everything as it was. */
export function useReviewEnding({
  desk,
  tab,
  saver,
  onEnded,
  onConflict,
}: {
  readonly desk: ReviewDesk
  readonly tab: string
  readonly saver: { readonly current: DraftSaver | null }
  readonly onEnded: (ended: Ended) => void
  readonly onConflict: (conflict: ReviewConflict) => void
}) {
  const [busy, setBusy] = useState(false)
  const [rekey, setRekey] = useState<Rekey | null>(null)
  const { store, document } = desk
  const { id, revision } = document

  async function end(send: () => Promise<Ended>) {
    if (busy) return
    setBusy(true)
    try {
      const ended = await send()
      performance.mark('review:ended')
      saver.current?.close()
      clearFromOutbox(localStorage, id)
      onEnded(ended)
    } catch (error) {
      refused(error)
    } finally {
      setBusy(false)
    }
  }

  function refused(error: unknown) {
    const { draft, checks } = store.get()
    saver.current?.changed(draft)
    const [conflict, blocked, again] = [conflictOf(error), blockedOf(error), rekeyOf(error)]
    if (conflict?.kind === 'changed') {
      toast({ message: 'It was read anew in the meantime. Nothing is lost; please look once more.' })
    }
    if (conflict) return onConflict(conflict)
    if (again) return setRekey(again)
    if (blocked) {
      setRekey(null)
      store.dispatch({ type: 'checked', checks: { ...checks, ...blocked }, draft })
      desk.goToObstacle()
    }
    toast({ tone: 'error', message: error instanceof Error ? error.message : 'This did not work. Nothing is lost.' })
  }

  const approve = (rekeyed?: Partial<Record<RekeyField, string>>) => {
    if (desk.goToObstacle()) return
    const { checks } = store.get()
    if (!rekeyed && checks.rekey.length > 0) return setRekey({ fields: checks.rekey, wrong: [] })
    void end(async () => {
      await desk.settled()
      saver.current?.drop()
      const body = { tab, revision, draft: store.get().draft, activeSeconds: desk.clocks.takeSeconds() }
      const { reviewId } = await approveReview(id, { ...body, rekeyed: rekeyed ?? {} })
      return { how: 'approved', reviewId }
    })
  }
  /** The draft goes first: it stays the clerk's. */
  const keepDraft = async () => {
    desk.commit()
    await desk.settled()
    await saver.current?.flush()
  }

  return {
    busy,
    rekey,
    approve,
    cancelRekey: () => setRekey(null),
    reject: (reason: string) =>
      end(async () => {
        await keepDraft()
        const { reviewId } = await rejectReview(id, { tab, revision, reason })
        return { how: 'rejected', reviewId }
      }),
    postpone: (note: string) =>
      end(async () => {
        await keepDraft()
        await postponeReview(id, { tab, note })
        return { how: 'postponed', documentId: id }
      }),
    escalate: (text: string) =>
      end(async () => {
        await keepDraft()
        await escalateReview(id, { tab, text })
        return { how: 'escalated', documentId: id }
      }),
  }
}
