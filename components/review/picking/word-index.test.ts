import { expect, test } from 'vitest'
import type { Box } from '@/lib/document/box'
import { indexWords, type PickableWord, wordIndexAt, wordsTouched } from './word-index'

const word = (text: string, box: Box): PickableWord => ({ text, box })
/** "Kiel 24103" below "Hafenstr. 12", with a date far to the right of the first line. */
const letter = indexWords([
  word('Hafenstr.', [0.1, 0.1, 0.2, 0.115]),
  word('12', [0.205, 0.1, 0.23, 0.115]),
  word('03.11.2026', [0.7, 0.1, 0.8, 0.115]),
  word('24103', [0.1, 0.114, 0.16, 0.129]),
  word('Kiel', [0.165, 0.114, 0.2, 0.129]),
])

test('words with no wide gap between them are one line', () => {
  expect([...letter.lineOf]).toEqual([0, 0, 1, 2, 2])
})

test('the word at a place is the smallest there, or the nearest within the slack', () => {
  const words = indexWords([word('stamp', [0, 0, 1, 1]), word('119.00', [0.4, 0.4, 0.5, 0.42])])
  expect(wordIndexAt(words, 0.45, 0.41)).toBe(1)
  expect(wordIndexAt(words, 0.1, 0.9)).toBe(0)
  expect(wordIndexAt(letter, 0.202, 0.105)).toBeNull()
  expect(wordIndexAt(letter, 0.202, 0.105, 0.01)).toBe(0)
  expect(wordIndexAt(letter, 0.5, 0.5, 0.01)).toBeNull()
})

test('the grid finds what a look at every word finds', () => {
  const words = Array.from({ length: 500 }, (_, at) => {
    const [x, y] = [((at * 37) % 100) / 100, ((at * 61) % 97) / 97]
    return word(String(at), [x, y, Math.min(1, x + 0.07), Math.min(1, y + 0.009)])
  })
  const index = indexWords(words)
  for (const box of [[0.2, 0.2, 0.4, 0.3] as const, [0, 0, 1, 1] as const, [0.5, 0.5, 0.5, 0.5] as const]) {
    const slow = words.flatMap(({ box: [left, top, right, bottom] }, at) => {
      const fifth = (bottom - top) / 5
      const touched = box[0] <= right && box[2] >= left && box[1] <= bottom - fifth && box[3] >= top + fifth
      return touched ? [at] : []
    })
    expect(wordsTouched(index, box)).toEqual(slow)
  }
})

test('a drag along a line takes its words, also when it is flat, and not those of the line that overlaps it', () => {
  expect(wordsTouched(letter, [0.15, 0.107, 0.21, 0.107])).toEqual([0, 1])
  expect(wordsTouched(letter, [0.15, 0.104, 0.21, 0.1145])).toEqual([0, 1])
  expect(wordsTouched(letter, [0.15, 0.107, 0.21, 0.12])).toEqual([0, 1, 3, 4])
  expect(wordsTouched(letter, [0.3, 0.3, 0.4, 0.4])).toEqual([])
})

test('a word that reads up the page is met along its own line', () => {
  const side = indexWords([word('Seitenrand', [0.02, 0.4, 0.035, 0.6])])
  expect(wordsTouched(side, [0.025, 0.59, 0.03, 0.7])).toEqual([0])
  expect(wordsTouched(side, [0.0345, 0.45, 0.05, 0.5])).toEqual([])
})
