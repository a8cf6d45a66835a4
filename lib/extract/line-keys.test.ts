import { expect, test } from 'vitest'
import { LineKeys } from './line-keys'

const lines = ['acmeltd', 'highst1', 'paytoacmeltd', 'acme', 'acmeltdacmeltd', '']

test('a key is counted once a line, and not in its own line', () => {
  expect(new LineKeys(lines).otherLinesWith('acmeltd', 0)).toBe(2)
  expect(new LineKeys(lines).otherLinesWith('acmeltd', 1)).toBe(3)
  expect(new LineKeys(lines).otherLinesWith('nobody', 0)).toBe(0)
})

test('a key does not run over the end of a line', () => {
  expect(new LineKeys(['ab', 'cd']).otherLinesWith('bc', 5)).toBe(0)
})

test('it agrees with looking at each line', () => {
  for (const key of ['a', 'acme', 'ltd', 'st1', 'o']) {
    for (let own = 0; own < lines.length; own++) {
      const expected = lines.filter((line, at) => at !== own && line.includes(key)).length
      expect(new LineKeys(lines).otherLinesWith(key, own)).toBe(expected)
    }
  }
})
