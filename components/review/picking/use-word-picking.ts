import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FieldBox } from '@/components/viewer/field-box'
import { type Fractions, type Turn, turnPointBack } from '@/components/viewer/turn'
import type { Box } from '@/lib/document/box'
import type { FieldKey } from '@/lib/fields/field'
import { clickMeaning } from './click-meaning'
import { edgeScroll } from './edge-scroll'
import { extendPick } from './pick-words'
import type { Picking } from './picking'
import type { PickSession } from './use-pick-session'
import { type WordIndex, wordIndexAt, wordsTouched } from './word-index'

/** A press that moves less than this is a click; a finger trembles more than a mouse. */
const slackPixels = { mouse: 4, touch: 10 }
/** How far beside a word a tap still means it. */
const fingerPixels = 14
const longPressMilliseconds = 400
/** A box smaller than this (fractions of the page) was no table, but a slip. */
const leastTable = 0.01

interface Drag {
  readonly pointer: number
  readonly kind: 'mouse' | 'touch'
  readonly from: Fractions
  /** Of the window. */
  at: Fractions
  readonly start: Fractions
  /** Null until the press has become a drag. */
  drawn: Box | null
  timer?: ReturnType<typeof setTimeout>
}

export interface PickedPage {
  readonly section: RefObject<HTMLElement | null>
  readonly number: number
  readonly turn: Turn
  readonly index: WordIndex
  readonly active: Picking['active']
  readonly session: PickSession
  readonly boxes: readonly FieldBox[]
  readonly focused: FieldKey | null
}

