import { expect, test } from 'vitest'
import { challengerVerdict, fewestDecided } from './challenger-verdict'

const difference = (value: number, better: number) => ({
  a: 0.9,
  b: 0.9 + value,
  difference: value,
  low: value,
  high: value,
  better,
})

test('nothing is concluded from a few documents', () => {
  expect(challengerVerdict(fewestDecided - 1, difference(-0.2, 0))).toBe('too_few')
  expect(challengerVerdict(fewestDecided, difference(-0.2, 0))).toBe('loses')
})

test('only what hardly a resample contradicts counts', () => {
  expect(challengerVerdict(100, difference(0.02, 0.98))).toBe('open')
  expect(challengerVerdict(100, difference(0.02, 0.999))).toBe('wins')
  expect(challengerVerdict(100, difference(-0.02, 0.02))).toBe('open')
  expect(challengerVerdict(100, difference(0, 0.5))).toBe('open')
})
