import { expect, test } from 'vitest'
import type { Box } from '@/lib/document/box'
import { nearestWord, stepWord } from './step-word'
import { indexWords } from './word-index'

const word = (text: string, left: number, right: number, line: number) => ({
  text,
  box: [left, 0.1 + line * 0.03, right, 0.115 + line * 0.03] as Box,
})
const index = indexWords([
  word('Net', 0.5, 0.55, 0), // 0
  word('100.00', 0.8, 0.9, 0), // 1
  word('Tax', 0.5, 0.54, 1), // 2
  word('19', 0.56, 0.58, 1), // 3
  word('%', 0.59, 0.6, 1), // 4
  word('19.00', 0.81, 0.9, 1), // 5
  word('119.00', 0.8, 0.9, 3), // 6
])

test('left and right go along the row over any gap, then on in reading order', () => {
  expect(stepWord(index, 0, 'right')).toBe(1)
  expect(stepWord(index, 1, 'right')).toBe(2)
  expect(stepWord(index, 5, 'left')).toBe(4)
  expect(stepWord(index, 2, 'left')).toBe(1)
  expect(stepWord(index, 0, 'left')).toBeNull()
  expect(stepWord(index, 6, 'right')).toBeNull()
})

test('up and down keep the column', () => {
  expect(stepWord(index, 1, 'down')).toBe(5)
  expect(stepWord(index, 5, 'down')).toBe(6)
  expect(stepWord(index, 6, 'up')).toBe(5)
  expect(stepWord(index, 0, 'down')).toBe(2)
  expect(stepWord(index, 4, 'down')).toBe(6)
  expect(stepWord(index, 1, 'up')).toBeNull()
})

test('every word is reached by arrows from the first', () => {
  const reached = new Set([0])
  for (const at of reached) {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = stepWord(index, at, direction)
      if (next !== null) reached.add(next)
    }
  }
  expect(reached.size).toBe(index.words.length)
})

test('a place is nearest to the word of its row', () => {
  expect(nearestWord(index, 0.85, 0)).toBe(1)
  expect(nearestWord(index, 0.7, 1)).toBe(6)
  expect(nearestWord(indexWords([]), 0.5, 0.5)).toBeNull()
})
