import { expect, test } from 'vitest'
import type { Component } from './components'
import { findSkew, runsDown } from './skew'

/** Twenty lines of forty letters, ten by eight pixels, sloping by so many degrees clockwise. */
function page(degrees: number): Component[] {
  const slope = Math.tan((degrees * Math.PI) / 180)
  return Array.from({ length: 800 }, (_, index) => {
    const [column, row] = [index % 40, Math.floor(index / 40)]
    const left = 100 + column * 11
    const top = Math.round(100 + row * 30 + left * slope)
    return { left, top, right: left + 8, bottom: top + 10, area: 40 }
  })
}

test.each([-7.3, -1, 0, 0.6, 4.5, 11])('finds a slope of %f degrees', (degrees) => {
  expect(Math.abs(findSkew(page(degrees), 10) - degrees)).toBeLessThan(0.25)
})

test('a few letters have no slope', () => {
  expect(findSkew(page(5).slice(0, 8), 10)).toBe(0)
})

test('tells lines that run across from lines that run down', () => {
  const across = page(1)
  const down = across.map(({ left, top, right, bottom, area }) => ({
    left: top,
    top: left,
    right: bottom,
    bottom: right,
    area,
  }))
  expect(runsDown(across)).toBe(false)
  expect(runsDown(down)).toBe(true)
})
