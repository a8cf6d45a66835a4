import { expect, test } from 'vitest'
import { addWords, noWords, precisionOf, recallOf } from './speed-recall'

test('words are bags: order, case and marks do not matter, repetition does', () => {
  const counts = addWords(noWords, ['Total', '9.00', '9.00', 'RM'], ['rm', 'TOTAL:', '9.00', 'noise', '—'])
  expect(counts).toEqual({ expected: 4, read: 4, right: 3 })
  expect(recallOf(counts)).toBe(0.75)
  expect(precisionOf(counts)).toBe(0.75)
})

test('pages add up, and nothing at all is nothing right', () => {
  const counts = addWords(addWords(noWords, ['a'], ['a']), ['b'], [])
  expect(recallOf(counts)).toBe(0.5)
  expect([recallOf(noWords), precisionOf(noWords)]).toEqual([0, 0])
})
