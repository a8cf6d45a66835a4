import type { Box } from '@/lib/document/box'

/** Sizes and positions are CSS pixels unless they say otherwise. */
export interface Size {
  readonly width: number
  readonly height: number
}

export interface PagePixels {
  readonly number: number
  readonly widthPixels: number
  readonly heightPixels: number
  /** Clockwise degrees by which it was turned to stand upright, when its image was made. */
  readonly rotation?: number
}

/** Fit follows the window; a scale is fixed: CSS pixels per pixel of the first page's image. */
export type Zoom = { readonly fit: 'width' | 'page' } | { readonly scale: number }

export interface PlacedPage {
  readonly number: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly scale: number
}

export interface PageLayout {
  readonly pages: readonly PlacedPage[]
  readonly width: number
  readonly height: number
}

/** A place on a page as fractions of it (outside 0 to 1 in the gutters), so that it survives a change of zoom. */
export interface PagePoint {
  readonly index: number
  readonly x: number
  readonly y: number
}

export interface Position {
  readonly x: number
  readonly y: number
}

const steps = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4]
const smallest = 0.1
const largest = 4

/**
 * Pages below each other, centred. Pages of one document may be stored at different resolutions, so each counts as
 * large (by area) as the first: a fixed scale then shows them in proportion.
 */
export function layoutPages(pages: readonly PagePixels[], viewport: Size, zoom: Zoom): PageLayout {
  const gutter = viewport.width < 640 ? 8 : 16
  const room = { width: viewport.width - 2 * gutter, height: viewport.height - 2 * gutter }
  const first = pages[0]
  const sized = pages.map((page) => {
    const nominal = nominalSize(page, first ?? page)
    const scale = scaleOf(zoom, nominal, room)
    return { number: page.number, scale, width: nominal.width * scale, height: nominal.height * scale }
  })
  const width = Math.max(viewport.width, ...sized.map((page) => page.width + 2 * gutter))
  let top = gutter
  const placed = sized.map((page) => {
    const at = { ...page, top, left: (width - page.width) / 2 }
    top += page.height + gutter
    return at
  })
  return { pages: placed, width, height: top }
}

function nominalSize(page: PagePixels, first: PagePixels): Size {
  const ratio = Math.sqrt((first.widthPixels * first.heightPixels) / (page.widthPixels * page.heightPixels))
  return { width: page.widthPixels * ratio, height: page.heightPixels * ratio }
}

function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  if ('scale' in zoom) return zoom.scale
  const byWidth = Math.max(room.width, 1) / page.width
  return zoom.fit === 'width' ? byWidth : Math.min(byWidth, Math.max(room.height, 1) / page.height)
}

export function clampScale(scale: number): number {
  return Math.min(largest, Math.max(smallest, scale))
}

/** The next step up or down from any scale, also one between the steps. */
export function stepScale(scale: number, direction: 1 | -1): number {
  const next =
    direction === 1 ? steps.find((step) => step > scale * 1.01) : steps.findLast((step) => step < scale * 0.99)
  return next ?? (direction === 1 ? largest : smallest)
}

/** A mouse wheel's notch is ~100, a pinch on a trackpad sends many small ones: capped, both feel alike. */
export function wheelScale(scale: number, deltaY: number): number {
  const delta = Math.min(25, Math.max(-25, deltaY))
  return clampScale(scale * Math.exp(-delta * 0.01))
}

/** The page at a position of the content: the last one that begins above it. */
export function pointAt(layout: PageLayout, { x, y }: Position): PagePoint {
  const found = layout.pages.findLastIndex((page) => page.top <= y)
  const index = Math.max(found, 0)
  const page = layout.pages[index]
  if (!page) return { index: 0, x: 0, y: 0 }
  return { index, x: (x - page.left) / page.width, y: (y - page.top) / page.height }
}

export function positionOf(layout: PageLayout, point: PagePoint): Position {
  const page = layout.pages[point.index]
  if (!page) return { x: 0, y: 0 }
  return { x: page.left + point.x * page.width, y: page.top + point.y * page.height }
}

/** Indices [first, last] of the pages that touch the window, or lie within `margin` of it; null before any layout. */
export function pagesNear(layout: PageLayout, scrollTop: number, height: number, margin: number) {
  const touches = (page: PlacedPage) =>
    page.top + page.height > scrollTop - margin && page.top < scrollTop + height + margin
  const first = layout.pages.findIndex(touches)
  return first < 0 ? null : { first, last: layout.pages.findLastIndex(touches) }
}

/** The page one is looking at: the one at a third of the window's height. */
export function pageInView(layout: PageLayout, scrollTop: number, height: number): number {
  const { index } = pointAt(layout, { x: 0, y: scrollTop + height / 3 })
  return layout.pages[index]?.number ?? 1
}

/**
 * Where to scroll so that the box is seen well. An axis on which it already stands clear of the edges does not move;
 * otherwise the box goes to the middle, which spares the next move.
 */
export function scrollToBox(
  layout: PageLayout,
  target: { readonly page: number; readonly box: Box },
  view: Size & { readonly scrollLeft: number; readonly scrollTop: number },
): { left: number; top: number } {
  const page = layout.pages.find(({ number }) => number === target.page)
  if (!page) return { left: view.scrollLeft, top: view.scrollTop }
  const [left, top, right, bottom] = target.box
  return {
    left: axis(
      view.scrollLeft,
      view.width,
      page.left + left * page.width,
      page.left + right * page.width,
      layout.width,
    ),
    top: axis(
      view.scrollTop,
      view.height,
      page.top + top * page.height,
      page.top + bottom * page.height,
      layout.height,
    ),
  }
}

function axis(scroll: number, room: number, start: number, end: number, total: number): number {
  const clear = Math.min(64, room * 0.15)
  const fits = end - start <= room - 2 * clear
  if (fits && start >= scroll + clear && end <= scroll + room - clear) return scroll
  const wanted = fits ? (start + end - room) / 2 : start - clear
  return Math.max(0, Math.min(wanted, total - room))
}
