import { expect, test } from 'vitest'
import { shownSearch } from './search-draft'

test('what one types stays as typed, also once it was searched for', () => {
  expect(shownSearch({ text: 'foo ', sent: false }, '')).toBe('foo ')
  expect(shownSearch({ text: 'foo ', sent: true }, 'foo')).toBe('foo ')
})

test('the search of the address shows where nothing is typed, and when it changed since', () => {
  expect(shownSearch(null, 'bar')).toBe('bar')
  expect(shownSearch({ text: 'foo ', sent: true }, '')).toBe('')
})
