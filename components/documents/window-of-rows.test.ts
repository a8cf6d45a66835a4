import { expect, test } from 'vitest'
import { windowOfRows } from './window-of-rows'

const hundred = Array.from({ length: 100 }, () => 10)

test('at the top, the first rows are drawn and the rest is room', () => {
  expect(windowOfRows(hundred, { top: 0, visible: 50, margin: 20 })).toEqual({
    start: 0,
    end: 7,
    before: 0,
    after: 930,
  })
})

test('in the middle, rows above and below are drawn for scrolling', () => {
  expect(windowOfRows(hundred, { top: 500, visible: 50, margin: 20 })).toEqual({
    start: 48,
    end: 57,
    before: 480,
    after: 430,
  })
})

test('scrolled past the end of a list that has become shorter, nothing breaks', () => {
  expect(windowOfRows([10, 10], { top: 500, visible: 50, margin: 20 })).toEqual({
    start: 2,
    end: 2,
    before: 20,
    after: 0,
  })
  expect(windowOfRows([], { top: 0, visible: 50, margin: 20 })).toEqual({ start: 0, end: 0, before: 0, after: 0 })
})

test.each([0, 7, 133, 400, 999, 1200])('rows of different heights add up to the whole list, scrolled by %i', (top) => {
  const heights = Array.from({ length: 60 }, (_, row) => (row % 7 === 0 ? 30 : 20))
  const { start, end, before, after } = windowOfRows(heights, { top, visible: 100, margin: 40 })
  const shown = heights.slice(start, end).reduce((sum, height) => sum + height, 0)
  expect(before + shown + after).toBe(heights.reduce((sum, height) => sum + height, 0))
  expect(before).toBeLessThanOrEqual(Math.max(0, top - 40))
})
