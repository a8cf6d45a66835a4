import { expect, test } from 'vitest'
import { joinWords } from './join-words'
import { packRows } from './packed-rows'

/** Two batches of documents with a row or two each, over a dictionary of five words. */
const first = {
  rows: packRows([[0, 1], [1], [0, 2]]),
  documentStarts: Uint32Array.of(0, 2, 3),
  ids: Uint32Array.of(3, 0, 4),
}
const second = { rows: packRows([[0, 1]]), documentStarts: Uint32Array.of(0, 1), ids: Uint32Array.of(4, 1) }

test('rows follow each other with the words that at least two documents have, in the order of the dictionary', () => {
  const { starts, indices, ids } = joinWords([first, second], 5)
  // Word 0 is twice in one document, word 1 in one; 3 and 4 are in two each.
  expect([...ids]).toEqual([3, 4])
  expect([...starts]).toEqual([0, 1, 1, 3, 4])
  expect(Array.from(indices, (at) => ids[at])).toEqual([3, 3, 4, 4])
})

test('no rows at all are no words', () => {
  const { starts, ids } = joinWords([], 0)
  expect([...starts]).toEqual([0])
  expect(ids).toHaveLength(0)
})
