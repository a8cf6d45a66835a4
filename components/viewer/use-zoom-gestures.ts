import { type RefObject, useEffect, useEffectEvent } from 'react'
import { clampScale, type Position, wheelScale, type Zoom } from './page-layout'

/** Ctrl or Command with the wheel, a pinch on a trackpad (which browsers send as just that), and two fingers. */
export function useZoomGestures(
  frame: RefObject<HTMLDivElement | null>,
  scale: number,
  zoomTo: (zoom: Zoom, at: Position) => void,
): void {
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    zoomTo({ scale: wheelScale(scale, event.deltaY) }, placeIn(frame.current, event))
  })
  const onPinch = useEffectEvent((ratio: number, startScale: number, at: Position) =>
    zoomTo({ scale: clampScale(startScale * ratio) }, at),
  )
  const scaleNow = useEffectEvent(() => scale)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let start: { distance: number; scale: number } | null = null
    const begin = (event: TouchEvent) => {
      const fingers = twoFingers(event)
      start = fingers && { distance: fingers.distance, scale: scaleNow() }
    }
    const move = (event: TouchEvent) => {
      const fingers = twoFingers(event)
      if (!start || !fingers) return
      event.preventDefault()
      onPinch(fingers.distance / start.distance, start.scale, placeIn(element, fingers))
    }
    const wheel = (event: WheelEvent) => onWheel(event)
    // React's own listeners are passive, and could not keep the browser from zooming the whole window.
    element.addEventListener('wheel', wheel, { passive: false })
    element.addEventListener('touchstart', begin, { passive: true })
    element.addEventListener('touchmove', move, { passive: false })
    return () => {
      element.removeEventListener('wheel', wheel)
      element.removeEventListener('touchstart', begin)
      element.removeEventListener('touchmove', move)
    }
  }, [frame])
}

function twoFingers(event: TouchEvent) {
  const [one, two] = event.touches
  if (!one || !two || event.touches.length !== 2) return null
  return {
    distance: Math.max(1, Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY)),
    clientX: (one.clientX + two.clientX) / 2,
    clientY: (one.clientY + two.clientY) / 2,
  }
}

function placeIn(element: Element | null, { clientX, clientY }: { clientX: number; clientY: number }): Position {
  const frame = element?.getBoundingClientRect()
  return { x: clientX - (frame?.left ?? 0), y: clientY - (frame?.top ?? 0) }
}
