'use client'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Progress } from '@/components/ui/progress'
import { plural } from '@/lib/client/format'
import { UploadList } from './upload-list'
import { useUploadQueue } from './upload-provider'
import { isProblem, summarize, type UploadSummary } from './upload-queue'
import type { UploadStore } from './upload-store'

/** How long a panel without bad news stays when all is sent. */
const farewellSeconds = 6

/** What became of each file, from the first byte to the reading of it. Stays while one goes from page to page. */
export function UploadPanel({ store }: { readonly store: UploadStore }) {
  const queue = useUploadQueue(store)
  const [collapsed, setCollapsed] = useState(false)
  const [held, setHeld] = useState(false)
  const [problemsOnly, setProblemsOnly] = useState(false)
  const summary = summarize(queue)
  const allWell = summary.total > 0 && summary.open === 0 && summary.problems === 0 && summary.duplicates === 0

  useEffect(() => {
    if (!allWell || held) return
    const timer = setTimeout(store.clear, farewellSeconds * 1000)
    return () => clearTimeout(timer)
  }, [allWell, held, store])

  const shown = problemsOnly && summary.problems > 0 ? queue.uploads.filter(isProblem) : queue.uploads
  return (
    <>
      <p role="status" className="sr-only">
        {announce(summary, queue.paused)}
      </p>
      {queue.uploads.length > 0 && (
        <section
          aria-label="Uploads"
          className="fixed inset-x-2 bottom-2 z-40 flex max-h-[50dvh] flex-col rounded-xl bg-raised shadow-raised sm:left-auto sm:w-96"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <header className="flex items-center gap-1 py-1.5 pr-1.5 pl-3">
            <h2 className="min-w-0 flex-1 truncate font-medium">{headline(summary, queue.paused)}</h2>
            {summary.open > 0 && (
              <Button size="small" variant="quiet" onClick={() => store.cancel()}>
                Cancel all
              </Button>
            )}
            {summary.retryable + (queue.paused ? 1 : 0) > 0 && (
              <Button size="small" onClick={() => store.retry()}>
                {queue.paused ? 'Continue' : `Retry ${summary.retryable}`}
              </Button>
            )}
            <IconButton
              size="small"
              label={collapsed ? 'Show files' : 'Hide files'}
              aria-expanded={!collapsed}
              onClick={() => setCollapsed(!collapsed)}
            >
              {collapsed ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
            </IconButton>
            {summary.open === 0 && (
              <IconButton size="small" label="Close" onClick={store.clear}>
                <X aria-hidden />
              </IconButton>
            )}
          </header>
          <Progress label="All uploads" value={summary.progress} className="mx-3 mb-2 shrink-0" />
          {!collapsed && (
            <>
              {summary.problems > 0 && summary.problems < summary.total && (
                <div className="flex gap-1 px-3 pb-2">
                  <Button
                    size="small"
                    aria-pressed={!problemsOnly}
                    variant={problemsOnly ? 'quiet' : 'secondary'}
                    onClick={() => setProblemsOnly(false)}
                  >
                    All {summary.total}
                  </Button>
                  <Button
                    size="small"
                    aria-pressed={problemsOnly}
                    variant={problemsOnly ? 'secondary' : 'quiet'}
                    onClick={() => setProblemsOnly(true)}
                  >
                    Problems {summary.problems}
                  </Button>
                </div>
              )}
              <UploadList uploads={shown} store={store} />
            </>
          )}
        </section>
      )}
    </>
  )
}

function headline({ total, open, sent, duplicates, problems }: UploadSummary, paused: boolean): string {
  if (paused) return `Stopped: ${plural(open, 'file')} wait`
  if (open > 0) return `Sending ${total - open + 1} of ${total.toLocaleString()}`
  const parts = [
    sent > 0 && `${plural(sent, 'file')} sent`,
    duplicates > 0 && `${duplicates.toLocaleString()} already here`,
    problems > 0 && `${problems.toLocaleString()} not sent`,
  ]
  return parts.filter(Boolean).join(' · ') || 'Cancelled'
}

/** Few words, and only when something turns: a screen reader would speak every one. */
function announce(summary: UploadSummary, paused: boolean): string {
  if (summary.total === 0) return ''
  if (paused) return headline(summary, true)
  return summary.open > 0 ? `Sending ${plural(summary.total, 'file')}` : headline(summary, false)
}
