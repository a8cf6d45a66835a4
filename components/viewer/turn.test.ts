import { expect, test } from 'vitest'
import type { Box } from '@/lib/document/box'
import { type Turn, turnBox, turnBoxBack, turnPixels, turnPoint, turnPointBack } from './turn'

const turns: readonly Turn[] = [0, 90, 180, 270]
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value))

test('a quarter clockwise takes the top left corner to the top right', () => {
  expect(turnPoint({ x: 0, y: 0 }, 90)).toEqual({ x: 1, y: 0 })
  expect(turnPoint({ x: 1, y: 0 }, 90)).toEqual({ x: 1, y: 1 })
  expect(turnPoint({ x: 0, y: 0 }, 270)).toEqual({ x: 0, y: 1 })
  expect(turnBox([0.1, 0.2, 0.3, 0.25], 90)).toEqual(close([0.75, 0.1, 0.8, 0.3]))
})

test('every turn can be taken back', () => {
  const box: Box = [0.1, 0.2, 0.6, 0.25]
  for (const turn of turns) {
    const there = turnPoint({ x: 0.3, y: 0.8 }, turn)
    expect(turnPointBack(there, turn)).toEqual({ x: expect.closeTo(0.3), y: expect.closeTo(0.8) })
    expect(turnBoxBack(turnBox(box, turn), turn)).toEqual(close(box))
  }
})

test('a page on its side is as wide as it was high', () => {
  const page = { number: 1, widthPixels: 100, heightPixels: 140 }
  expect(turnPixels(page, 90)).toEqual({ number: 1, widthPixels: 140, heightPixels: 100 })
  expect(turnPixels(page, 180)).toBe(page)
})
