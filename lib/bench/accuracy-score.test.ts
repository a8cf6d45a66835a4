import { describe, expect, test } from 'vitest'
import type { LineItem } from '@/lib/extract/extraction'
import { confidenceReport } from './accuracy-confidence'
import { countLineItems, noLineItemCounts } from './accuracy-line-items'
import { countField, type Equality, noCount, qualityOf } from './accuracy-score'
import type { Truth } from './accuracy-truth'

function truthOf(truth: Partial<Truth>): Truth {
  return {
    name: 'a.pdf',
    path: 'a.pdf',
    fields: {},
    printed: {},
    documentType: null,
    alternativesOf: (field) => truth.alternatives?.[field] ?? [],
    ...truth,
  }
}

function counted(
  truth: Partial<Truth>,
  key: Parameters<typeof countField>[1],
  value: string | null,
  equality: Equality = 'value',
) {
  const count = noCount()
  countField(count, key, truthOf(truth), { value, raw: value }, equality)
  return count
}

describe('countField', () => {
  test.each([
    ['an amount to the cent', { fields: { total: 119 } }, 'total', '119.00', { given: 1, labelled: 1, right: 1 }],
    [
      'a name on letters and digits',
      { fields: { vendor_name: 'ACME Ltd.' } },
      'vendor_name',
      'Acme Ltd',
      { given: 1, labelled: 1, right: 1 },
    ],
    [
      'a wrong value against precision and recall',
      { fields: { total: 119 } },
      'total',
      '100.00',
      { given: 1, labelled: 1, right: 0 },
    ],
    ['a missing value against recall', { fields: { total: 119 } }, 'total', null, { given: 0, labelled: 1, right: 0 }],
    ['an invented value against precision', { fields: {} }, 'tax', '19.00', { given: 1, labelled: 0, right: 0 }],
    [
      'an alternative as right',
      { fields: { subtotal: 5 }, alternatives: { subtotal: [7] } },
      'subtotal',
      '7.00',
      { given: 1, labelled: 1, right: 1 },
    ],
    [
      'an alternative without a truth not at all',
      { alternatives: { tax: [0] } },
      'tax',
      '0.00',
      { given: 0, labelled: 0, right: 0 },
    ],
    [
      'what is not printed not at all',
      { fields: { tax: 1 }, printed: { tax: false } },
      'tax',
      '9.00',
      { given: 0, labelled: 0, right: 0 },
    ],
    [
      'an optional field left out not at all',
      { fields: { iban: 'X1' }, optional_fields: ['iban'] },
      'iban',
      null,
      { given: 0, labelled: 0, right: 0 },
    ],
    [
      'an optional field given wrong as wrong',
      { fields: { iban: 'X1' }, optional_fields: ['iban'] },
      'iban',
      'X2',
      { given: 1, labelled: 1, right: 0 },
    ],
  ] as const)('counts %s', (_, truth, key, value, expected) => {
    expect(counted(truth as Partial<Truth>, key, value)).toEqual(expected)
  })

  test('strictly, punctuation tells values apart and case does not', () => {
    const truth = { fields: { vendor_name: 'ACME Ltd.' } }
    expect(counted(truth, 'vendor_name', 'acme  LTD.', 'strict').right).toBe(1)
    expect(counted(truth, 'vendor_name', 'ACME Ltd', 'strict').right).toBe(0)
  })
})

test('precision, recall and F1 are those of the textbook', () => {
  expect(qualityOf({ given: 4, labelled: 6, right: 3 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6, n: 6 })
  expect(qualityOf(noCount())).toEqual({ precision: 0, recall: 0, f1: 0, n: 0 })
})

test('line items match in order, and a row is right where all its printed cells are', () => {
  const item = (description: string, quantity: string, amount: string): LineItem => ({
    page: 1,
    box: [0, 0, 1, 1],
    description,
    code: null,
    quantity,
    unit: null,
    unitPrice: null,
    amount,
    taxRate: null,
    confidence: 1,
  })
  const counts = noLineItemCounts()
  const truth = truthOf({
    line_items: [
      { description: 'Paint', quantity: 2, amount: 10 },
      { description: 'Brush', quantity: 1, amount: 4 },
    ],
  })
  countLineItems(counts, truth, [
    item('paint', '2', '10.00'),
    item('Carried over', '9', '14.00'),
    item('Brush', '3', '4.00'),
  ])
  expect(counts.rows).toEqual({ given: 3, labelled: 2, right: 1 })
  expect(counts.cells).toEqual({ given: 9, labelled: 6, right: 5 })
})

test('calibration error is the gap between confidence and truth, weighed by bin', () => {
  const judged = [
    { confidence: 0.95, right: true },
    { confidence: 0.95, right: true },
    { confidence: 0.55, right: false },
    { confidence: 0.55, right: true },
  ]
  const report = confidenceReport(judged)
  expect(report.ece).toBeCloseTo((2 * 0.05 + 2 * 0.05) / 4)
  expect(report.sure).toEqual({ n: 2, precision: 1 })
})
