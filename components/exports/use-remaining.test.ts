import { expect, test } from 'vitest'
import { remainingInWords } from './use-remaining'

test('what is left is told no finer than it is known', () => {
  expect(remainingInWords(4)).toBe('a few seconds left')
  expect(remainingInWords(33)).toBe('about 30 s left')
  expect(remainingInWords(56)).toBe('about 1 min left')
  expect(remainingInWords(600)).toBe('about 10 min left')
  expect(remainingInWords(3 * 3600)).toBe('about 3 h left')
})
