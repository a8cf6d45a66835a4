import { describe, expect, test } from 'vitest'
import { sumUp } from './amounts'
import { composeDocument } from './compose-document'

const totals = Array.from({ length: 150 }, (_, index) => composeDocument('amounts', index).facts)

describe('sums', () => {
  test('add up to the cent in every document', () => {
    for (const facts of totals) {
      const sums = facts.totals
      const sign = facts.negative ? -1 : 1
      expect(sums.lineSum).toBe(sign * facts.items.reduce((sum, item) => sum + item.amount, 0))
      expect(sums.net + sums.tax + sums.rounding).toBe(sums.total)
      expect(sums.lineSum - sums.discount + sums.shipping).toBe(sums.gross ? sums.net + sums.tax : sums.net)
      expect(sums.taxes.reduce((sum, line) => sum + line.base, 0)).toBe(sums.net)
      expect(sums.taxes.reduce((sum, line) => sum + line.tax, 0)).toBe(sums.tax)
      expect(sums.total - sums.prepaid + sums.previous).toBe(sums.due)
    }
  })

  test('tell apart tax per line and per sum, and take the tax out of gross prices', () => {
    const item = {
      code: '',
      description: '',
      subLines: [],
      quantity: 1000,
      unit: '',
      unitPrice: 103,
      discountPercent: 0,
      rate: 1900,
      amount: 103,
    }
    const choices = {
      gross: false,
      discountPercent: 0,
      shipping: 0,
      roundTo5: false,
      taxPerLine: false,
      prepaidShare: 0,
      previous: 0,
    }
    // 3 × 1.03 = 3.09; 19 % of it is 0.5871, of one line 0.1957.
    expect(sumUp([item, item, item], choices)).toMatchObject({ net: 309, tax: 59, total: 368 })
    expect(sumUp([item, item, item], { ...choices, taxPerLine: true })).toMatchObject({ net: 309, tax: 60, total: 369 })
    expect(sumUp([{ ...item, amount: 11900 }], { ...choices, gross: true })).toMatchObject({
      net: 10000,
      tax: 1900,
      total: 11900,
    })
    expect(
      sumUp([{ ...item, rate: 0, amount: 1002 }], { ...choices, roundTo5: true, prepaidShare: 0.5 }),
    ).toMatchObject({ rounding: -2, total: 1000, due: 500 })
  })
})
