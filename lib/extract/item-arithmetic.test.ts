import { describe, expect, test } from 'vitest'
import { toDecimal } from '@/lib/fields/decimal'
import { type Adjustments, adjustmentsIn, adjustsTo, lostPoint, multipliesTo, wholeQuotient } from './item-arithmetic'

const context = { language: null, currency: 'EUR', dayFirst: null, decimalSeparator: '.' } as const
const none: Adjustments = { percents: [], amounts: [], basis: null, taxRate: null }

describe('quantity × price is the amount', () => {
  test.each([
    ['3', '10.00', '30.00', true],
    ['3', '0.33', '1.00', true],
    ['3', '10.00', '31.00', false],
    ['-2', '5.00', '-10.00', true],
  ])('%s × %s = %s: %s', (quantity, price, amount, expected) => {
    expect(multipliesTo(quantity, price, amount)).toBe(expected)
  })

  test('with what stands between them', () => {
    const [ten, basis, tax] = [toDecimal('10'), toDecimal('3'), toDecimal('19')]
    expect(adjustsTo('2', '50.00', '90.00', { ...none, percents: [ten] })).toBe(true)
    expect(adjustsTo('5', '19.00', '90.00', { ...none, amounts: [toDecimal('-6.00'), toDecimal('1.00')] })).toBe(true)
    expect(adjustsTo('9', '15.00', '45.00', { ...none, basis })).toBe(true)
    expect(adjustsTo('3', '30.00', '28.00', { ...none, basis, amounts: [toDecimal('-2.00')] })).toBe(true)
    expect(adjustsTo('1', '100.00', '119.00', { ...none, taxRate: tax })).toBe(true)
    expect(adjustsTo('2', '50.00', '90.00', none)).toBe(false)
  })
})

test('discounts and charges are told from their marks', () => {
  expect(adjustmentsIn(['10 %'], context)).toEqual({ percents: [toDecimal('10')], amounts: [] })
  expect(adjustmentsIn(['- €6.00', '+ €1.00'], context).amounts).toEqual([toDecimal('-6.00'), toDecimal('1.00')])
  expect(adjustmentsIn(['Volume Discount', ''], context)).toEqual({ percents: [], amounts: [] })
})

test('what OCR lost is found again only where it is certain', () => {
  expect(wholeQuotient('60.00', '30.00')).toBe('2')
  expect(wholeQuotient('60.00', '35.00')).toBeNull()
  expect(lostPoint('1999.00')).toBe('19.99')
  expect(lostPoint('19.99')).toBeNull()
})
