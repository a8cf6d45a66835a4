import { expect, test } from 'vitest'
import { resizeBox } from './resize-box'

const box = [0.2, 0.2, 0.6, 0.4] as const
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value))

test('a corner moves two sides, an edge one', () => {
  expect(resizeBox(box, { x: 1, y: 1 }, 0.1, -0.05)).toEqual(close([0.2, 0.2, 0.7, 0.35]))
  expect(resizeBox(box, { x: -1, y: 0 }, 0.1, 0.3)).toEqual(close([0.3, 0.2, 0.6, 0.4]))
  expect(resizeBox(box, { x: 0, y: -1 }, 0.1, -0.1)).toEqual(close([0.2, 0.1, 0.6, 0.4]))
})

test('sides stop at the page and at each other', () => {
  expect(resizeBox(box, { x: 1, y: 1 }, 2, 2)).toEqual(close([0.2, 0.2, 1, 1]))
  expect(resizeBox(box, { x: 1, y: 0 }, -2, 0)).toEqual(close([0.2, 0.2, 0.21, 0.4]))
  expect(resizeBox(box, { x: -1, y: -1 }, 2, 2)).toEqual(close([0.59, 0.39, 0.6, 0.4]))
})

test('the whole box moves without changing its size, as far as the page goes', () => {
  expect(resizeBox(box, { x: 0, y: 0 }, 0.1, 0.1)).toEqual(close([0.3, 0.3, 0.7, 0.5]))
  expect(resizeBox(box, { x: 0, y: 0 }, -9, 9)).toEqual(close([0, 0.8, 0.4, 1]))
})
