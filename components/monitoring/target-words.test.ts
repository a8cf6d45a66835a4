import { expect, test } from 'vitest'
import type { ErrorTargetReply, TargetCurve, TargetPoint } from '@/lib/contracts/error-target'
import { percentText, pointInWords, sourceInWords } from './target-words'

const point: TargetPoint = {
  errorTarget: 0.015,
  judged: { accepted: 80, wrong: 1 },
  audit: { accepted: 0, wrong: 0 },
  straightThrough: 0.404,
  reviewsPerDay: 12,
  errorsPerThousand: 12.5,
}
const curve: TargetCurve = {
  type: 'receipt',
  errorTarget: 0.02,
  own: false,
  judged: { values: 100, documents: 20, ofAll: true },
  recent: { documents: 10, perDay: 2 },
  points: [point],
  truth: null,
}
const reply: ErrorTargetReply = {
  model: { number: 3, version: 'abc' },
  source: 'test_half',
  snapshotNumber: 7,
  curves: [curve],
}

test('shares are told in percent with one decimal at most', () => {
  expect([0.001, 0.015, 0.2].map(percentText)).toEqual(['0.1 %', '1.5 %', '20 %'])
})

test('a point is read out with what it means', () => {
  expect(pointInWords(point, curve)).toBe(
    '1.5 % errors accepted: 80 % of the values go unseen, 40 % of the documents need no person',
  )
  expect(pointInWords({ ...point, straightThrough: null }, curve)).toBe(
    '1.5 % errors accepted: 80 % of the values go unseen',
  )
})

test('the source says which model, data set and documents', () => {
  expect(sourceInWords(reply, curve)).toBe(
    'Worked out from 100 values of 20 documents in the test half of data set 7, which version 3 never trained on. Receipts are too few among them, so these are all types.',
  )
})
