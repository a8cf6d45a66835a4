'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { FileX } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { toast } from '@/components/ui/toast'
import { ApiError } from '@/lib/client/api'
import type { ReviewConflict } from '@/lib/client/reviews'
import type { Draft, QueueFilter, ReviewReply } from '@/lib/contracts/review'
import { compareDrafts, mergeDrafts } from './compare-drafts'
import { type OpenedReview, openedKey, openedOf, openedOptions, openReview } from './open-review'
import { clearFromOutbox } from './outbox'
import type { ReviewDesk } from './review-desk'
import { isUntouched } from './review-state'
import { ReviewWaiting } from './review-waiting'
import { ReviewWorkspace } from './review-workspace'
import { useNews } from './use-news'
import type { Ended } from './use-review-ending'

// Seldom seen, and both follow an answer of the server: fetched then.
const ConflictScreen = dynamic(() => import('./conflict-screen').then((screen) => screen.ConflictScreen))
const HeldScreen = dynamic(() => import('./held-screen').then((screen) => screen.HeldScreen))

/** One document of the queue, from its address to the work on it, and all that may come in between. */
export function ReviewDocument({
  id,
  tab,
  filter,
  onReady,
  onEnded,
  onSkip,
}: {
  readonly id: string
  readonly tab: string
  readonly filter: QueueFilter
  readonly onReady: (id: string) => void
  readonly onEnded: (ended: Ended) => void
  readonly onSkip: () => void
}) {
  const client = useQueryClient()
  const { data: opened, error, refetch, isFetching } = useQuery(openedOptions(id, tab))
  const [busy, setBusy] = useState(false)
  const desk = useRef<ReviewDesk | null>(null)
  const set = useCallback((next: OpenedReview) => void client.setQueryData(openedKey(id, tab), next), [client, id, tab])

  const mine = opened?.kind === 'mine' ? opened.reply : null
  useEffect(() => {
    if (mine) onReady(mine.document.id)
  }, [mine, onReady])

  /** Another version came: what does not contradict mine is taken over without a question. */
  const changed = useCallback(
    (current: ReviewReply, draft: Draft) => {
      clearFromOutbox(localStorage, id)
      const plain = openedOf(current)
      if (plain.kind !== 'mine') return set(plain)
      if (isUntouched(draft)) return set(plain)
      const differs = compareDrafts({ draft, document: current.document }, current).length > 0
      // The same revision refused once more would be refused for ever.
      const again = desk.current?.document.revision === current.document.revision
      if (differs || again) return set({ ...plain, kind: 'changed', mine: draft })
      set({ ...plain, reply: { ...current, draft: mergeDrafts(draft, current.draft, new Map()) }, unsaved: true })
    },
    [id, set],
  )
  const onConflict = useCallback(
    (conflict: ReviewConflict, draft: Draft) => {
      if (conflict.kind === 'changed') return changed(conflict.current, draft)
      // Another has it now: this browser keeps the work, and shows how it stands.
      void openReview(id, tab).then(set, (failure: Error) => toast({ tone: 'error', message: failure.message }))
    },
    [changed, id, tab, set],
  )
  useNews(mine, tab, (reply) => {
    const draft = desk.current?.store.get().draft
    if (draft && isUntouched(draft) && !desk.current?.isTyping()) changed(reply, draft)
  })
  const onDesk = useCallback((next: ReviewDesk) => {
    desk.current = next
  }, [])

  async function open(how: Parameters<typeof openReview>[2]) {
    setBusy(true)
    try {
      set(await openReview(id, tab, how))
    } catch (failure) {
      toast({ tone: 'error', message: failure instanceof Error ? failure.message : 'This did not work.' })
    } finally {
      setBusy(false)
    }
  }

  if (!opened) {
    if (error instanceof ApiError && (error.code === 'not_found' || error.code === 'bad_request')) return <Gone />
    if (error) return <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
    return <ReviewWaiting />
  }
  if (opened.kind === 'changed') {
    return (
      <ConflictScreen
        key={opened.turn}
        mine={opened.mine}
        current={opened.reply}
        onChosen={(draft) => {
          clearFromOutbox(localStorage, id)
          set({ kind: 'mine', reply: { ...opened.reply, draft }, unsaved: true, turn: -opened.turn })
        }}
      />
    )
  }
  if (opened.kind !== 'mine') {
    return (
      <HeldScreen
        key={opened.turn}
        reply={opened.reply}
        filter={filter}
        busy={busy}
        onSteal={() => void open({ steal: true })}
        onReopen={() => void open({ reopen: true })}
        onNext={onSkip}
      />
    )
  }
  return (
    <ReviewWorkspace
      key={opened.turn}
      reply={opened.reply}
      unsaved={opened.unsaved}
      tab={tab}
      filter={filter}
      onEnded={onEnded}
      onConflict={onConflict}
      onAdopt={() => void open({ adopt: true })}
      onSkip={onSkip}
      onDesk={onDesk}
    />
  )
}

function Gone() {
  return (
    <EmptyState
      heading="h1"
      icon={<FileX aria-hidden />}
      title="There is no such document"
      actions={
        <Button asChild variant="primary">
          <Link href="/review/next">Next document</Link>
        </Button>
      }
    >
      It may have been deleted, or the link is not quite right.
    </EmptyState>
  )
}

function Failed({
  error,
  busy,
  onRetry,
}: {
  readonly error: Error
  readonly busy: boolean
  readonly onRetry: () => void
}) {
  return (
    <div className="mx-auto max-w-xl p-6">
      <Notice
        tone="error"
        title="The document could not be opened"
        action={
          <Button busy={busy} onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <p>{error.message}</p>
        {error instanceof ApiError && error.reference && <p className="text-muted">Reference: {error.reference}</p>}
      </Notice>
    </div>
  )
}
