import { expect, test } from 'vitest'
import { packRefs, packRows, refsAt, unpackRows } from './packed-rows'

test('rows come back as they were packed, empty ones too', () => {
  const packed = packRows([[2, 0], [], [1]])
  expect([...packed.starts]).toEqual([0, 2, 2, 3])
  expect(unpackRows(packed, ['a', 'b', 'c'])).toEqual([['c', 'a'], [], ['b']])
})

test('lines of candidates come back as they were packed', () => {
  const refs = [
    { lines: [3, 4], before: 2, behind: -1, cutBefore: false, cutBehind: true },
    { lines: [], before: -1, behind: -1, cutBefore: true, cutBehind: false },
  ]
  const packed = packRefs(refs)
  expect(refs.map((_, row) => refsAt(packed, row))).toEqual(refs)
})
