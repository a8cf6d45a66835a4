'use client'
import { clsx } from 'clsx'
import { memo, useEffect, useRef } from 'react'
import { pageThumbnail } from './page-image'
import type { ShownPage } from './shown-pages'

/** The pages of a longer document as a rail; a dot says that a field on the page is to be checked. */
export const PageThumbnails = memo(function PageThumbnails({
  documentId,
  pages,
  current,
  toCheck,
  onGo,
}: {
  readonly documentId: string
  readonly pages: readonly ShownPage[]
  readonly current: number
  readonly toCheck: ReadonlySet<number>
  readonly onGo: (page: number) => void
}) {
  const rail = useRef<HTMLElement>(null)
  useEffect(() => {
    rail.current?.querySelector(`[data-page="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <nav
      ref={rail}
      aria-label="Pages"
      className="hidden w-22 shrink-0 flex-col items-center gap-2 overflow-y-auto border-line border-r bg-surface py-2 md:flex"
    >
      {pages.map((page) => (
        <button
          key={page.number}
          type="button"
          data-page={page.number}
          aria-current={page.number === current ? 'page' : undefined}
          aria-label={`Page ${page.number}${toCheck.has(page.number) ? ', has fields to check' : ''}`}
          onClick={() => onGo(page.number)}
          className="group relative grid cursor-pointer justify-items-center gap-0.5 rounded-md p-1"
        >
          <span
            style={{ aspectRatio: `${page.widthPixels} / ${page.heightPixels}` }}
            className={clsx(
              'paper block w-14 overflow-hidden rounded-sm bg-surface ring-1',
              page.number === current ? 'ring-2 ring-focus' : 'ring-line-strong/50 group-hover:ring-line-strong',
            )}
          >
            {page.read && (
              // biome-ignore lint/performance/noImgElement: a small WebP made for just this
              <img src={pageThumbnail(documentId, page)} alt="" loading="lazy" decoding="async" className="size-full" />
            )}
          </span>
          <span className="flex items-center gap-1 text-muted text-xs group-aria-[current]:font-medium group-aria-[current]:text-text">
            {toCheck.has(page.number) && <span className="size-2 rounded-full border-2 border-check-line" />}
            {page.number}
          </span>
        </button>
      ))}
    </nav>
  )
})
