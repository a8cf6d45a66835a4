'use client'
import { X } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { Box } from '@/lib/document/box'
import { type Handle, handles, resizeBox } from './resize-box'

const keyStep = 0.005
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
}

/** A box drawn over a table, to be put right before its rows are read. `box` in fractions of its parent, as it is seen. */
export function TableBox({
  box,
  onChange,
  onTake,
  onCancel,
}: {
  readonly box: Box
  readonly onChange: (box: Box) => void
  readonly onTake: () => void
  readonly onCancel: () => void
}) {
  const frame = useRef<HTMLDivElement>(null)
  const from = useRef<{ x: number; y: number; box: Box } | null>(null)
  useEffect(() => frame.current?.focus({ preventScroll: true }), [])

  function grab(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, y: event.clientY, box }
  }
  function pull(event: PointerEvent<HTMLElement>, handle: Handle) {
    const page = frame.current?.parentElement
    if (!from.current || !page || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    event.stopPropagation()
    const { x, y, box: before } = from.current
    onChange(resizeBox(before, handle, (event.clientX - x) / page.clientWidth, (event.clientY - y) / page.clientHeight))
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = arrows[event.key]
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (step) onChange(resizeBox(box, event.shiftKey ? { x: -1, y: -1 } : { x: 1, y: 1 }, step[0], step[1]))
    else if (event.key === 'Enter' && event.target === frame.current) onTake()
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const pulledBy = (handle: Handle) => ({
    onPointerDown: grab,
    onPointerMove: (event: PointerEvent<HTMLElement>) => pull(event, handle),
    onPointerUp: () => {
      from.current = null
    },
  })

  const [left, top, right, bottom] = box.map((side) => side * 100) as [number, number, number, number]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can be neither dragged nor focused
    <div
      ref={frame}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys adjust it
      tabIndex={0}
      data-table-box
      aria-label="Table. Arrow keys move its lower right corner, with Shift the upper left; Enter reads its rows."
      onKeyDown={onKeyDown}
      onDoubleClick={onTake}
      style={{ left: `${left}%`, top: `${top}%`, width: `${right - left}%`, height: `${bottom - top}%` }}
      className="absolute z-30 cursor-move touch-none bg-accent/10 ring-2 ring-accent"
      {...pulledBy({ x: 0, y: 0 })}
    >
      {handles.map((handle) => (
        <span
          key={`${handle.x} ${handle.y}`}
          data-handle={`${handle.x} ${handle.y}`}
          style={{ left: `${(handle.x + 1) * 50}%`, top: `${(handle.y + 1) * 50}%`, cursor: cursorOf(handle) }}
          className="absolute grid size-5 -translate-1/2 touch-none place-items-center pointer-coarse:size-9"
          {...pulledBy(handle)}
        >
          <span className="size-2.5 rounded-xs bg-white ring-2 ring-accent" />
        </span>
      ))}
      <div
        role="toolbar"
        aria-label="Table"
        onDoubleClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.stopPropagation()}
        className={`absolute right-0 flex cursor-default gap-1 rounded-md bg-raised p-1 shadow-raised ${bottom > 90 ? 'bottom-3' : 'top-full mt-2'}`}
      >
        <Button variant="primary" size="small" onClick={onTake}>
          Read rows
        </Button>
        <IconButton label="Discard the box" shortcut="Esc" size="small" onClick={onCancel}>
          <X aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}

function cursorOf({ x, y }: Handle): string {
  if (x === 0) return 'ns-resize'
  if (y === 0) return 'ew-resize'
  return x === y ? 'nwse-resize' : 'nesw-resize'
}
