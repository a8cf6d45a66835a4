'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { plural } from '@/lib/client/format'

/** Loads on shortly before one gets here; the button does the same by hand. */
export function ListEnd({
  shown,
  hasMore,
  busy,
  onMore,
}: {
  readonly shown: number
  readonly hasMore: boolean
  readonly busy: boolean
  readonly onMore: () => void
}) {
  const end = useRef<HTMLDivElement>(null)
  const more = useEffectEvent(() => {
    if (hasMore && !busy) onMore()
  })
  // Observed anew after each load: an end that never left the view is not reported again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` is why
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), { rootMargin: '600px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [shown])
  return (
    <div ref={end} className="flex h-14 items-center justify-center text-muted">
      {hasMore ? (
        <Button variant="quiet" busy={busy} onClick={onMore}>
          {busy ? 'Loading…' : 'Load more'}
        </Button>
      ) : (
        <p className="text-xs">{plural(shown, 'document')}</p>
      )}
    </div>
  )
}
