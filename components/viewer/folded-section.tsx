'use client'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useRemembered } from './use-remembered'

/** A part that can be folded away and stays so on the next document; its one line says what is in it. */
export function FoldedSection({
  name,
  title,
  summary,
  open = false,
  children,
}: {
  /** Under which the reader's choice is kept. */
  readonly name: string
  readonly title: string
  readonly summary?: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}) {
  const [state, setState] = useRemembered(`section.${name}`, open ? 'open' : 'closed')
  return (
    <details
      open={state === 'open'}
      onToggle={(event) => setState(event.currentTarget.open ? 'open' : 'closed')}
      className="group/section border-line border-t"
    >
      <summary className="flex min-h-9 cursor-pointer select-none list-none items-center gap-1.5 px-3 -outline-offset-2 hover:bg-hover pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 text-muted group-open/section:rotate-90" />
        <h2 className="shrink-0 font-semibold">{title}</h2>
        {summary && <span className="min-w-0 truncate text-muted">{summary}</span>}
      </summary>
      <div className="px-3 pb-3">{children}</div>
    </details>
  )
}
