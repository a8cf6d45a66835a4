'use client'
import { ArrowUp } from 'lucide-react'
import { plural } from '@/lib/client/format'

/** Lies over the list, takes no room in it. */
export function ArrivalsPill({
  count,
  more,
  onShow,
}: {
  readonly count: number
  readonly more: boolean
  readonly onShow: () => void
}) {
  return (
    <div
      role="status"
      className="pointer-events-none sticky top-[calc(var(--bar)+2.5rem)] z-20 flex h-0 justify-center"
    >
      {count > 0 && (
        <button
          type="button"
          className="pointer-events-auto inline-flex h-7 animate-appear cursor-pointer items-center gap-1.5 rounded-full bg-accent px-3 font-medium text-on-accent text-xs shadow-raised hover:bg-accent-hover"
          onClick={() => {
            onShow()
            window.scrollTo({ top: 0 })
          }}
        >
          <ArrowUp aria-hidden className="size-3.5" />
          {more ? `More than ${count} new documents` : plural(count, 'new document')}
        </button>
      )}
    </div>
  )
}
