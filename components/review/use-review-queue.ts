import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { pageImage } from '@/components/viewer/page-image'
import { apiUrl } from '@/lib/client/api'
import { pageOptions } from '@/lib/client/documents'
import { releaseReview, saveReview, takeNext } from '@/lib/client/reviews'
import type { QueueFilter, ReviewReply } from '@/lib/contracts/review'
import { openedKey, openedOf } from './open-review'
import { useNews } from './use-news'

export type At =
  | { readonly kind: 'document'; readonly id: string }
  /** The next one is being asked for. */
  | { readonly kind: 'next' }
  | { readonly kind: 'end' }

export interface ReviewQueue {
  readonly at: At
  readonly failed: Error | null
  /** On to the next; what is on screen was finished, or is given back to the queue. */
  readonly next: (left: 'finished' | 'given_back') => void
  /** Back to a document that was left: it comes with its draft. */
  readonly back: (reply: ReviewReply) => void
  readonly open: (id: string) => void
  /** The document on screen is held by this tab: the next one may be taken ahead. */
  readonly ready: (id: string) => void
  readonly retry: () => void
}

const beatMilliseconds = 60_000
/** The document on screen loads first. */
const patienceMilliseconds = 300

/** Which document is on screen, and the one after it, taken and fetched while one works. */
export function useReviewQueue(first: string, filter: QueueFilter, tab: string): ReviewQueue {
  const client = useQueryClient()
  const [at, setAt] = useState<At>(first === 'next' ? { kind: 'next' } : { kind: 'document', id: first })
  const [turn, setTurn] = useState(0)
  const [readyId, setReadyId] = useState<string | null>(null)
  const left = useRef<string[]>([])
  const current = at.kind === 'document' ? at.id : null

  const askedKey = ['reviews', 'next', tab, turn] as const
  const asked = useQuery({
    queryKey: askedKey,
    queryFn: async () => {
      if (current) await new Promise((resolve) => setTimeout(resolve, patienceMilliseconds))
      const except = [...left.current, ...(current ? [current] : [])].slice(-100)
      return takeNext({ tab, filter, except })
    },
    enabled: at.kind === 'next' || (current !== null && readyId === current),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const ahead = asked.data

  const show = useCallback(
    (reply: ReviewReply) => {
      const { id } = reply.document
      client.setQueryData(openedKey(id, tab), openedOf(reply))
      left.current = left.current.filter((other) => other !== id)
      setAt({ kind: 'document', id })
      setTurn((before) => before + 1)
      putAddress(id, filter)
    },
    [client, filter, tab],
  )

  useEffect(() => {
    if (ahead) fetchAhead(client, ahead)
  }, [client, ahead])
  useNews(ahead ?? null, tab, (reply) => client.setQueryData(askedKey, reply))
  // What was asked for to begin with is shown as soon as it is there.
  const begin = useEffectEvent(() => {
    if (at.kind !== 'next' || ahead === undefined) return
    if (ahead) return show(ahead)
    setAt({ kind: 'end' })
    // A reload looks again, instead of opening what was done last.
    putAddress('next', filter)
  })
  useEffect(() => {
    if (ahead !== undefined && at.kind === 'next') begin()
  }, [ahead, at.kind])
  useLease(at.kind === 'document' ? (ahead ?? null) : null, tab)
  useRelease([current, ahead?.document.id ?? null], tab)

  function leave(how: 'finished' | 'given_back') {
    if (!current) return
    left.current.push(current)
    client.removeQueries({ queryKey: openedKey(current, tab) })
    if (how === 'given_back') void releaseReview(current, tab).catch(() => {}) // its lease runs out by itself
  }

  function giveBackAllBut(id: string) {
    for (const held of [current, ahead?.document.id]) {
      if (held && held !== id) void releaseReview(held, tab).catch(() => {}) // its lease runs out by itself
    }
  }

  return {
    at,
    failed: at.kind === 'next' ? asked.error : null,
    next(how) {
      leave(how)
      if (ahead) return show(ahead)
      // Nothing was left when it was asked last; where the answer is still to come, it is waited for.
      if (ahead === null) setTurn((before) => before + 1)
      setAt({ kind: 'next' })
    },
    back(reply) {
      giveBackAllBut(reply.document.id)
      show(reply)
    },
    open(id) {
      giveBackAllBut(id)
      client.removeQueries({ queryKey: openedKey(id, tab) })
      setAt({ kind: 'document', id })
      setTurn((before) => before + 1)
      putAddress(id, filter)
    },
    ready: setReadyId,
    retry: () => void asked.refetch(),
  }
}

/** A draft on its way would take the document again. */
const afterLastSaveMilliseconds = 1_500

/** Its pages' words and images are there when it is opened. */
function fetchAhead(client: ReturnType<typeof useQueryClient>, { document }: ReviewReply) {
  void client.prefetchQuery(pageOptions(document.id, 1))
  const first = document.pages.find(({ number }) => number === 1)
  if (!first) return
  const image = new Image()
  image.src = pageImage(document.id, first)
  void image.decode?.().catch(() => {}) // then it is decoded when it is shown
}

/** Keeps the document taken ahead while one takes one's time with the one before. */
function useLease(ahead: ReviewReply | null, tab: string) {
  useEffect(() => {
    if (!ahead) return
    const { id, revision } = ahead.document
    const beat = () => void saveReview(id, { tab, revision, draft: null }).catch(() => {}) // shows when it is opened
    const timer = setInterval(beat, beatMilliseconds)
    // Closing the tab gives it back at once: nobody has seen it yet.
    const onHide = () => void releaseReview(id, tab).catch(() => {})
    window.addEventListener('pagehide', onHide)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', onHide)
    }
  }, [ahead, tab])
}

/** Leaving the screen gives back what this tab holds; a remount in the same moment (development) does not. */
function useRelease(holding: readonly (string | null)[], tab: string) {
  const mounted = useRef(false)
  const held = useRef(holding)
  useEffect(() => {
    held.current = holding
  })
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
      setTimeout(() => {
        if (mounted.current) return
        for (const id of held.current) if (id) void releaseReview(id, tab).catch(() => {}) // its lease runs out by itself
      }, afterLastSaveMilliseconds)
    }
  }, [tab])
}

/** The address follows without a request: the page around stays as it is. */
function putAddress(id: string, filter: QueueFilter) {
  const search = apiUrl('', filter).replace(/^[^?]*/, '')
  window.history.replaceState(null, '', `/review/${id}${search}`)
}
