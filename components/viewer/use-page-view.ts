import { type RefObject, startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Box } from '@/lib/document/box'
import { glide } from './glide'
import {
  layoutPages,
  type PageLayout,
  type PagePixels,
  type PagePoint,
  type Position,
  pageInView,
  pagesNear,
  pointAt,
  positionOf,
  type Size,
  scrollToBox,
  type Zoom,
} from './page-layout'
import { type Turn, turnBox, turnPixels, turnPoint, turnPointBack } from './turn'
import { useTurn } from './use-turn'

/** A place on a page, and where in the window it must be after the next layout. */
interface Anchor {
  readonly point: PagePoint
  readonly at: Position
}

export interface PageView {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly layout: PageLayout
  readonly zoom: Zoom
  readonly turn: Turn
  /** CSS pixels per image pixel of the page in view. */
  readonly scale: number
  readonly pageNumber: number
  /** Indices of the pages worth drawing. */
  readonly near: { readonly first: number; readonly last: number } | null
  /** Zooms about a place of the window (its middle unless told), which stays where it is. */
  readonly zoomTo: (zoom: Zoom, at?: Position) => void
  readonly show: (page: number, box: Box) => void
  readonly goToPage: (page: number) => void
  /** Turns the view clockwise by a quarter; the place in the middle of the window stays there. */
  readonly rotate: () => void
  /** The place in the middle of the window, as fractions of the upright page. */
  readonly middle: () => { readonly page: number; readonly x: number; readonly y: number }
  readonly onScroll: () => void
}

/** Size, zoom and scroll of a column of pages. The frame is the element that scrolls. */
export function usePageView(documentId: string, pages: readonly PagePixels[]): PageView {
  const frame = useRef<HTMLDivElement>(null)
  const anchor = useRef<Anchor | null>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [zoom, setZoom] = useState<Zoom>({ fit: 'width' })
  const [scrollTop, setScrollTop] = useState(0)
  const [turn, setTurn] = useTurn(documentId)
  const turned = useMemo(() => pages.map((page) => turnPixels(page, turn)), [pages, turn])
  const layout = useMemo(() => layoutPages(turned, size, zoom), [turned, size, zoom])
  const current = useRef(layout)

  const hold = useCallback((at: Position) => {
    const element = frame.current
    if (!element) return
    const point = pointAt(current.current, { x: element.scrollLeft + at.x, y: element.scrollTop + at.y })
    anchor.current = { point, at }
  }, [])

  useLayoutEffect(() => {
    current.current = layout
    const element = frame.current
    if (!element || !anchor.current) return
    const { point, at } = anchor.current
    anchor.current = null
    const { x, y } = positionOf(layout, point)
    element.scrollTo({ left: x - at.x, top: y - at.y, behavior: 'instant' })
  }, [layout])

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      hold({ x: element.clientWidth / 2, y: 0 })
      setSize({ width: element.clientWidth, height: element.clientHeight })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [hold])

  const zoomTo = useCallback(
    (next: Zoom, at?: Position) => {
      const element = frame.current
      if (!element) return
      hold(at ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 })
      setZoom(next)
    },
    [hold],
  )

  const show = useCallback(
    (page: number, box: Box) => {
      const element = frame.current
      if (!element) return
      const { scrollLeft, scrollTop, clientWidth: width, clientHeight: height } = element
      const target = { page, box: turnBox(box, turn) }
      glide(element, scrollToBox(current.current, target, { scrollLeft, scrollTop, width, height }))
    },
    [turn],
  )

  const goToPage = useCallback((number: number) => {
    const page = current.current.pages.find((placed) => placed.number === number)
    const element = frame.current
    if (page && element) glide(element, { left: element.scrollLeft, top: page.top - 8 })
  }, [])

  const rotate = useCallback(() => {
    const element = frame.current
    if (!element) return
    const next = ((turn + 90) % 360) as Turn
    hold({ x: element.clientWidth / 2, y: element.clientHeight / 2 })
    if (anchor.current) {
      const { point, at } = anchor.current
      anchor.current = { at, point: { ...point, ...turnPoint(turnPointBack(point, turn), next) } }
    }
    setTurn(next)
  }, [hold, turn, setTurn])

  const middle = useCallback(() => {
    const element = frame.current
    const [left, top] = [element?.scrollLeft ?? 0, element?.scrollTop ?? 0]
    const [width, height] = [element?.clientWidth ?? 0, element?.clientHeight ?? 0]
    const point = pointAt(current.current, { x: left + width / 2, y: top + height / 2 })
    return { page: current.current.pages[point.index]?.number ?? 1, ...turnPointBack(point, turn) }
  }, [turn])

  const onScroll = useCallback(() => {
    // Half a window is fine enough for what depends on it, and spares a render per frame.
    const element = frame.current
    if (!element) return
    const grid = Math.max(element.clientHeight / 8, 1)
    // New sheets have a window's height of time until they are seen: scrolling itself goes first.
    startTransition(() => setScrollTop(Math.round(element.scrollTop / grid) * grid))
  }, [])

  const pageNumber = pageInView(layout, scrollTop, size.height)
  return {
    frame,
    layout,
    zoom,
    turn,
    scale: layout.pages.find((page) => page.number === pageNumber)?.scale ?? 1,
    pageNumber,
    near: size.height > 0 ? pagesNear(layout, scrollTop, size.height, size.height) : null,
    zoomTo,
    show,
    goToPage,
    rotate,
    middle,
    onScroll,
  }
}
