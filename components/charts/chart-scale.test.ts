import { expect, test } from 'vitest'
import { scaleOf } from './chart-scale'

test('a scale holds all its values between round numbers', () => {
  const { from, to, ticks, place } = scaleOf([0.813, 0.947], [0, 100])
  expect([from, to]).toEqual([0.8, 0.95])
  expect(ticks).toEqual([0.8, 0.85, 0.9, 0.95])
  expect(place(0.8)).toBeCloseTo(0)
  expect(place(0.95)).toBeCloseTo(100)
  expect(scaleOf([0, 350], [0, 100]).ticks).toEqual([0, 100, 200, 300, 400])
})

test('one value alone has a scale, and it grows downwards where pixels do', () => {
  const { place, from, to } = scaleOf([0.5], [200, 0])
  expect(from).toBeLessThanOrEqual(0.5)
  expect(to).toBeGreaterThan(from)
  expect(place(0.5)).toBeGreaterThanOrEqual(0)
  expect(place(0.5)).toBeLessThanOrEqual(200)
  expect(scaleOf([0, 0], [0, 10]).ticks.every(Number.isFinite)).toBe(true)
})