/** Taking words, or drawing a table, with mouse or finger on one page. All places are the upright page's. */
export function useWordPicking(page: PickedPage) {
  const { section, number, turn, index, active, session, boxes, focused } = page
  const drag = useRef<Drag | null>(null)
  const swallow = useRef(false)
  /** Browsers move a finger's click to the nearest button, which here is another field's box. */
  const tapped = useRef<Fractions | null>(null)
  const [dragging, setDragging] = useState(false)
  const [drawn, setDrawn] = useState<Box | null>(null)
  const [table, setTable] = useState<Box | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const touched = drawn && active === 'words' ? wordsTouched(index, drawn) : none

  function placeOf({ x, y }: Fractions): Fractions {
    const bounds = section.current?.getBoundingClientRect()
    if (!bounds) return { x: 0, y: 0 }
    return turnPointBack({ x: (x - bounds.left) / bounds.width, y: (y - bounds.top) / bounds.height }, turn)
  }

  function wordNear(at: Fractions, pixels: number): number | null {
    const width = section.current?.clientWidth ?? 1
    const { x, y } = placeOf(at)
    return wordIndexAt(index, x, y, pixels / width)
  }

  function draw() {
    if (!drag.current) return
    const { from, at } = drag.current
    const to = placeOf(at)
    const [x, y] = [clamp(to.x), clamp(to.y)]
    drag.current.drawn = [Math.min(from.x, x), Math.min(from.y, y), Math.max(from.x, x), Math.max(from.y, y)]
    setDrawn(drag.current.drawn)
  }

  function begin() {
    if (!drag.current) return
    clearTimeout(drag.current.timer)
    section.current?.setPointerCapture(drag.current.pointer)
    setHovered(null)
    setTable(null)
    setDragging(true)
    draw()
  }

  function end() {
    clearTimeout(drag.current?.timer)
    drag.current = null
    setDragging(false)
    setDrawn(null)
  }

  const onFrame = useEffectEvent(() => {
    if (drag.current && section.current && edgeScroll(section.current, drag.current.at)) draw()
  })
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    swallow.current = true
    end()
  })
  useEffect(() => {
    if (!dragging) return
    let frame = requestAnimationFrame(function step() {
      onFrame()
      frame = requestAnimationFrame(step)
    })
    const onKey = (event: KeyboardEvent) => onEscape(event)
    window.addEventListener('keydown', onKey, true)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [dragging])

  const picking = active !== 'off'
  useEffect(() => {
    const element = section.current
    if (!element || !picking) return
    // Once a long press has begun a selection, the finger selects and no longer scrolls.
    const hold = (event: TouchEvent) => {
      if (drag.current?.kind === 'touch' && drag.current.drawn) event.preventDefault()
    }
    element.addEventListener('touchmove', hold, { passive: false })
    return () => element.removeEventListener('touchmove', hold)
  }, [section, picking])

  function press(event: PointerEvent<HTMLElement>) {
    swallow.current = false
    // Ctrl, Command and the middle button move the page.
    if (!picking || event.button !== 0 || !event.isPrimary || event.ctrlKey || event.metaKey) return
    const at = { x: event.clientX, y: event.clientY }
    const kind = event.pointerType === 'touch' ? 'touch' : 'mouse'
    tapped.current = kind === 'touch' ? at : null
    drag.current = { pointer: event.pointerId, kind, from: placeOf(at), at, start: at, drawn: null }
    if (kind === 'mouse') return event.stopPropagation()
    drag.current.timer = setTimeout(begin, longPressMilliseconds)
  }

  function move(event: PointerEvent<HTMLElement>) {
    const at = { x: event.clientX, y: event.clientY }
    const now = drag.current
    if (!now) return event.pointerType === 'mouse' && event.buttons === 0 && hover(at)
    if (now.pointer !== event.pointerId) return
    now.at = at
    if (now.drawn) return draw()
    if (Math.hypot(at.x - now.start.x, at.y - now.start.y) < slackPixels[now.kind]) return
    // A finger that moves at once scrolls.
    if (now.kind === 'touch') end()
    else begin()
  }

  function hover(at: Fractions) {
    setHovered(active === 'words' ? wordNear(at, 3) : null)
  }

  function release(event: PointerEvent<HTMLElement>) {
    if (drag.current?.pointer !== event.pointerId) return
    const box = drag.current.drawn
    if (box) {
      swallow.current = true
      if (active === 'words') session.take(number, index, wordsTouched(index, box))
      else if (box[2] - box[0] > leastTable && box[3] - box[1] > leastTable) setTable(box)
    }
    end()
  }

  function click(event: MouseEvent<HTMLElement>) {
    // `detail` is 0 for a press of Enter on a box, which means just that.
    if (!picking || event.detail === 0 || inTable(event)) return
    const stop = () => {
      event.stopPropagation()
      event.preventDefault()
    }
    if (swallow.current || active === 'table') return stop()
    if (event.ctrlKey || event.metaKey) return
    const at = tapped.current
      ? wordNear(tapped.current, fingerPixels)
      : wordNear({ x: event.clientX, y: event.clientY }, 3)
    if (at === null) return
    // Shift says that words are meant, whatever lies over them.
    const anchor = event.shiftKey ? session.anchorOn(number) : null
    if (anchor) {
      stop()
      return session.takeExtended(number, index, extendPick(index, anchor, at))
    }
    const meaning = clickMeaning(index, at, boxes, focused)
    if ('field' in meaning) return
    stop()
    session.take(number, index, meaning.words)
  }

  return {
    /** What a click here would do. */
    meaning: hovered !== null && active === 'words' ? clickMeaning(index, hovered, boxes, focused) : null,
    drawn,
    touched,
    table: active === 'table' ? table : null,
    setTable,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => !inTable(event) && press(event),
      onPointerMove: move,
      onPointerUp: release,
      onPointerCancel: end,
      onPointerLeave: () => setHovered(null),
      onClickCapture: click,
      // The field one picks for keeps the keyboard.
      onMouseDown: (event: MouseEvent) => picking && event.button === 0 && !inTable(event) && event.preventDefault(),
      onContextMenu: (event: MouseEvent) => drag.current?.kind === 'touch' && event.preventDefault(),
    },
  }
}

const none: readonly number[] = []

function clamp(at: number): number {
  return Math.min(1, Math.max(0, at))
}

function inTable(event: { readonly target: EventTarget | null }): boolean {
  return event.target instanceof Element && event.target.closest('[data-table-box]') !== null
}
