'use client'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useRemembered } from './use-remembered'

const least = 25
const most = 75

/** Two panes with a bar between them that can be dragged or moved by arrow keys; below each other on a narrow screen. */
export function SplitPane({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useRemembered('split.wide', '55')
  const [narrow, setNarrow] = useRemembered('split.narrow', '45')

  const isWide = () => matchMedia('(min-width: 48rem)').matches
  const set = (share: number) => (isWide() ? setWide : setNarrow)(String(Math.min(most, Math.max(least, share))))

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const bounds = frame.current?.getBoundingClientRect()
    if (!bounds || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const share = isWide() ? (event.clientX - bounds.left) / bounds.width : (event.clientY - bounds.top) / bounds.height
    set(share * 100)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const direction = { ArrowLeft: -2, ArrowUp: -2, ArrowRight: 2, ArrowDown: 2 }[event.key]
    if (!direction) return
    event.preventDefault()
    event.stopPropagation()
    set(Number(isWide() ? wide : narrow) + direction)
  }

  return (
    <div
      ref={frame}
      style={{ '--wide': `${wide}%`, '--narrow': `${narrow}%` } as React.CSSProperties}
      className="grid min-h-0 flex-1 grid-rows-[var(--narrow)_auto_minmax(0,1fr)] md:grid-cols-[var(--wide)_auto_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)]"
    >
      <div className="flex min-h-0 min-w-0 flex-col">{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged */}
      <div
        role="separator"
        tabIndex={0}
        aria-label="Width of the page"
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={Math.round(Number(wide))}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => set(isWide() ? 55 : 45)}
        onKeyDown={onKeyDown}
        className="group relative z-10 grid cursor-row-resize touch-none place-items-center border-line border-t bg-surface hover:bg-hover max-md:h-5 max-md:rounded-t-xl md:w-1.5 md:cursor-col-resize md:border-x md:border-t-0"
      >
        <span className="h-1 w-9 rounded-full bg-line-strong/60 md:h-9 md:w-0.5" />
      </div>
      <div className="flex min-h-0 min-w-0 flex-col">{second}</div>
    </div>
  )
}
