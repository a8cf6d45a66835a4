import { expect, test } from 'vitest'
import { absolute, add, compare, fromDecimal, multiply, round, subtract, sum, toDecimal } from './decimal'

const calculate = (a: string, b: string) => {
  const [left, right] = [toDecimal(a), toDecimal(b)]
  return [add(left, right), subtract(left, right), multiply(left, right)].map(fromDecimal)
}

test('calculates exactly where floating point does not', () => {
  expect(calculate('0.1', '0.2')).toEqual(['0.3', '-0.1', '0.02'])
  expect(calculate('1.005', '100')).toEqual(['101.005', '-98.995', '100.500'])
  expect(fromDecimal(sum(['0.1', '0.2', '-0.3'].map(toDecimal)))).toBe('0.0')
})

test.each([
  ['2.345', 2, '2.35'],
  ['-2.345', 2, '-2.35'],
  ['2.344', 2, '2.34'],
  ['1', 2, '1.00'],
  ['0.5', 0, '1'],
])('rounds %s to %d decimals as %s', (value, scale, rounded) => {
  expect(fromDecimal(round(toDecimal(value), scale))).toBe(rounded)
})

test('compares across scales', () => {
  expect(compare(toDecimal('1.50'), toDecimal('1.5'))).toBe(0)
  expect(compare(toDecimal('-1'), toDecimal('0.1'))).toBeLessThan(0)
  expect(fromDecimal(absolute(toDecimal('-0.05')))).toBe('0.05')
})
