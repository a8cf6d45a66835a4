import { expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import { type FieldScorer, rowsOf } from './field-scorer'
import { readLayout } from './layout'
import { pageOfText } from './page-of-text'
import { reasonsOf } from './reasons'
import { place } from './surroundings'

const page = pageOfText('Invoice total: 12.50\nFreight 3.00')
const layout = readLayout([page], groupLines(page))
const placed = place(
  { field: 'total', spans: [{ page: 1, start: 2, end: 3 }], raw: '12.50', value: '12.50', source: 'rule' },
  layout,
)

/** Two candidates that differ in every column, with the weights that the first one's bins have. */
function reasonsWith(weights: Readonly<Record<string, number>>, words: readonly string[] = []): string[] {
  const names = Object.keys(weights)
  const columns = names.map((name) => ({ name, cuts: [0.5] }))
  const scorer: FieldScorer = {
    columns,
    vocabulary: new Map(words.map((word, at) => [word, at])),
    linear: Float32Array.of(...Object.values(weights).flatMap((weight) => [0, 0, weight]), ...words.map(() => 1)),
    trees: null,
    treeWords: new Map(),
  }
  const values = Float64Array.from([...names.map(() => 1), ...names.map(() => 0)])
  const missing = { names: [], values: new Float64Array(), rows: 1 }
  const own = {
    starts: Uint32Array.of(0, words.length, words.length, words.length),
    indices: Uint32Array.from(words.keys()),
  }
  return reasonsOf(placed, scorer, rowsOf(columns, [{ names, values, rows: 2 }], missing, own), 0)
}

test('what gained most comes first, and what gained next to nothing is not told', () => {
  expect(reasonsWith({ largest: 1, sum_gross: 3, late: 0.1, unheard_of: 9 })).toEqual([
    'equals net + tax',
    'largest amount',
  ])
})

test('a label comes first, as it is printed', () => {
  expect(reasonsWith({ sum_gross: 3, label_inline: 0.1 })).toEqual(['behind “Invoice total”', 'equals net + tax'])
})

test('words of the surroundings are told, marks are not', () => {
  expect(reasonsWith({}, ['<freight', '# 9.9'])).toEqual(['right of “freight”'])
})
