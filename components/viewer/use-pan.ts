import { type MouseEvent, type PointerEvent, useRef } from 'react'

/** A press that moves less than this is a click. */
const slackPixels = 4

interface Drag {
  readonly pointer: number
  readonly x: number
  readonly y: number
  readonly left: number
  readonly top: number
  moved: boolean
}

/** Drags the page with the mouse; fingers scroll by themselves. A drag that ends over a box does not click it. */
export function usePan() {
  const drag = useRef<Drag | null>(null)
  const swallow = useRef(false)

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      swallow.current = false
      if (event.pointerType !== 'mouse' || (event.button !== 0 && event.button !== 1)) return
      const { scrollLeft: left, scrollTop: top } = event.currentTarget
      drag.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, left, top, moved: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = drag.current
      if (!from || from.pointer !== event.pointerId) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      if (!from.moved) {
        if (Math.hypot(dx, dy) < slackPixels) return
        from.moved = true
        swallow.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.dataset.panning = ''
      }
      event.currentTarget.scrollTo({ left: from.left - dx, top: from.top - dy, behavior: 'instant' })
    },
    onPointerUp: end,
    onPointerCancel: end,
    onClickCapture(event: MouseEvent<HTMLElement>) {
      if (!swallow.current) return
      swallow.current = false
      event.stopPropagation()
      event.preventDefault()
    },
  }

  function end(event: PointerEvent<HTMLElement>) {
    drag.current = null
    delete event.currentTarget.dataset.panning
  }
}
