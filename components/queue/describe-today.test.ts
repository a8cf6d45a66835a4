import { expect, test } from 'vitest'
import { describeToday } from './describe-today'

test.each([
  [0, null, 'You have not finished a document today yet.'],
  [1, 8.4, 'You finished 1 document today, in 8 seconds.'],
  [12, 10.6, 'You finished 12 documents today, half of them in 11 seconds or less.'],
  [3, 0.2, 'You finished 3 documents today, half of them in 1 second or less.'],
  [2, 150, 'You finished 2 documents today, half of them in 3 minutes or less.'],
  [2, null, 'You finished 2 documents today.'],
])('%i finished, median %s: %s', (finished, medianSeconds, sentence) => {
  expect(describeToday({ finished, medianSeconds })).toBe(sentence)
})
