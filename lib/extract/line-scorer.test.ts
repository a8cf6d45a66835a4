import { expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import type { Candidate } from './extraction'
import { readLayout } from './layout'
import { lineClasses, lineFeaturesOf, lineOddsOf, lineRefsOf, lineTableOf, oddsOf } from './line-scorer'
import { lineWordsOf } from './line-words'
import { pageOfText } from './page-of-text'

const page = pageOfText('Blue Hill Ltd\n1 High Street\nLeeds LS1 4AP')
const layout = readLayout([page], groupLines(page))
/** "High Street" and the line below. */
const address: Candidate = {
  field: 'vendor_address',
  spans: [
    { page: 1, start: 4, end: 6 },
    { page: 1, start: 6, end: 9 },
  ],
  raw: 'High Street\nLeeds LS1 4AP',
  value: 'High Street, Leeds LS1 4AP',
  source: 'rule',
}

test('odds are the scores of the classes against "none"', () => {
  // Per class the weights of one word and its constant; "none" is the first.
  const scorer = { vocabulary: new Map([['ltd', 0]]), weights: Float32Array.of(1, 2, 5, 0, 0, 0, 0, 1, 3, 4) }
  const odds = oddsOf([['ltd', 'unknown'], []], scorer)
  expect([...odds]).toEqual([5 - 3, 0 - 3, 1 - 3, 7 - 3, 0 - 2, 0 - 2, 1 - 2, 4 - 2])
})

test('a candidate knows its lines, those around it, and what it leaves out of them', () => {
  expect(lineRefsOf(address, layout)).toEqual({
    lines: [1, 2],
    before: 0,
    behind: -1,
    cutBefore: true,
    cutBehind: false,
  })
})

test('the odds of its lines are summed over it and read at its ends', () => {
  // Lines x (vendor name, vendor address, customer name, customer address).
  const odds = Float32Array.of(4, -1, 0, 0, 0, 2, 0, 1, 0, 3, 0, -1)
  const found = lineFeaturesOf('vendor_address', lineRefsOf(address, layout), odds)
  expect(found).toEqual([2 + 3, 2, 3, 2, -1, -6, (2 - 1 + 3 + 1) / 2, 4, -6, 1, 0])
  expect([...lineTableOf('vendor_address', [address], layout, odds).values]).toEqual(found)
})

test('looking marks up for the line and its neighbours at once says the same as their words', () => {
  const words = lineWordsOf(layout)
  const known = [...new Set(words.flat())].filter((_, at) => at % 3 !== 0)
  const weights = Float32Array.from({ length: lineClasses * (known.length + 1) }, (_, at) => Math.sin(at))
  const scorer = { vocabulary: new Map(known.map((word, at) => [word, at])), weights }
  expect(lineOddsOf(layout, scorer)).toEqual(oddsOf(words, scorer))
})
