'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { toast } from '@/components/ui/toast'
import { undoReview } from '@/lib/client/reviews'
import type { QueueFilter } from '@/lib/contracts/review'
import { QueueEnd } from './queue-end'
import { ReviewDocument } from './review-document'
import { ReviewWaiting } from './review-waiting'
import { sendOutbox } from './send-outbox'
import { tabId } from './tab-id'
import type { Ended } from './use-review-ending'
import { useReviewQueue } from './use-review-queue'

const endWords: Readonly<Record<Ended['how'], string>> = {
  approved: 'Approved.',
  rejected: 'Rejected.',
  postponed: 'Postponed.',
  escalated: 'Handed to the admins.',
}

/** Document after document. `first`: the one to begin with, or `next`. */
export function ReviewScreen({ first, filter }: { readonly first: string; readonly filter: QueueFilter }) {
  const client = useQueryClient()
  const [tab] = useState(() => (typeof window === 'undefined' ? '' : tabId()))
  const queue = useReviewQueue(first, filter, tab)
  useEffect(() => void sendOutbox(tab), [tab])
  const mounted = useRef(false)
  const queueNow = useRef(queue)
  useEffect(() => {
    queueNow.current = queue
  })
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  async function undo(ended: Ended) {
    try {
      const reply = 'reviewId' in ended ? await undoReview(ended.reviewId, tab) : null
      const id = 'documentId' in ended ? ended.documentId : reply?.document.id
      // The toast outlives the screen.
      if (!mounted.current) return window.location.assign(`/review/${id}`)
      if (reply) queueNow.current.back(reply)
      else if (id) queueNow.current.open(id)
    } catch (error) {
      toast({ tone: 'error', message: error instanceof Error ? error.message : 'This could not be undone.' })
    }
  }
  function onEnded(ended: Ended) {
    toast({ message: endWords[ended.how], action: { label: 'Undo', run: () => void undo(ended) } })
    queue.next('finished')
    void client.invalidateQueries({ queryKey: ['reviews', 'queue'] })
  }

  const { at } = queue
  if (at.kind === 'end') return <QueueEnd filter={filter} onAgain={() => queue.next('finished')} />
  if (at.kind === 'next') {
    if (!queue.failed) return <ReviewWaiting />
    return (
      <div className="mx-auto max-w-xl p-6">
        <Notice
          tone="error"
          title="The next document could not be fetched"
          action={<Button onClick={queue.retry}>Try again</Button>}
        >
          {queue.failed.message}
        </Notice>
      </div>
    )
  }
  return (
    <ReviewDocument
      key={at.id}
      id={at.id}
      tab={tab}
      filter={filter}
      onReady={queue.ready}
      onEnded={onEnded}
      onSkip={() => queue.next('given_back')}
    />
  )
}
