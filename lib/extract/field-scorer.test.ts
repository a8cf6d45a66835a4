import { expect, test } from 'vitest'
import { binOf, type FieldScorer, rowsOf, scoreRows, shortlist, shortlistOf, treeBinsOf } from './field-scorer'

const columns = [
  { name: 'size', cuts: [1, 2] },
  { name: 'absent', cuts: [] },
]
const scorer: FieldScorer = {
  columns,
  vocabulary: new Map([
    ['<total', 0],
    ['<net', 1],
  ]),
  // Bins of "size", bins of "absent", words.
  linear: Float32Array.of(0, 1, 2, 4, 0, 8, 16, -32),
  trees: null,
  treeWords: new Map([[1, 0]]),
}
const table = { names: ['other', 'size'], values: Float64Array.of(9, 1, 9, 3), rows: 2 }
const missing = { names: ['absent'], values: Float64Array.of(5), rows: 1 }
// The first has the first word, the second the second, "missing" none.
const words = { starts: Uint32Array.of(0, 1, 2, 2), indices: Uint32Array.of(0, 1) }
const rows = rowsOf(columns, [table], missing, words)

test('a bin holds the values up to its cut; 0 is "not applicable"', () => {
  expect([undefined, 0.5, 1, 1.5, 2, 2.5].map((value) => binOf(value, [1, 2]))).toEqual([0, 1, 1, 2, 2, 3])
})

test('measurements go to the column of their name, those of "missing" to the last row', () => {
  expect([...rows.bins]).toEqual([1, 0, 3, 0, 0, 1])
})

test('without trees a score is the sum of the weights of bins and known words', () => {
  expect([...scoreRows(scorer, rows)]).toEqual([1 + 16, 4 - 32, 8])
})

test('trees see the columns and their words, and the score is the mean of both', () => {
  expect([...treeBinsOf(scorer, rows, 0)]).toEqual([1, 0, 0])
  expect([...treeBinsOf(scorer, rows, 1)]).toEqual([3, 0, 1])
  // One tree that asks for the word: +2 with it, -2 without.
  const trees = {
    depth: 1,
    rounds: 1,
    features: Uint16Array.of(2),
    thresholds: Uint8Array.of(0),
    leaves: Float32Array.of(-2, 2),
    values: Float32Array.of(0),
  }
  expect([...scoreRows({ ...scorer, trees }, rows)]).toEqual([(17 - 2) / 2, (-28 + 2) / 2, (8 - 2) / 2])
})

test('the short list keeps the best in their order, and "missing" whatever it scores', () => {
  const scores = Float64Array.from({ length: shortlist + 3 }, (_, at) => at)
  scores[shortlist + 2] = -100
  expect(shortlistOf(scores)).toEqual([...Array.from({ length: shortlist - 1 }, (_, at) => at + 3), shortlist + 2])
  expect(shortlistOf(Float64Array.of(1, 0))).toEqual([0, 1])
})
