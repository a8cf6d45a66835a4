import { expect, test } from 'vitest'
import { neighboursIn } from './neighbours'

test('the list seen last decides, if it has the document at all', () => {
  const lists = [
    ['a', 'b', 'c'],
    ['x', 'b', 'y'],
  ]
  expect(neighboursIn(lists, 'b')).toEqual({ previous: 'a', next: 'c', position: 1 })
  expect(neighboursIn(lists, 'y')).toEqual({ previous: 'b', next: null, position: 2 })
  expect(neighboursIn(lists, 'a')).toEqual({ previous: null, next: 'b', position: 0 })
  expect(neighboursIn(lists, 'q')).toEqual({ previous: null, next: null, position: null })
})
