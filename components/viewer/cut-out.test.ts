import { expect, test } from 'vitest'
import { cutOut } from './cut-out'

const page = { number: 1, widthPixels: 1000, heightPixels: 2000 }

test('a cut-out shows the box with a margin and fits its room', () => {
  const { width, height, image } = cutOut([0.5, 0.1, 0.7, 0.11], page, { width: 116, height: 100 })
  // The box is 200 × 20 pixels, with its margins 240 × 30: halved, more or less, to 116 wide.
  expect(width).toBeCloseTo(116)
  expect(height).toBeCloseTo((30 * 116) / 240)
  expect(image.left).toBeCloseTo((-480 * 116) / 240)
  expect(image.top).toBeCloseTo((-195 * 116) / 240)
  expect(image.width / image.height).toBeCloseTo(0.5)
})

test('it is never blown up, nor does it leave the page', () => {
  const { width, height, image } = cutOut([0, 0, 0.05, 0.01], page, { width: 600, height: 600 })
  expect([width, height]).toEqual([70, 25])
  expect(image).toEqual({ width: 1000, height: 2000, left: -0, top: -0 })
})
