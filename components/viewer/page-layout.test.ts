import { expect, test } from 'vitest'
import {
  clampScale,
  layoutPages,
  pageInView,
  pagesNear,
  pointAt,
  positionOf,
  scrollToBox,
  stepScale,
  wheelScale,
} from './page-layout'

const a4 = (number: number) => ({ number, widthPixels: 1654, heightPixels: 2339 })
const viewport = { width: 800, height: 600 }

test('fit width fills the window but for the gutters', () => {
  const layout = layoutPages([a4(1), a4(2)], viewport, { fit: 'width' })
  expect(layout.pages.map((page) => page.width)).toEqual([768, 768])
  expect(layout.pages[0]?.left).toBe(16)
  expect(layout.width).toBe(800)
  expect(layout.pages[1]?.top).toBeCloseTo(16 + (768 * 2339) / 1654 + 16)
})

test('fit page shows a whole page, upright or across', () => {
  const across = { number: 2, widthPixels: 2339, heightPixels: 1654 }
  const [upright, wide] = layoutPages([a4(1), across], viewport, { fit: 'page' }).pages
  expect(upright?.height).toBeCloseTo(568)
  expect(wide?.height).toBeLessThanOrEqual(568)
  expect(wide?.width).toBeLessThanOrEqual(768)
})

test('a fixed scale shows pages of different resolution at the same size', () => {
  const finer = { number: 2, widthPixels: 3308, heightPixels: 4678 }
  const [one, two] = layoutPages([a4(1), finer], viewport, { scale: 1 }).pages
  expect(one?.width).toBe(1654)
  expect(two?.width).toBeCloseTo(1654)
})

test('a page wider than the window makes the content wider, and stays centred in it', () => {
  const layout = layoutPages([a4(1)], viewport, { scale: 1 })
  expect(layout.width).toBe(1654 + 32)
  expect(layout.pages[0]?.left).toBe(16)
})

test('a place on a page is found again at another zoom', () => {
  const before = layoutPages([a4(1), a4(2)], viewport, { fit: 'width' })
  const after = layoutPages([a4(1), a4(2)], viewport, { scale: 2 })
  const point = pointAt(before, { x: 400, y: 1500 })
  expect(point.index).toBe(1)
  const { x, y } = positionOf(after, point)
  expect(pointAt(after, { x, y })).toEqual({ index: 1, x: expect.closeTo(point.x), y: expect.closeTo(point.y) })
})

test('zoom steps go to the next one from any scale and stop at the ends', () => {
  expect(stepScale(0.46, 1)).toBe(0.5)
  expect(stepScale(0.46, -1)).toBe(0.33)
  expect(stepScale(0.5, 1)).toBe(0.67)
  expect(stepScale(4, 1)).toBe(4)
  expect(stepScale(0.1, -1)).toBe(0.1)
  expect(clampScale(9)).toBe(4)
})

test('a notch of the wheel and its opposite cancel out', () => {
  expect(wheelScale(wheelScale(1, -120), 120)).toBeCloseTo(1)
  expect(wheelScale(1, -120)).toBeGreaterThan(1)
  expect(wheelScale(1, -2)).toBeCloseTo(1.02, 2)
})

test('only pages near the window count as near', () => {
  const layout = layoutPages([1, 2, 3, 4, 5, 6].map(a4), viewport, { fit: 'width' })
  const third = layout.pages[2]?.top ?? 0
  expect(pagesNear(layout, third + 10, 600, 0)).toEqual({ first: 2, last: 2 })
  expect(pagesNear(layout, third + 10, 600, 1000)).toEqual({ first: 1, last: 3 })
  expect(pageInView(layout, third + 10, 600)).toBe(3)
  expect(pagesNear(layoutPages([], viewport, { fit: 'width' }), 0, 600, 0)).toBeNull()
})

test('a box that is well in view does not move the page', () => {
  const layout = layoutPages([a4(1)], viewport, { fit: 'width' })
  const view = { ...viewport, scrollLeft: 0, scrollTop: 0 }
  expect(scrollToBox(layout, { page: 1, box: [0.1, 0.2, 0.3, 0.22] }, view)).toEqual({ left: 0, top: 0 })
})

test('a box out of view goes to the middle, within the ends of the content', () => {
  const layout = layoutPages([a4(1)], viewport, { scale: 1 })
  const view = { ...viewport, scrollLeft: 0, scrollTop: 0 }
  const at = scrollToBox(layout, { page: 1, box: [0.6, 0.5, 0.7, 0.52] }, view)
  expect(at.top).toBeCloseTo(16 + 0.51 * 2339 - 300)
  expect(at.left).toBeCloseTo(16 + 0.65 * 1654 - 400)
  const foot = scrollToBox(layout, { page: 1, box: [0.9, 0.99, 1, 1] }, view)
  expect(foot).toEqual({ left: layout.width - 800, top: layout.height - 600 })
})

test('a box larger than the window is shown from its beginning', () => {
  const layout = layoutPages([a4(1)], viewport, { scale: 1 })
  const view = { ...viewport, scrollLeft: 0, scrollTop: 2000 }
  expect(scrollToBox(layout, { page: 1, box: [0, 0.1, 1, 0.9] }, view).top).toBeCloseTo(16 + 233.9 - 64)
})
