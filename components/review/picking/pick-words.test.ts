import { expect, test } from 'vitest'
import type { Box } from '@/lib/document/box'
import { extendPick, indicesOf, pickWords, runBoxes } from './pick-words'
import { indexWords } from './word-index'

const word = (text: string, left: number, line: number, right = left + 0.018 * text.length) => ({
  text,
  box: [left, 0.1 + line * 0.02, right, 0.112 + line * 0.02] as Box,
})
/** An address on the left, number and date beside it: reading order goes row by row. */
const index = indexWords([
  word('Nordwind', 0.1, 0), // 0
  word('GmbH', 0.25, 0), // 1
  word('Nummer', 0.6, 0), // 2
  word('RE-2044', 0.8, 0), // 3
  word('Hafenstraße', 0.1, 1), // 4
  word('12', 0.3, 1), // 5
  word('Datum', 0.6, 1), // 6
  word('03.11.2026', 0.75, 1), // 7
  word('24103', 0.1, 2), // 8
  word('Kiel', 0.2, 2), // 9
])

test('a pick has a span for each line, and its text has the lines of the page', () => {
  expect(pickWords(3, index, [0, 1, 4, 5, 8, 9])).toEqual({
    page: 3,
    spans: [
      { page: 3, start: 0, end: 2 },
      { page: 3, start: 4, end: 6 },
      { page: 3, start: 8, end: 10 },
    ],
    box: [0.1, 0.1, expect.closeTo(0.336), expect.closeTo(0.152)],
    text: 'Nordwind GmbH\nHafenstraße 12\n24103 Kiel',
  })
  expect(pickWords(3, index, [])).toBeNull()
})

test('columns side by side are one line of text, but two spans', () => {
  const picked = pickWords(1, index, [0, 1, 2, 3])
  expect(picked?.text).toBe('Nordwind GmbH Nummer RE-2044')
  expect(picked?.spans.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
  ])
  expect(runBoxes(index, [0, 1, 2])).toHaveLength(2)
})

test('words that do not follow each other are spans of their own', () => {
  expect(pickWords(1, index, [4, 8])?.spans).toHaveLength(2)
  expect(indicesOf(pickWords(1, index, [0, 1, 4]) as never)).toEqual([0, 1, 4])
})

test('extending takes the lines between within the column, forwards and back', () => {
  expect(extendPick(index, [0], 9)).toEqual([0, 1, 4, 5, 8, 9])
  expect(extendPick(index, [9], 1)).toEqual([1, 4, 5, 8, 9])
  expect(extendPick(index, [4], 5)).toEqual([4, 5])
  expect(extendPick(index, [5], 5)).toEqual([5])
})

test('extending along a row crosses the columns', () => {
  expect(extendPick(index, [0, 1], 3)).toEqual([0, 1, 2, 3])
})

test('extending to a word that is not there changes nothing', () => {
  expect(extendPick(index, [4], 99)).toEqual([4])
})
